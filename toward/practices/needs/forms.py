"""What a card, a guess and an if-then may say, and their limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import Day
from toward.fields.words import Words
from toward.practices.needs.moments import Card, Guessing, Nearness, Plan

FAR = 366
HOW = [("yes", _("That’s it")), ("nearly", _("Nearly")), ("no", _("No, not that"))]


class CardForm(forms.Form):
    """A prompt, finished."""

    words = Words(label=_("In your words"), rows=3)

    def moment(self, key: str) -> Card:
        """The card."""
        return Card(key=key, words=self.cleaned_data["words"])


class GuessForm(forms.Form):
    """A guess, before it is read."""

    words = Words(label=_("What do you think?"), rows=2)

    def moment(self, of: Card) -> Guessing:
        """What to keep in mine."""
        return Guessing(of=of.id, wording=of.wording, words=self.cleaned_data["words"])


class NearnessForm(forms.Form):
    """How near it came, by a tap, and what there is to add."""

    how = forms.ChoiceField(choices=HOW)
    words = Words(label=_("Add to it"), required=False, rows=2)

    def moment(self, of: str) -> Nearness:
        """What to say to the guess."""
        return Nearness(of=of, **self.cleaned_data)


class PlanForm(forms.Form):
    """When that comes, I will …"""

    words = Words(label=_("When that comes, I will …"), rows=2)
    day = Day(
        label=_("On which day do you want to see it?"),
        required=False,
        least=0,
        most=FAR,
        late=_("That is more than a year away. Choose a nearer one."),
    )

    def moment(self, of: Card) -> Plan:
        """What to keep in mine."""
        return Plan(of=of.id, **self.cleaned_data)


def begun(plan: Plan | None, then: tuple[str, ...], asked: str) -> dict[str, Any]:
    """What stands in the form: an end to begin from (its number, as an address says it), or what I meant before."""
    every = {str(nth): end for nth, end in enumerate(then)}
    kept = {"words": plan.words, "day": plan.day} if plan else {}
    return {**kept, "words": every[asked]} if asked in every else kept
