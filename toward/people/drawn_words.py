"""Words drawn by chance, for passphrases and invitations (the EFF's long list, Bonneau 2016).

What hurts or frightens is left out (left_out.txt): of 7,772 words 6,318 stay, 12.6 bits each. Five
words have 63 bits, the ten of an invitation's secret 126. What was drawn earlier stays as good as it was:
words are read as they stand; the list only finds them in a message.
"""

import re
import secrets
from functools import cache
from itertools import groupby
from pathlib import Path

from xkcdpass import xkcd_password

LEFT_OUT = Path(__file__).with_name("left_out.txt")


def left_out() -> set[str]:
    """The words that are never drawn."""
    lines = LEFT_OUT.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


@cache
def _list() -> list[str]:
    path = xkcd_password.locate_wordfile("eff-long")  # type: ignore[no-untyped-call]
    found = xkcd_password.generate_wordlist(  # type: ignore[no-untyped-call]
        path, min_length=3, max_length=9, valid_chars="[a-z]"
    )
    return sorted(set(found) - left_out())


def some(count: int) -> list[str]:
    """Draw `count` words, 12.6 bits each."""
    return [secrets.choice(_list()) for _ in range(count)]


@cache
def _known() -> frozenset[str]:
    return frozenset(_list())


def among(text: str, count: int) -> list[str]:
    """The one row of just so many in a message: such as are drawn, or what stands between two marks; else none."""
    drawn = groupby(re.findall(r"[^\W\d_]+", text), _known().__contains__)
    runs = [list(run) for known, run in drawn if known]
    runs += [re.findall(r"[a-z]+", part) for part in re.split(r"[^a-z\s,-]+", text)]
    rows = {tuple(run) for run in runs if len(run) == count}
    return list(rows.pop()) if len(rows) == 1 else []


def passphrase() -> str:
    """Offer a passphrase of five words (63 bits)."""
    return " ".join(some(5))
