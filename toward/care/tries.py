"""How many mail addresses somebody may try, so that nobody is mailed by people they do not know."""

from datetime import timedelta

from toward.people import backoff, keys

A_DAY = 3


def may_try(person: str) -> bool:
    """Count one more address that somebody tries today."""
    return backoff.within(keys.handle(f"mail:{person}"), A_DAY, timedelta(days=1))
