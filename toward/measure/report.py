"""ASSURANCE.md: the numbers, the day, the version and the command that took them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import metadata
from typing import Any

from toward.machine import place

HEAD = """# Assurance

Taken on {day} with `toward assure {words}` (version {version}). How each figure is taken: docs/measuring.md.
Run the same command to take them yourself; nothing here is typed in by hand.

| figure | found |
| --- | --- |
"""


def write(found: dict[str, Any], argv: Sequence[str]) -> None:
    """Write the table beside the README."""
    head = HEAD.format(day=datetime.now(UTC).date(), words=" ".join(argv), version=_version())
    lines = [f"| {name} | {_told(value)} |" for name, value in found.items()]
    (place.ROOT / "ASSURANCE.md").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _told(value: Any) -> str:
    return ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else str(value).lower()


def _version() -> str:
    try:
        return metadata.version("toward")
    except metadata.PackageNotFoundError:
        import toward

        return str(getattr(toward, "__version__", "unreleased"))
