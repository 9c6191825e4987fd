"""What can be said around the weekly talk, and its limits."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.times import first_of
from toward.fields.when import DAYS, Clock, WhenField
from toward.fields.words import Words
from toward.practices.weekly.moments import PARTS, Line, Moved, TimeOffered
from toward.practices.weekly.times import A_WEEK, Talk, Weekly


class TimeForm(forms.Form):
    """A time of the week."""

    day = forms.TypedChoiceField(
        label=_("Which day"), choices=DAYS, coerce=int, initial=6, widget=forms.RadioSelect,
        error_messages={"required": _("Which day?")},
    )  # fmt: skip
    minute = Clock(_("At what time"), initial="20:00")

    def moment(self) -> TimeOffered:
        """The moment to write, by the clock of whoever offers it."""
        now, zone = timezone.localtime(), timezone.get_current_timezone_name()
        return TimeOffered(first=first_of(self.cleaned_data["day"], self.cleaned_data["minute"], now), zone=zone)


OWN = ("own", _("At another time"))
WHEN = [("1", _("A day later")), ("2", _("Two days later")), ("3", _("Three days later")), OWN]


class MoveForm(forms.Form):
    """Another time for one talk."""

    when = forms.ChoiceField(label=_("To when"), choices=WHEN, widget=forms.RadioSelect)
    to = WhenField(label=_("The time"), required=False)
    line = Words(label=_("A line with it"), line=True, limit=300, required=False)

    def __init__(self, *said: Any, time: Weekly, talk: Talk) -> None:
        super().__init__(*said)
        self.time, self.talk = time, talk
        days: Any = self.fields["when"]
        days.choices = [*(one for one in WHEN[:-1] if self._in(int(one[0])) > timezone.now()), OWN]
        days.initial = days.choices[0][0]

    def _in(self, days: int) -> datetime:
        wall = self.talk.at.astimezone(self.time.first.tzinfo).replace(tzinfo=None) + timedelta(days=days)
        return wall.replace(tzinfo=self.time.first.tzinfo)

    def clean(self) -> dict[str, Any]:
        """A time before the talk that comes after it."""
        said = super().clean() or self.cleaned_data
        when = said.get("when")
        said["to"] = said.get("to") if when == "own" else self._in(int(when)) if when else None
        if when and not said["to"] and "to" not in self.errors:
            self.add_error("to", _("Which time?"))
        elif said["to"] and said["to"] >= self._in(0) + A_WEEK - timedelta(hours=3):
            self.add_error("to", _("By then comes the next talk. Choose a time before it."))
        return said

    def moment(self) -> Moved:
        """The moment to write."""
        said = self.cleaned_data
        return Moved(of=self.time.moment.id, day=self.talk.day, to=said["to"], line=said["line"])


class LineForm(forms.Form):
    """One line, out of the part that it was written in."""

    part = forms.ChoiceField(choices=[(one, one) for one in PARTS], widget=forms.HiddenInput)
    words = Words(label=_("One line, if you want to keep it"), line=True, limit=300)

    def moment(self, of: str) -> Line:
        """The moment to write."""
        return Line(of=of, **self.cleaned_data)
