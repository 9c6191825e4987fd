"""What can be said around a promise, and its limits."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.when import TWO_YEARS, Day
from toward.fields.words import Words
from toward.practices.promises.moments import PromiseMade, Renegotiated, Weighed
from toward.practices.promises.promise import Promise

FAR = timedelta(days=2 * 366)
RHYTHM = [
    ("once", _("once")),
    ("daily", _("every day")),
    ("weekly", _("every week")),
    ("monthly", _("every month")),
    ("whenever", _("whenever it comes up")),
]
UNSURE = 7


class TermsForm(forms.Form):
    """What is promised, and for when."""

    text = Words(label=_("I’ll …"), rows=2, limit=500)
    rhythm = forms.ChoiceField(label=_("How often"), choices=RHYTHM, initial="once", widget=forms.RadioSelect)
    when = Words(label=_("When, in your words"), line=True, limit=120, required=False)
    due = Day(
        label=_("By which day, or until when"),
        required=False,
        least=0,
        most=FAR.days,
        late=TWO_YEARS,
    )

    def terms(self) -> dict[str, Any]:
        """The parts of it that are promised."""
        return {key: self.cleaned_data[key] for key in ("text", "rhythm", "when", "due")}


class MakeForm(TermsForm):
    """A promise; before it is made, a look at how it stands."""

    sure = forms.IntegerField(
        label=_("How sure are you that it will hold?"), required=False, min_value=0, max_value=10,
        widget=forms.NumberInput(attrs={"min": 0, "max": 10}),
        error_messages={key: _("A number from 0 to 10, or nothing.") for key in ("min_value", "max_value", "invalid")},
    )  # fmt: skip
    likely = Words(line=True, limit=300, required=False)
    obstacle = Words(label=_("Or in your own words"), line=True, limit=300, required=False)
    if_so = Words(label=_("If …"), line=True, limit=200, required=False)
    then = Words(label=_("then …"), line=True, limit=200, required=False)
    share = forms.BooleanField(label=_("Show the other how sure I am, and my plan"), required=False)

    @property
    def wobbles(self) -> bool:
        """Whether it is worth making it smaller first."""
        sure = self.cleaned_data["sure"]
        return sure is not None and sure < UNSURE

    def moment(self) -> PromiseMade:
        """The moment to write."""
        return PromiseMade(**self.terms())

    def weighed(self, of: str) -> Weighed | None:
        """The look at it, if there was one."""
        said = self.cleaned_data
        obstacle = said["obstacle"] or said["likely"]
        if said["sure"] is None and not (obstacle or said["if_so"] or said["then"]):
            return None
        return Weighed(of=of, sure=said["sure"], obstacle=obstacle, if_so=said["if_so"], then=said["then"])


class AnewForm(TermsForm):
    """The same promise, said anew."""

    words = Words(label=_("Why, in a sentence"), line=True, limit=300, required=False)

    @classmethod
    def of(cls, one: Promise, said: Any) -> "AnewForm":
        """Filled with the terms as they are; a day that has gone by is left out."""
        due = one.terms.due if one.terms.due and one.terms.due >= timezone.localdate() else None
        now = {"text": one.terms.text, "rhythm": one.rhythm, "when": one.terms.when, "due": due}
        return cls(said, initial=now)

    def moment(self, one: Promise) -> Renegotiated:
        """The moment to write."""
        return Renegotiated(of=one.id, terms=one.terms.id, words=self.cleaned_data["words"], **self.terms())


class WordsForm(forms.Form):
    """A sentence, chosen or own; `needed` where it says nothing without one."""

    line = Words(line=True, limit=300, required=False)
    words = Words(label=_("In your own words"), rows=2, limit=1000, required=False)

    def __init__(self, *args: Any, needed: bool = True, lines: bool = True, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.needed, self.fields["words"].required = needed, needed and not lines

    def clean(self) -> dict[str, Any]:
        """Something to say, where it is needed."""
        said = super().clean() or self.cleaned_data
        if self.needed and not (said.get("line") or said.get("words")) and "words" not in self.errors:
            self.add_error("words", _("Choose a line, or say it in your own words."))
        return said

    @property
    def words_said(self) -> str:
        """Own words first."""
        return str(self.cleaned_data["words"] or self.cleaned_data["line"])
