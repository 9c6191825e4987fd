"""The few words of every reminder. They name nobody, nothing and no app, and those of one language have one length."""

import tomllib
import zlib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "content"
LENGTH = 24  # of the English ones


@cache
def lines(language: str = "") -> tuple[str, ...]:
    """Every line there is in a language: `lines.de.toml` where it exists, else `lines.toml`."""
    translated = FOLDER / f"lines.{language.split('-')[0]}.toml"
    path = translated if translated.exists() else FOLDER / "lines.toml"
    return tuple(tomllib.loads(path.read_text(encoding="utf-8"))["lines"])


def line(mark: str, language: str = "") -> str:
    """The line of one ring: whoever rings again under the same mark says the same."""
    every = lines(language)
    return every[zlib.crc32(mark.encode()) % len(every)]
