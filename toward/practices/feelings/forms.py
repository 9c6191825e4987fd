"""What can be said in a check-in or a guess, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practice import feeling_words
from toward.practice.forms import not_empty
from toward.practices.feelings.measures import MEASURES
from toward.practices.feelings.moments import CheckIn, Guess

MAP = ("pleasant", "stirred")


class Scale(forms.IntegerField):
    """0 to 10, or left out."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(required=False, min_value=0, max_value=10, **rest)
        outside = _("A number from 0 to 10, please, or nothing.")
        self.error_messages.update(invalid=outside, min_value=outside, max_value=outside)
        for validator in self.validators:
            validator.message = outside  # type: ignore[attr-defined]


class CheckInForm(forms.Form):
    """How I am. `other`: whom I am with, or "" alone; `known`: ids of words that an older check-in holds."""

    words = forms.MultipleChoiceField(required=False)
    pleasant, stirred = Scale(), Scale()
    connected, understood, cared, showed, tension, mood = Scale(), Scale(), Scale(), Scale(), Scale(), Scale()
    text = Words(label=_("A line about it"), required=False, rows=2)

    def __init__(self, *args: Any, other: str = "", known: tuple[str, ...] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.offered = feeling_words.offer(self, "words", known)
        for name, measure in MEASURES.items():
            self.fields[name].label = (measure.ours if other else measure.alone) % {"name": other}

    def clean(self) -> dict[str, Any]:
        """Anything at all is enough."""
        return not_empty(self, super().clean(), _("Nothing is set yet. One word, or one touch on the map, is enough."))

    @property
    def sliders(self) -> list[tuple[forms.BoundField, Any]]:
        """The six, each with its two ends."""
        return [(self[name], measure) for name, measure in MEASURES.items()]

    @property
    def chosen(self) -> list[str]:
        """Ids of the words that are ticked."""
        return feeling_words.ticked(self, "words")

    def moment(self) -> CheckIn:
        """The moment to write."""
        return CheckIn(**{**self.cleaned_data, "words": tuple(self.cleaned_data["words"])})


class GuessForm(forms.Form):
    """How the other is, I think."""

    pleasant, stirred, connected = Scale(), Scale(), Scale()

    def __init__(self, *args: Any, other: str, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["connected"].label = _("How connected %(name)s feels") % {"name": other}

    def clean(self) -> dict[str, Any]:
        """One touch is enough."""
        return not_empty(self, super().clean(), _("Nothing is set yet. One touch on the map is enough."))

    def moment(self, about: str) -> Guess:
        """The moment to write."""
        return Guess(about=about, **self.cleaned_data)


def filled(old: CheckIn, said: Any, other: str) -> CheckInForm:
    """The form of a check-in that stands, to be put better."""
    now = {name: getattr(old, name) for name in (*MAP, *MEASURES, "words", "text")}
    return CheckInForm(said, initial=now, other=other, known=old.words)
