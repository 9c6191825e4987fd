"""What rings about appreciation: words that have just come."""

from collections.abc import Iterable
from datetime import timedelta

from toward.care.due import Due
from toward.practices.appreciation.moments import GoodNews, Noticed, ToldSomeone
from toward.practices.practice import Evening

FRESH = timedelta(days=1)


def dues(evening: Evening) -> Iterable[Due]:
    """What the other has noticed, told somebody, or has to tell."""
    for m in evening.ours:
        if isinstance(m, Noticed | ToldSomeone | GoodNews) and m.by == evening.other and evening.now - m.at < FRESH:
            yield Due(f"appreciation:{m.id}", "arrived", m.at, m.at + FRESH)
