"""The lines of a small repair, as they stand in `content/small_repairs.toml`."""

from typing import Any

from toward.practice import content


def words(part: str) -> Any:
    """One part of it, in the reader's language."""
    return content.read("small_repairs", "small_repairs")[part]


def warm(seed: str) -> tuple[list[str], list[str]]:
    """Answers to a small repair: those that take it, and those that ask for time."""
    said = words("answer")
    quick = [one["text"] for one in said if not one.get("time")]
    slow = [one["text"] for one in said if one.get("time")]
    return content.few(quick, 5, seed), content.few(slow, 3, seed)


def asks_for_time(line: str) -> bool:
    """Whether an answer is one of those that ask for time."""
    return any(one["text"] == line and one.get("time") for one in words("answer"))
