"""What I put off with a tap until a day comes back to me on it. Pure."""

from collections.abc import Iterator

from toward.me.evening import Evening
from toward.practice import again
from toward.practice.moments import PutAway
from toward.practice.practice import Card
from toward.practice.registry import owner, shares

PUT_OFF = "paths/put_off.html"


def put_off(evening: Evening) -> Iterator[Card]:
    """Where its practice lets it be put better; until it is, or is left as it stands, for a week."""
    away = {m.of: m for m in evening.mine if isinstance(m, PutAway)}
    for m in evening.ours if evening.other else ():
        its = owner(m) if m.by == evening.me else None
        if its and its.better and (day := again.back(m, (), away.get(m.id), evening.now)):
            about = {"m": m, "named": shares()[type(m)].names(m), "better": its.better}
            yield Card("waits", PUT_OFF, about, rank=12, since=day, of=m.id)
