"""Times to come, and minutes left, as a listening's pages say them."""

from datetime import datetime
from math import ceil

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def day_ahead(at: datetime) -> str:
    """The day, in the reader's words: today, tomorrow, or a weekday with its date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    ahead = (then - today).days
    if ahead in (0, 1):
        return _("Tomorrow") if ahead else _("Today")
    return f"{date_format(then, 'l')}, {date_format(then, 'MONTH_DAY_FORMAT')}"


@register.filter
def minutes_left(seconds: int) -> int:
    """Whole minutes, rounded up, so that a minute is shown to its end."""
    return ceil(seconds / 60)
