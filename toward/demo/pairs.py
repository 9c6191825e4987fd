"""Entries that tell of both at once: a listening with its turns, and a call with its answer."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from toward.bond.moments import Begun
from toward.demo.moments import Entry
from toward.demo.said import Said
from toward.log.moment import new_id
from toward.practices.bids import deck, lasting
from toward.practices.bids.moments import Answered, Bid, Suits
from toward.practices.listening.moments import Moved, Offered, Replied

UNCOUNTED = ("here", "pause", "stop")
TURN = timedelta(minutes=2)


def listening(e: Entry, at: datetime) -> Iterator[Said]:
    """`moves` is what each did, as "ana spoke"; a turn takes two minutes."""
    parts = {name: e[name] for name in ("topic", "minutes", "how", "speaks_first") if name in e}
    yield Said(e["by"], at, "ours", Offered(**parts), key=e["key"])
    names, step = {"of": f"@{e['key']}"}, 0
    for nth, move in enumerate(e["moves"], start=1):
        who, _, what = move.partition(" ")
        did = Replied() if what == "yes" else Moved(move=what, step=step)
        yield Said(who, at + nth * TURN, "ours", did, names=names)
        step += what not in (*UNCOUNTED, "yes")


def call(e: Entry, at: datetime) -> Iterator[Said]:
    """A call from the list (`bid`) or in own words, and how it was met."""
    ready = next((one for one in deck.ready(Begun()) if one.id == e.get("bid")), None)
    words, family = (ready.text, ready.family) if ready else (e["text"], "")
    stays, key = e["stays"], new_id()
    bid = Bid(text=words, family=family, stays=stays, until=lasting.lasts_until(stays, at))
    yield Said(e["by"], at, "ours", bid, key=key)
    if "how" in e:
        yield from _met(e, at, key)


def _met(e: Entry, at: datetime, call: str) -> Iterator[Said]:
    other, key, soon = "ben" if e["by"] == "ana" else "ana", new_id(), at + timedelta(minutes=7)
    hour, minute = map(int, e.get("later", "0:0").split(":"))
    when = at.replace(hour=hour, minute=minute) if "later" in e else None
    yield Said(other, soon, "ours", Answered(how=e["how"], when=when, words=e["words"]), key, {"of": f"@{call}"})
    if when:
        yield Said(e["by"], soon + timedelta(minutes=3), "ours", Suits(), names={"of": f"@{key}"})
