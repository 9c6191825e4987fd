"""What can be said about touch, and its limits."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import DAYS, Clock, wall
from toward.fields.words import Words
from toward.practice.due import EVERY_DAY
from toward.practices.touch import deck
from toward.practices.touch.deck import Item
from toward.practices.touch.menu import Menu
from toward.practices.touch.moments import Draft, Invitation, Ritual, RitualHour

HOURS = [(1, _("For the next hour")), (4, _("For the next few hours")), (24, _("Until this time tomorrow"))]
WHENS = [("parting", _("A goodbye")), ("coming home", _("A hello")), ("sleep", _("A good night"))]
REST = [("", _("Leave it open")), ("ask", _("Ask me first")), ("no", _("Not for me"))]


def far() -> Item:
    """Being apart, as a moment like the others."""
    return Item("far", str(_("When we’re apart")), str(_("For two in two places, tonight or most of the year.")))


class MarksForm(forms.Form):
    """Some touches of one moment, each with a mark or left open; and one mark for what is left open."""

    def __init__(self, said: Any, *, moment: str, items: Sequence[Item], draft: Draft) -> None:
        found = {f"t-{item.id}": draft.marks.get(f"{moment}.{item.id}", "") for item in items}
        super().__init__(said, initial={**found, "rest": draft.rest.get(moment, "")})
        self.moment, self.draft, self.items = moment, draft, items
        choices = [*((mark.id, mark.title) for mark in deck.marks()), ("", _("Leave it open"))]
        for item in items:
            self.fields[f"t-{item.id}"] = _choice(choices, item.title)
        self.fields["rest"] = _choice(REST, _("Everything else for this moment"))

    @property
    def rows(self) -> list[forms.BoundField]:
        """The touches, each with its marks."""
        return [self[f"t-{item.id}"] for item in self.items]

    def kept(self) -> Draft:
        """The draft with these marks in it."""
        marks, rest = dict(self.draft.marks), dict(self.draft.rest)
        for name, mark in self.cleaned_data.items():
            _put(rest, self.moment, mark) if name == "rest" else _put(marks, f"{self.moment}.{name[2:]}", mark)
        return Draft(about=self.draft.about, marks=marks, rest=rest, words=self.draft.words)


def _choice(choices: Any, label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(choices=choices, required=False, widget=forms.RadioSelect, label=label)


def _put(marks: dict[str, str], key: str, mark: str) -> None:
    if mark:
        marks[key] = mark
    else:
        marks.pop(key, None)


class OwnWordsForm(forms.Form):
    """What no list has."""

    words = Words(label=_("In your own words"), required=False, rows=3)

    def kept(self, draft: Draft) -> Draft:
        """The draft with these words."""
        return Draft(about=draft.about, marks=draft.marks, rest=draft.rest, words=self.cleaned_data["words"])


class InvitationForm(forms.Form):
    """Something to offer, and for how long."""

    touch = forms.ChoiceField(required=False, widget=forms.RadioSelect, label=_("From the menu"))
    words = Words(label=_("Or in your words"), line=True, limit=300, required=False)
    hours = forms.TypedChoiceField(choices=HOURS, coerce=int, initial=4, widget=forms.RadioSelect, label=_("How long"))

    def __init__(self, said: Any, menu: Menu) -> None:
        super().__init__(said)
        self.menu = menu.with_first(str(self["touch"].value() or ""))
        field: Any = self.fields["touch"]
        field.choices = [("", _("Only my words")), *((item.id, item.title) for item in menu.every)]

    def clean(self) -> dict[str, Any]:
        """One of the two is enough."""
        said = super().clean() or self.cleaned_data
        if not self.errors and not said["touch"] and not said["words"]:
            raise forms.ValidationError(_("Choose something from the menu, or say it in your words."))
        return said

    def moment(self, now: datetime) -> Invitation:
        """The moment to write."""
        said = self.cleaned_data
        return Invitation(touch=said["touch"], words=said["words"], until=now + timedelta(hours=said["hours"]))


class RitualForm(forms.Form):
    """A small ritual to propose."""

    when = forms.ChoiceField(choices=WHENS, widget=forms.RadioSelect, label=_("For when"))
    words = Words(label=_("What you would do"), limit=500, rows=2)

    def moment(self) -> Ritual:
        """The moment to write."""
        return Ritual(**self.cleaned_data)


class HourForm(forms.Form):
    """When I want to be reminded of a ritual: a time, and the days; without a day, not any more."""

    at = Clock(_("At"))
    days = forms.TypedMultipleChoiceField(
        choices=DAYS, coerce=int, required=False, widget=forms.CheckboxSelectMultiple, label=_("On these days")
    )

    def __init__(self, said: Any, now: RitualHour | None) -> None:
        begin = {"at": wall(now.minute), "days": now.days} if now else {"at": wall(22 * 60), "days": EVERY_DAY}
        super().__init__(said, initial=begin)

    def moment(self, ritual: str) -> RitualHour:
        """The moment to write."""
        said = self.cleaned_data
        return RitualHour(of=ritual, days=tuple(sorted(said["days"])), minute=said["at"])
