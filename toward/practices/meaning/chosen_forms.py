"""What can be said of a goal, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import Day
from toward.fields.words import Words
from toward.practices.meaning.chosen_moments import Goal, Turn

FAR = 730  # days
WHO = (("both", _("Both of us")), ("", _("Not said yet")))
Names = list[tuple[str, str]]


class GoalForm(forms.Form):
    """A goal of ours, and its next small step."""

    words = Words(label=_("What would you two like to reach?"), line=True, limit=120)
    step = Words(label=_("The next small step"), line=True, limit=200, required=False)
    who = forms.ChoiceField(label=_("Who takes it?"), required=False, widget=forms.RadioSelect)
    day = Day(
        label=_("By which day? If you like"),
        required=False,
        least=0,
        most=FAR,
        early=_("That day is over. Leave it empty, or choose one to come."),
        late=_("So far ahead no step is small. Choose a day within two years."),
    )
    why = Words(label=_("Why does it matter?"), rows=2, limit=1000, required=False)

    def __init__(self, said: Any, names: Names, initial: Any) -> None:
        super().__init__(said, initial=initial)
        self.fields["who"].choices = [*names, *WHO]  # type: ignore[attr-defined]

    def moment(self) -> Goal:
        """The moment to write."""
        return Goal(**self.cleaned_data)

    def turn(self, of: str, nobody: str) -> Turn:
        """How it stands from now on, which is nobody's."""
        return Turn(of=of, by=nobody, how="changed", **self.cleaned_data)
