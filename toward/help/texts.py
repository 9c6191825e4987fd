"""The texts of help: plain TOML that anybody can edit."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def words(name: str) -> dict[str, Any]:
    """Read one of the help texts."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
