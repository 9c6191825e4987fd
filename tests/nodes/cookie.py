"""What a browser's key cookie opens."""

import base64
import sqlite3
from pathlib import Path

import msgspec

from tests.nodes.browser import Browser
from toward.log import seal
from toward.people import keys
from toward.people.opened import Inside


def keys_of(data: Path, browser: Browser) -> list[bytes]:
    """The master key and the log key that this browser's cookie opens."""
    secret = base64.urlsafe_b64decode(browser.cookies["toward_key"] + "=")
    id = keys.letters(keys.derive(secret, "session id"))
    with sqlite3.connect(data / "toward.sqlite3") as database:
        (box,) = database.execute("SELECT box FROM people_opensession WHERE id = ?", (id,)).fetchone()
    inside = seal.unlock(keys.derive(secret, "session key"), box, f"session:1:{id}")
    master = msgspec.msgpack.decode(inside, type=Inside).master
    return [master, keys.derive(master, "mine")]
