"""Keeping what one says of oneself (statement.py) in mine as a draft, and saying it in ours."""

from collections.abc import Iterable
from typing import TypeVar

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment, new_id
from toward.me.me import Me
from toward.practice.statement import key_of, standing

M = TypeVar("M", bound=Moment)


def put(log: Log, m: Moment, before: Iterable[Moment]) -> Moment:
    """It takes the place of what stood there `before`, which is gone for good."""
    kept = log.append(m)
    for old in before:
        log.take_back(old.id)
    return kept


def draft(me: Me, m: Moment) -> Moment:
    """Keep it in mine, in place of my draft under its key."""
    return put(me.mine, m, _drafts(me, m))


def say(me: Me, bond: Ours, m: Moment) -> Moment:
    """Say it, as a new thing to meet; what I said under its key stands behind it, and its draft is gone from mine."""
    words, old = m.again(edits="", wording=new_id()), standing(me.evening().ours, type(m), me.id).get(key_of(m))
    drafts = _drafts(me, m)
    said = bond.log.edit(old.id, words) if old else bond.log.append(words)
    for one in drafts:
        me.mine.take_back(one.id)
    return said


def _drafts(me: Me, m: M) -> list[M]:
    return [one for one in me.evening().mine if isinstance(one, type(m)) and key_of(one) == key_of(m)]
