"""What one of them shared a while ago, the other has opened since; what came lately lies on the table still."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from toward.demo.said import Said, Where
from toward.log.moment import new_id
from toward.practice import guide
from toward.practice.moments import Met
from toward.practice.registry import shares
from toward.practice.table import Thing

OTHER: dict[str, Where] = {"ana": "ben", "ben": "ana"}
AN_HOUR = timedelta(hours=1)
Given = defaultdict[str, dict[str, datetime]]


def met(said: Iterable[Said], before: datetime) -> list[Said]:
    """All of it, with that whatever was shared before then was opened within the hour."""
    given: Given = defaultdict(dict)
    return [found for one in sorted(said, key=lambda one: one.at) for found in _with_opening(one, before, given)]


def _with_opening(one: Said, before: datetime, given: Given) -> Iterator[Said]:
    share, other = shares().get(type(one.moment)), OTHER.get(one.by)
    if share is None or other is None or one.log != "ours" or one.at >= before:
        yield one
        return
    one = replace(one, key=one.key or new_id())
    yield one
    of, thing = one.names.get("edits", f"@{one.key}"), Thing(one.moment, share)
    step = guide.drawn(thing.sort, one.at.isoformat(), given[other])
    given[other][step] = one.at
    yield Said(other, one.at + AN_HOUR, other, Met(wording=thing.wording, guide=step), names={"of": of})
