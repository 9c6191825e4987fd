"""What can be said of what one likes, and its limits."""

from collections.abc import Callable
from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import TWO_YEARS, Day
from toward.fields.words import Words
from toward.practice.forms import not_empty
from toward.practices.interests import deck
from toward.practices.interests.moments import BigDay, OwnActivity, Passion, Proposed, Wish

YEARS = 730  # days, within which a big day is


class OwnActivityForm(forms.Form):
    """Something to do that no card has."""

    text = Words(label=_("What would it be?"), line=True, limit=80)

    def __init__(self, said: Any, known: Callable[[str], bool]) -> None:
        super().__init__(said)
        self.known = known

    def clean_text(self) -> str:
        """One card for one thing."""
        if self.known(text := self.cleaned_data["text"]):
            raise forms.ValidationError(_("There is a card for that already. It comes up by itself."))
        return str(text)

    def moment(self) -> OwnActivity:
        """The moment to write."""
        return OwnActivity(**self.cleaned_data)


def _much(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(choices=deck.much, required=False, widget=forms.RadioSelect, label=label)


class WishForm(forms.Form):
    """How much time of which I would like."""

    together = _much(_("Time for the two of us"))
    apart = _much(_("Time of my own, or with others"))
    words = Words(label=_("How I picture it"), required=False, rows=3)

    def clean(self) -> dict[str, Any]:
        """Anything is enough."""
        return not_empty(self, super().clean(), _("Nothing stands here yet. One tap is enough."))

    def moment(self, turn: int) -> Wish:
        """The moment to seal."""
        return Wish(turn=turn, **self.cleaned_data)


class ProposalForm(forms.Form):
    """What we could agree on."""

    words = Words(label=_("For now, we could"), limit=500, rows=3)

    def moment(self) -> Proposed:
        """The moment to write."""
        return Proposed(**self.cleaned_data)


class PassionForm(forms.Form):
    """A passion of mine, and how to stand by it."""

    passion = Words(label=_("What is it?"), line=True, limit=80)
    means = Words(label=_("What it means to me"), required=False, rows=3)
    lines = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=_("How to stand by it")
    )
    stand_by = Words(label=_("Or in your words"), required=False, rows=2)

    def __init__(self, said: Any, old: Passion, lines: list[str]) -> None:
        super().__init__(said, initial={**msgspec.structs.asdict(old), "passion": old.name})
        field: Any = self.fields["lines"]
        field.choices = [(line, line) for line in dict.fromkeys([*old.lines, *lines])]

    def moment(self, key: str) -> Passion:
        """The moment to keep."""
        said = self.cleaned_data
        return Passion(
            key=key, name=said["passion"], means=said["means"], lines=tuple(said["lines"]), stand_by=said["stand_by"]
        )


class BigDayForm(forms.Form):
    """A big day to come."""

    what = Words(label=_("What happens then?"), line=True, limit=120)
    day = Day(label=_("On which day?"), least=0, most=YEARS, late=TWO_YEARS)

    def moment(self, of: str) -> BigDay:
        """The moment to write."""
        return BigDay(of=of, **self.cleaned_data)
