"""The time zones known here: the machine's own, and those of the `tzdata` wheel, with every older name of a place.

Browsers say older names (Asia/Calcutta, Europe/Kiev), which some systems leave out.
"""

from functools import cache
from zoneinfo import available_timezones

from django.conf import settings
from django.utils.translation import gettext as _


@cache
def known() -> frozenset[str]:
    """Every zone's name; asking the machine takes some 10 CPU-ms, so it is asked once per process."""
    return frozenset(available_timezones())


def unknown() -> str:
    """Said to whoever comes with a time zone that is not known here: never the server's clock without a word."""
    said = _("This server does not know your time zone, so it goes by its own clock (%(zone)s). Choose one under Me.")
    return said % {"zone": settings.TIME_ZONE}
