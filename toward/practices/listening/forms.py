"""What can be said around a listening, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import WhenField
from toward.fields.words import Words
from toward.log.moment import Moment
from toward.practices.listening import prompts
from toward.practices.listening.moments import MINUTES, Felt, Kept, Offered, Practised

HOW = [
    ("together", _("Two phones, one room")),
    ("apart", _("Apart, with a call")),
    ("one_phone", _("One phone between us")),
]
FIRST = [("me", _("I speak first")), ("you", _("%(name)s speaks first"))]
START = [("now", _("Now")), ("later", _("At a time"))]


def chips(label: Any, choices: Any, **rest: Any) -> forms.ChoiceField:
    """One of a few, as pills."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **rest)


class OfferForm(forms.Form):
    """An offer. Everything has a start, so that one tap is enough."""

    topic = Words(label=_("About what"), line=True, limit=200, required=False)
    minutes = forms.TypedChoiceField(
        label=_("How long"), choices=[(m, _("%(minutes)s minutes") % {"minutes": m}) for m in MINUTES],
        coerce=int, initial=20, widget=forms.RadioSelect,
    )  # fmt: skip
    how = chips(_("How"), HOW, initial="together")
    speaks_first = chips(_("Who begins"), FIRST, initial="me")
    start = chips(_("When"), START, initial="now")
    when = WhenField(label=_("The time"), required=False)
    from_question = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    instead_of = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    of_repair = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    about = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, *args: Any, other: str = "", **rest: Any) -> None:
        super().__init__(*args, **rest)
        first: Any = self.fields["speaks_first"]
        first.choices = [(key, str(label) % {"name": other}) for key, label in FIRST]

    def clean(self) -> dict[str, Any]:
        """A time where one is wanted, and none where it is for now."""
        said = super().clean() or self.cleaned_data
        if said.get("start") == "later" and not said.get("when") and "when" not in self.errors:
            self.add_error("when", _("Which time?"))
        return said

    def moment(self) -> Offered:
        """The moment to write."""
        said = {key: value for key, value in self.cleaned_data.items() if key != "start"}
        return Offered(**{**said, "when": said["when"] if self.cleaned_data["start"] == "later" else None})


class LaterForm(forms.Form):
    """Yes, and at another time."""

    when = WhenField(label=_("When would be good?"))

    def moment(self, old: Offered) -> Offered:
        """The same offer, from the other side, for another time."""
        turned = "you" if old.speaks_first == "me" else "me"
        return Offered(
            topic=old.topic, minutes=old.minutes, how=old.how, from_question=old.from_question,
            when=self.cleaned_data["when"], speaks_first=turned, instead_of=old.id, of_repair=old.of_repair,
            about=old.about,
        )  # fmt: skip


class FeltForm(forms.Form):
    """A word or two for myself."""

    felt = forms.MultipleChoiceField(label=_("How are you?"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, when: str, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.moment_of_it = when
        self.fields["felt"].choices = list(prompts.feelings(when).items())  # type: ignore[attr-defined]

    def felt_moment(self, of: str) -> Felt | None:
        """The moment to write, if a word was chosen."""
        words = tuple(self.cleaned_data["felt"])
        return Felt(of=of, when=self.moment_of_it, words=words) if words else None


class KeepForm(FeltForm):
    """One line to keep, and how I go out of it; either may stay empty."""

    line = Words(label=_("One line to keep"), line=True, limit=500, required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__("after", *args, **rest)

    def moment(self, offer: Offered) -> Moment | None:
        """The line to write, if there is one."""
        line = self.cleaned_data["line"]
        return Kept(of=offer.id, topic=offer.topic, line=line) if line else None


class SaidBackForm(forms.Form):
    """What was heard, or what makes sense, in writing."""

    text = Words(label=_("In your own words"), rows=7)
    step = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=100_000)


class PractiseForm(forms.Form):
    """What I would say back to a scene."""

    words = Words(label=_("What would you say back?"), rows=5)

    def moment(self, scene: str, text: str) -> Practised:
        """The moment to write."""
        return Practised(scene=scene, text=text, words=self.cleaned_data["words"])
