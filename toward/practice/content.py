"""Reading the decks: plain TOML beside each practice, one file per language where there is a translation."""

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from toward.practice.names import NAMES

HERE = Path(__file__).parent
HOUSE = HERE.parent / "practices"


def read(practice: str, deck: str) -> dict[str, Any]:
    """One deck in the reader's language: `deck.de.toml` where it exists, else `deck.toml`."""
    return _read(HOUSE / practice / "content", deck, language())


def common(deck: str) -> dict[str, Any]:
    """A deck that more than one practice reads."""
    return _read(HERE, deck, language())


def language() -> str:
    """The reader's language, as files name it."""
    return (get_language() or "en").split("-")[0]


def has(practice: str, deck: str) -> bool:
    """Whether a practice that stands here has such a deck."""
    return practice in NAMES and (HOUSE / practice / "content" / f"{deck}.toml").exists()


def rows(practice: str, name: str) -> list[dict[str, Any]]:
    """A list of lines: of a practice's own answers, or else of those that practices share."""
    own = read(practice, "answers") if has(practice, "answers") else {}
    return list(own.get(name) or common("answers").get(name, ()))


def row(line: str) -> dict[str, Any]:
    """The line that an answer keeps as `practice.list.id`; nothing where no file knows it any more."""
    practice, name, id = [*line.split(".", 2), "", ""][:3]
    return next((one for one in rows(practice, name) if one["id"] == id), {})


@cache
def _read(folder: Path, deck: str, language: str) -> dict[str, Any]:
    translated = folder / f"{deck}.{language}.toml"
    path = translated if translated.exists() else folder / f"{deck}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def few(choices: list[Any], count: int, seed: str) -> list[Any]:
    """Pick `count` of them, the same for one seed, different for another."""
    return sorted(choices, key=lambda c: hashlib.sha256(f"{seed} {c}".encode()).digest())[:count]
