"""When the weekly talk can be."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.times import first_of
from toward.fields.when import DAYS, Clock
from toward.practices.weekly.moments import TimeOffered
from toward.talks import forms as of_talks


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


class MoveForm(of_talks.MoveForm):
    """Another time for one weekly talk."""

    ways = [("1", _("A day later")), ("2", _("Two days later")), ("3", _("Three days later"))]


class LineForm(of_talks.LineForm):
    """One line out of a weekly talk."""
