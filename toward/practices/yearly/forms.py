"""When the yearly talk can be, and what it is about."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.bond.moments import Begun
from toward.fields.when import Clock, Day
from toward.practices.yearly import deck
from toward.practices.yearly.moments import TimeOffered
from toward.practices.yearly.story import MOST
from toward.practices.yearly.times import next_of
from toward.talks import forms as of_talks

DAYS = [
    ("began", _("The day you two began here")), ("new_year", _("New Year’s Day")), ("own", _("A day of your own")),
]  # fmt: skip


class TimeForm(forms.Form):
    """A day of the year."""

    which = forms.ChoiceField(label=_("Which day"), choices=DAYS, initial="own", widget=forms.RadioSelect)
    day = Day(label=_("Your day"), required=False)
    minute = Clock(_("At what time"), initial="19:00")

    def __init__(self, *said: Any, begun: Begun) -> None:
        super().__init__(*said)
        self.began = timezone.localtime(begun.at).date()

    def clean_day(self) -> date | None:
        """A day of their own needs its date."""
        own: date | None = self.cleaned_data["day"]
        if own is None and self.cleaned_data.get("which") == "own":
            raise forms.ValidationError(_("Which day?"))
        return own

    def moment(self) -> TimeOffered:
        """The moment to write, by the clock of whoever offers it."""
        said, now = self.cleaned_data, timezone.localtime()
        days = {"began": self.began, "new_year": now.date().replace(month=1, day=1), "own": said["day"]}
        at = next_of(days[said["which"]], said["minute"], now)
        return TimeOffered(first=at, zone=timezone.get_current_timezone_name())


class ChooseForm(forms.Form):
    """Some questions out of all: what I would like, or what the two begin with."""

    prompts = forms.MultipleChoiceField(
        required=True, error_messages={"required": _("Tap one question at least.")}
    )  # fmt: skip

    def __init__(self, *said: Any, ids: Iterable[str], marked: Iterable[str] = ()) -> None:
        super().__init__(*said)
        self.initial["prompts"] = list(marked)
        self.fields["prompts"].choices = [(id, deck.prompt(id)["text"]) for id in ids]  # type: ignore[attr-defined]

    @property
    def marked(self) -> list[str]:
        """What is tapped as the page comes."""
        return list(self["prompts"].value() or ())

    def clean_prompts(self) -> tuple[str, ...]:
        """An evening's worth."""
        said = tuple(dict.fromkeys(self.cleaned_data["prompts"]))
        if len(said) > MOST:
            raise forms.ValidationError(_("Eight are plenty for one evening. Leave some for next year."))
        return said


class MoveForm(of_talks.MoveForm):
    """Another time for one yearly talk."""

    ways = [("1", _("A day later")), ("7", _("A week later")), ("14", _("Two weeks later"))]


class LineForm(of_talks.LineForm):
    """One line out of a yearly talk."""
