"""What can be said of a fear, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practice.forms import not_empty
from toward.practices.fears import deck
from toward.practices.fears.moments import Came, Fear, Practised, Sentence


class Ways(forms.MultipleChoiceField):
    """What I do then. `known`: ids that an older moment holds."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(required=False, widget=forms.CheckboxSelectMultiple, **rest)

    def offer(self, known: tuple[str, ...] = ()) -> None:
        """Offer the ways of the deck, in the reader's language."""
        offered = [(way["id"], way["title"]) for way in deck.ways()]
        self.choices = [*offered, *((id, id) for id in known if id not in dict(offered))]


class WithWays(forms.Form):
    """A form in which ways can be ticked."""

    does = Ways(label=_("What I do then"))

    def __init__(self, *args: Any, known: tuple[str, ...] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        does: Any = self.fields["does"]
        does.offer(known)

    @property
    def chosen(self) -> list[str]:
        """Ids of the ways that are ticked."""
        return [str(id) for id in self["does"].value() or ()]


class FearForm(WithWays):
    """A fear. Only its name is asked for; `listed` is the one of the list it began with."""

    fear = Words(label=_("What I call it"), line=True, limit=120)  # no browser fills in a field of this name
    when = Words(label=_("When it comes"), required=False, rows=2)
    also = Words(label=_("Or something else"), required=False, line=True, limit=200)
    protects = Words(label=_("What it protects"), required=False, rows=2)
    lent = forms.CharField(required=False, max_length=400)
    answer = Words(label=_("A kinder answer"), required=False, rows=2)
    listed = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    @property
    def example(self) -> dict[str, Any] | None:
        """How it is for others, from the list."""
        return deck.one(str(self["listed"].value() or ""))

    @property
    def answers(self) -> list[str]:
        """Kinder answers to borrow."""
        return [str(one) for one in self.example["answers"]] if self.example else []

    def clean(self) -> dict[str, Any]:
        """Own words come before borrowed ones; only what the list offers can be borrowed."""
        said = super().clean() or self.cleaned_data
        lent = said.pop("lent", "")
        if not said.get("answer") and lent in self.answers:
            said["answer"] = lent
        if self.example is None:
            said["listed"] = ""
        return said

    def moment(self) -> Fear:
        """The moment to write."""
        said = {**self.cleaned_data, "does": tuple(self.cleaned_data["does"])}
        return Fear(name=said.pop("fear"), **said)


class CameForm(WithWays):
    """It came, and what happened then."""

    does = Ways(label=_("What I did"))
    words = Words(label=_("What happened then"), required=False, rows=3)

    def clean(self) -> dict[str, Any]:
        """One of the two is enough."""
        return not_empty(self, super().clean(), _("Nothing stands here yet. A word or a tick is enough."))

    def moment(self, of: str) -> Came:
        """The moment to write."""
        return Came(of=of, words=self.cleaned_data["words"], does=tuple(self.cleaned_data["does"]))


class NoteForm(forms.Form):
    """A note after an exercise."""

    note = Words(label=_("A note afterwards"), required=False, rows=3)

    def moment(self, exercise: deck.Exercise) -> Practised:
        """The moment to write."""
        return Practised(exercise=exercise.id, title=exercise.title, note=self.cleaned_data["note"])


class SentenceForm(forms.Form):
    """One sentence for the other."""

    words = Words(label=_("The sentence"), limit=500, rows=3)

    def moment(self) -> Sentence:
        """The moment to write."""
        return Sentence(words=self.cleaned_data["words"])


def filled(old: Fear, said: Any) -> FearForm:
    """The form of a fear that stands, to be put better."""
    names = ("when", "also", "protects", "answer", "listed")
    now = {"fear": old.name, **{name: getattr(old, name) for name in names}, "does": list(old.does)}
    return FearForm(said, initial=now, known=old.does)
