"""What rings about appreciation: words that have just come."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.appreciation.moments import GoodNews, Noticed, Received, ToldSomeone

FRESH = timedelta(days=1)


def dues(evening: Evening) -> Iterable[Due]:
    """What the other has noticed, told somebody, or has to tell, and I have not read."""
    read = {m.of for m in evening.mine if isinstance(m, Received)}
    theirs = [m for m in evening.ours if isinstance(m, Noticed | ToldSomeone | GoodNews) and m.by == evening.other]
    for m in theirs:
        if m.id not in read and evening.now - m.at < FRESH:
            yield Due(f"appreciation:{m.id}", "arrived", m.at, m.at + FRESH)
