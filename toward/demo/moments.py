"""Entries that name a kind of moment: their fields are its fields.

`@key` stands for the id of what was said before under that key (or of ana, ben, bond, seed), `#key` for its place in
the log, and `{ days = 2, at = "20:30" }` or `{ hours = 4 }` for a time, counted from the entry's own. `on` is a
moment's `day` and `under` its `key`, since an entry has a day and a key of its own.
"""

from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any

import msgspec

from toward.log.moment import Moment, kinds
from toward.practice.names import NAMES

Entry = dict[str, Any]
HEAD = {"kind", "key", "day", "days", "time", "by", "mine"}
AFTER = {"days", "hours", "at"}
ITS_OWN = {"on": "day", "under": "key", "as": "mine"}


def moment_of(entry: Entry, at: datetime) -> tuple[Moment, dict[str, str]]:
    """The moment of an entry, and the names in it, by field, that are not known before it is told."""
    said = {ITS_OWN.get(field, field): value for field, value in entry.items() if field not in HEAD}
    names = {field: value for field, value in said.items() if isinstance(value, str) and value[:1] in ("@", "#")}
    if entry["by"] == "both":
        names["by"] = "@bond"
    known = {field: _plain(value, at) for field, value in said.items() if field not in names}
    moment: Moment = msgspec.convert({"kind": entry["kind"], **known}, _class_of(entry["kind"]))
    return moment, names


def _class_of(kind: str) -> type[Moment]:
    if (room := kind.partition(".")[0]) in NAMES:
        import_module(f"toward.practices.{room}.moments")
    return next(one for one in kinds() if one.__struct_config__.tag == kind)


def _plain(value: Any, at: datetime) -> Any:
    if isinstance(value, list):
        return [_plain(one, at) for one in value]
    if not isinstance(value, dict):
        return value
    if "monday" in value:
        return at.date() - timedelta(days=at.weekday())
    return _when(value, at) if set(value) <= AFTER else {key: _plain(one, at) for key, one in value.items()}


def _when(said: dict[str, Any], at: datetime) -> date | datetime:
    then = at + timedelta(days=said.get("days", 0), hours=said.get("hours", 0))
    if set(said) == {"days"}:
        return then.date()
    return datetime.combine(then.date(), time.fromisoformat(said["at"]), tzinfo=at.tzinfo) if "at" in said else then
