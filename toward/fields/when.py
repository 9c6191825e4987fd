"""The fields in which people set a time: one to come, one of the day, and the days of a week."""

from datetime import UTC, date, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FAR = timedelta(days=60)
SKIPPED = _("That hour does not exist: the clocks go forward over it. Choose one a little later.")
GONE_BY = _("That day has gone by. Choose one that is still to come.")
TOMORROW = _("Choose a day that is still to come: tomorrow, or later.")
TWO_YEARS = _("That is more than two years away. Choose a nearer one.")
DAYS = [
    (0, _("Monday")),
    (1, _("Tuesday")),
    (2, _("Wednesday")),
    (3, _("Thursday")),
    (4, _("Friday")),
    (5, _("Saturday")),
    (6, _("Sunday")),
]


class WhenField(forms.DateTimeField):
    """A time to come, as the phone's own clock and calendar ask for it."""

    def __init__(self, **rest: Any) -> None:
        kind = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        wrong = {"invalid": _("That is not a time we can read.")}
        super().__init__(widget=kind, error_messages=wrong, **rest)

    def to_python(self, value: Any) -> Any:
        """The moment that the wall means: of an hour that comes twice the second, of one that never comes none."""
        try:
            return super().to_python(value)
        except forms.ValidationError as odd:
            if odd.code != "ambiguous_timezone" or not odd.params:
                raise
            local = odd.params["datetime"].replace(tzinfo=odd.params["current_timezone"], fold=1)
        if local.astimezone(UTC).astimezone(local.tzinfo) != local:
            raise forms.ValidationError(SKIPPED)
        return local.astimezone(UTC)

    def validate(self, value: Any) -> None:
        """Not gone by, and not too far off."""
        super().validate(value)
        if value and value <= timezone.now():
            raise forms.ValidationError(_("That time has gone by. Choose one that is still to come."))
        if value and value > timezone.now() + FAR:
            raise forms.ValidationError(_("That is more than two months away. Choose a nearer one."))


class Day(forms.DateField):
    """A day, as the phone's own calendar asks for it.

    `least`, `most`: in days from today; `early`, `late`: the sentences for what is before or after.
    """

    def __init__(
        self, *, least: int = -36500, most: int = 36500, early: Any = GONE_BY, late: Any = "", **rest: Any
    ) -> None:
        sorry = {"invalid": _("That is not a day we can read."), "required": _("Which day?")}
        box = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=box, error_messages={**sorry, **rest.pop("error_messages", {})}, **rest)
        self.least, self.most, self.early, self.late = least, most, early, late

    def validate(self, value: Any) -> None:
        """Neither gone by, nor too far off."""
        super().validate(value)
        days = (value - timezone.localdate()).days if isinstance(value, date) else 0
        if value and not self.least <= days <= self.most:
            raise forms.ValidationError(self.early if days < self.least else self.late)


class Clock(forms.TimeField):
    """A time of day, as minutes since midnight."""

    def __init__(self, label: Any, **rest: Any) -> None:
        sorry = {"invalid": _("That is no time of day. Write it like 20:30."), "required": _("At what time?")}
        box = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        super().__init__(label=label, widget=box, error_messages=sorry, **rest)

    def clean(self, value: Any) -> Any:
        """Minutes."""
        said = super().clean(value)
        return said.hour * 60 + said.minute if said else None


def wall(minute: int) -> time:
    """Minutes since midnight as a time of day."""
    return time(minute // 60 % 24, minute % 60)
