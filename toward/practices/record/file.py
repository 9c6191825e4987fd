"""The record as one file: every item with its times and wordings, and a sum for each that shows a later change."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from toward.practices.record.forms import FIELDS
from toward.practices.record.moments import Record

HOW = (
    "Each sum is SHA-256 over one item, written as JSON in UTF-8 with its keys in order, no spaces, and no escapes. "
    "The last sum is SHA-256 over the sums in their order, joined by line feeds. A sum shows a change only to "
    "somebody who knew it before: give the last one to a person you trust on the day you make the file."
)


def export(records: Iterable[Record], made: datetime) -> bytes:
    """The whole file, readable as it is."""
    items = [item(one) for one in records]
    sums = [digest(canonical(one)) for one in items]
    manifest = {"how": HOW, "sums": sums, "all": digest("\n".join(sums).encode())}
    file = {"format": "record:1", "made": stamp(made), "items": items, "manifest": manifest}
    return json.dumps(file, ensure_ascii=False, indent=2).encode()


def item(record: Record) -> dict[str, Any]:
    """One item: what stands there now, when, and every earlier wording."""
    return {"id": record.id, **wording(record), "earlier": [wording(one) for one in record.earlier]}


def wording(record: Record) -> dict[str, str]:
    """One wording, and when it was written."""
    written = record.changed or record.at
    return {"written": stamp(written), **{name: getattr(record, name) for name in FIELDS}}


def canonical(item: dict[str, Any]) -> bytes:
    """An item as the one row of bytes that its sum is made of."""
    return json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(words: bytes) -> str:
    """SHA-256, in hex."""
    return hashlib.sha256(words).hexdigest()


def stamp(at: datetime) -> str:
    """A time to the second, with its zone."""
    return at.isoformat(timespec="seconds")
