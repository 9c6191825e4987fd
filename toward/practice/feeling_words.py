"""The words for feelings, in the reader's language."""

from collections.abc import Iterable
from typing import Any

from toward.practice import content


def words() -> list[dict[str, Any]]:
    """All of them, in the order in which they are offered."""
    return list(content.common("feelings")["words"])


def named(ids: Iterable[str]) -> list[str]:
    """The words with these ids; an id that no file knows any more stands for itself."""
    known = {word["id"]: str(word["word"]) for word in words()}
    return [known.get(id, id) for id in ids]
