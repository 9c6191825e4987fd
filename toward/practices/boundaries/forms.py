"""What a boundary may say, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.log.moment import new_id
from toward.practice.forms import not_empty
from toward.practices.boundaries.deck import Theme
from toward.practices.boundaries.moments import Boundary, Crossed

STANCES = [("yes", _("A yes")), ("care", _("With care")), ("no", _("A no"))]


class BoundaryForm(forms.Form):
    """A boundary of mine."""

    stance = forms.ChoiceField(
        choices=STANCES,
        widget=forms.RadioSelect,
        label=_("Which is it?"),
        error_messages={"required": _("Yes, with care, or no: which is it?")},
    )
    words = Words(label=_("In your words"), rows=3)
    helps = Words(label=_("What helps"), required=False, rows=2)

    def moment(self, theme: str) -> Boundary:
        """The moment to write; its wording is new, so that nobody has honoured it yet."""
        return Boundary(theme=theme, wording=new_id(), **self.cleaned_data)


class CrossedForm(forms.Form):
    """That it was crossed, for myself."""

    happened = Words(label=_("What happened"), required=False)
    would_say = Words(label=_("How you would say it"), required=False, rows=2)

    def clean(self) -> dict[str, Any]:
        """Either is enough."""
        return not_empty(self, super().clean(), _("A word is enough. It stays with you."))

    def moment(self, of: Boundary) -> Crossed:
        """The note to keep in mine."""
        return Crossed(of=of.id, said=of.words, **self.cleaned_data)


def filled(old: Boundary, said: Any) -> BoundaryForm:
    """The form of a boundary that stands, to be changed."""
    return BoundaryForm(said, initial={"stance": old.stance, "words": old.words, "helps": old.helps})


def begun(theme: Theme, asked: str) -> dict[str, str]:
    """What an example of a theme (its number, as an address says it) puts in the form."""
    examples = {str(nth): example for nth, example in enumerate(theme.examples)}
    return {"stance": examples[asked].stance, "words": examples[asked].words} if asked in examples else {}
