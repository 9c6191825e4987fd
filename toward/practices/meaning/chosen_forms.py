"""What can be said of a goal, a role and a word of ours, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import Day
from toward.fields.words import Words

FAR = 730  # days
WHO = {"both": _("Both of us"), "turns": _("In turn")}


class GoalForm(forms.Form):
    """A goal of ours, and its next small step."""

    words = Words(label=_("What would you two like to reach?"), line=True, limit=120)
    step = Words(label=_("The next small step"), line=True, limit=200, required=False)
    who = forms.ChoiceField(label=_("Who takes it?"), required=False, widget=forms.RadioSelect)
    day = Day(
        label=_("By which day?"),
        required=False,
        least=0,
        most=FAR,
        early=_("That day is over. Leave it empty, or choose one to come."),
        late=_("So far ahead no step is small. Choose a day within two years."),
    )
    why = Words(label=_("Why does it matter?"), rows=2, limit=1000, required=False)


def asked(make: type[forms.Form], said: Any, people: dict[str, str], begin: Any) -> forms.Form:
    """One of these forms; whoever can take a step, or have a role, is one of us, or both."""
    form = make(said, initial=begin)
    if who := form.fields.get("who"):
        who.choices = [*people.items(), *WHO.items()]  # type: ignore[attr-defined]
    return form


class RoleForm(forms.Form):
    """A role, and who has it."""

    words = Words(label=_("Which role is it?"), line=True, limit=120)
    who = forms.ChoiceField(label=_("Who has it?"), widget=forms.RadioSelect)
    instead = forms.CharField(required=False, max_length=22, widget=forms.HiddenInput)


class WordForm(forms.Form):
    """A word or a sign that only we understand."""

    words = Words(label=_("The word, or the sign"), line=True, limit=120)
    means = Words(label=_("What does it mean?"), rows=2, limit=500, required=False)
    when = Words(label=_("When is it for?"), line=True, limit=200, required=False)
    origin = Words(label=_("Where does it come from?"), rows=2, limit=1000, required=False)
