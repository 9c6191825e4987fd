"""Before things done together: private questions in a calm hour, and one line at the moment (docs/decisions/0021).

The questions are answered in the page and nowhere else: the server learns that they were shown, and when they may come
again, and not how they were answered (privacy S23, S24).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.urls import reverse

from toward.help.moments import AskedBefore, FreeNow
from toward.help.texts import words
from toward.log.moment import Moment

SITTING = timedelta(hours=2)
CHOICES = {"00": 0, "30": 30}  # as a form says them: of one length


def due(mine: Iterable[Moment], bond: str, now: datetime) -> bool:
    """Whether the questions come before the next thing done together: the first time, and when I said."""
    asked = [m for m in mine if isinstance(m, AskedBefore) and m.bond in ("", bond)]
    last = max(asked, key=lambda m: m.at, default=None)
    return last is None or now - last.at >= max(timedelta(days=last.days), SITTING)


def asking(to: str) -> dict[str, object]:
    """What their page shows, on the way to another."""
    calm = to == reverse("me")
    return {"words": words("before"), "next": to, "calm": calm, "back": reverse("today"), "section": "me"}


def line_due(mine: Iterable[Moment], bond: str, now: datetime) -> bool:
    """Whether the one line comes: once a sitting."""
    said = (m.at for m in mine if isinstance(m, FreeNow) and m.bond == bond)
    return not any(timedelta() <= now - at < SITTING for at in said)
