"""Where somebody has good news, the other sees how they meant to meet it."""

from datetime import datetime

from toward.me.evening import Evening
from toward.practices.appreciation.moments import GoodNews
from toward.practices.appreciation.story import tell
from toward.practices.needs import meetings


@meetings.good_news.answered_by
def good_news(evening: Evening) -> datetime | None:
    """Since they shared the last of it, on that day."""
    said = (one.moment for one in evening.story(tell).lately)
    last = next((m.at for m in said if isinstance(m, GoodNews) and m.by == evening.other), None)
    today = last and last.astimezone(evening.now.tzinfo).date() == evening.now.date()
    return last if today else None
