"""What one of them shared a while ago, the other has opened since; what came lately lies on the table still."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from toward.demo.said import Said, Where
from toward.log.moment import new_id
from toward.practice.moments import Met
from toward.practice.registry import shares

OTHER: dict[str, Where] = {"ana": "ben", "ben": "ana"}
AN_HOUR = timedelta(hours=1)


def met(said: Iterable[Said], before: datetime) -> list[Said]:
    """All of it, with that whatever was shared before then was opened within the hour."""
    return [found for one in said for found in _with_opening(one, before)]


def _with_opening(one: Said, before: datetime) -> Iterator[Said]:
    share, other = shares().get(type(one.moment)), OTHER.get(one.by)
    if share is None or other is None or one.log != "ours" or one.at >= before:
        yield one
        return
    one = replace(one, key=one.key or new_id())
    yield one
    of = one.names.get("edits", f"@{one.key}")
    yield Said(other, one.at + AN_HOUR, other, Met(wording=share.wording(one.moment)), names={"of": of})
