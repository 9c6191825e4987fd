"""Words that wait sealed until both have given theirs."""

import hashlib
from base64 import urlsafe_b64encode

from toward.bond.ours import Ours


def prompt(bond: Ours, practice: str, slot: str) -> str:
    """The name of a waiting place, which tells the database nothing of what it is for."""
    name = hashlib.blake2b(slot.encode(), key=bond.log.key, digest_size=16).digest()
    return f"{practice}.{urlsafe_b64encode(name).decode().rstrip('=')}"
