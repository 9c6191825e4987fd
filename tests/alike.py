"""Lines of a deck that say nearly the same as another, in whichever deck that stands."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parent.parent / "toward"
WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
SMALL = frozenset(
    WORD.findall(
        "a an the to of in on at for from with by and or but so not no it its is was were are be been am do does did "
        "have has had would could can will may might should you your yours yourself i me my we us they them their "
        "somebody someone anybody anyone other other’s two what which who whom whose when where why how that this "
        "there one thing something most more than as if up out about into you’d you’ve you’re what’s finish tell name "
        "describe like ever"
    )
)
TAGS = {"id", "title", "bonds", "where", "theme", "depth", "place", "cost", "time", "room", "for", "taps"}
NEAR = 0.6


def bag(text: str) -> frozenset[str]:
    """Its words, without the small ones and whoever it is about."""
    bare = text.replace("{name}’s", "").replace("{name}", "").lower()
    return frozenset(WORD.findall(bare)) - SMALL


def lines(node: Any) -> Iterator[str]:
    """Every line that people read of a deck."""
    if isinstance(node, dict):
        yield from (line for key, part in node.items() if key not in TAGS for line in lines(part))
    elif isinstance(node, list):
        yield from (line for part in node for line in lines(part))
    elif isinstance(node, str) and " " in node:
        yield node


@cache
def _every(but: str) -> tuple[str, ...]:
    paths = (path for room in ("practice", "practices") for path in sorted((HOUSE / room).rglob("*.toml")))
    decks = (path for path in paths if path.name.count(".") == 1 and but not in path.parts)
    return tuple(line for path in decks for line in lines(tomllib.loads(path.read_text(encoding="utf-8"))))


def alike(mine: Iterable[str], practice: str) -> list[tuple[str, str]]:
    """Pairs of lines of a practice that are nearly the same, or the same as one of another's."""
    own = list(mine)
    rows = [(line, bag(line)) for line in (*own, *_every(practice))]
    holds: dict[str, list[int]] = defaultdict(list)
    for nth, (_, words) in enumerate(rows):
        for word in words:
            holds[word].append(nth)
    found = [
        (nth, other)
        for nth, (_, words) in enumerate(rows[: len(own)])
        for other, shared in Counter(one for word in words for one in holds[word]).items()
        if other > nth and shared / len(words | rows[other][1]) >= NEAR
    ]
    return [(rows[one][0], rows[two][0]) for one, two in found]
