"""Ringing: the same few words by every way that somebody has set up."""

import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from django.utils import translation

from toward.care import mail, others, push
from toward.care.ring_lines import line
from toward.care.wishes import Channel

WAYS = {"push": push.ring, "mail": mail.ring, "apprise": others.ring}
said = logging.getLogger("toward.care")


@dataclass(frozen=True)
class Outcome:
    """What came of a ring: whether any channel rang, which are gone for good, and whether all that are left failed."""

    rang: bool = False
    gone: tuple[Channel, ...] = ()
    failed: bool = False


def ring_all(channels: Iterable[Channel], mark: str, language: str = "") -> Outcome:
    """Ring by every channel once, with one neutral line, side by side: none waits for another, or falls with it."""
    wanted = tuple(channels)
    if not wanted:
        return Outcome()
    with ThreadPoolExecutor(len(wanted)) as pool:
        results = list(pool.map(lambda one: ring(one, mark, language), wanted))
    rang = "rang" in results
    gone = tuple(one for one, result in zip(wanted, results, strict=True) if result == "gone")
    return Outcome(rang, gone, failed=not rang and "failed" in results)


def ring(one: Channel, mark: str, language: str = "") -> str:
    """Ring by one channel: rang, gone or failed. The log is told the way and the result, never where or what."""
    try:
        with translation.override(language or None):  # a mail has a subject, too
            result = WAYS[one.kind](one.address, line(mark, language), mark)
    except Exception as trouble:  # whatever goes wrong with one way must not silence the others
        said.warning("a reminder by %s failed: %s", one.kind, type(trouble).__name__)
        return "failed"
    said.log(logging.INFO if result == "rang" else logging.WARNING, "a reminder by %s: %s", one.kind, result)
    return result
