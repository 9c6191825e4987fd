"""Words drawn by chance, for passphrases and invitations (the EFF's long list, Bonneau 2016)."""

import secrets
from functools import cache

from xkcdpass import xkcd_password


@cache
def _list() -> list[str]:
    path = xkcd_password.locate_wordfile("eff-long")  # type: ignore[no-untyped-call]
    found = xkcd_password.generate_wordlist(  # type: ignore[no-untyped-call]
        path, min_length=3, max_length=9, valid_chars="[a-z]"
    )
    return list(found)


def some(count: int) -> list[str]:
    """Draw `count` words, about 12.9 bits each."""
    return [secrets.choice(_list()) for _ in range(count)]


def passphrase() -> str:
    """Offer a passphrase of five words (64 bits)."""
    return " ".join(some(5))
