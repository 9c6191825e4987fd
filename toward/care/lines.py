"""The few words of every reminder. They name nobody, nothing and no app, and all have one length."""

import tomllib
import zlib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "content" / "lines.toml"
LENGTH = 24


@cache
def lines() -> tuple[str, ...]:
    """Every line there is."""
    return tuple(tomllib.loads(FILE.read_text(encoding="utf-8"))["lines"])


def line(mark: str) -> str:
    """The line of one ring: whoever rings again under the same mark says the same."""
    return lines()[zlib.crc32(mark.encode()) % len(lines())]
