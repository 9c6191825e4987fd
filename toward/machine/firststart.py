"""The first-start link: who holds it names who runs this server and makes the first account.

Only a hash of its secret is kept, in `keys/first-start`. Every start without an account makes a new
link, and the one before it stops working.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from toward.machine import given, place


def make(data: Path) -> str:
    """Keep the hash of a new secret and return the secret, to be printed once."""
    secret = secrets.token_urlsafe(16)
    place.write_private(_file(data), _hash(secret))
    return secret


def check(secret: str) -> bool:
    """Say, in constant time, whether this is the secret of the link that was printed last."""
    try:
        kept = _file(given.read().data).read_bytes()
    except FileNotFoundError:
        return False
    return hmac.compare_digest(kept, _hash(secret))


def done() -> None:
    """The link was used: it opens nothing any more."""
    _file(given.read().data).unlink(missing_ok=True)


def _file(data: Path) -> Path:
    return data / "keys" / "first-start"


def _hash(secret: str) -> bytes:
    return hashlib.sha256(b"toward first start:" + os.fsencode(secret)).hexdigest().encode()
