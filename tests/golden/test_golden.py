"""What was sealed by any version ever released opens in this one, and says the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.golden.write import KEY, LOG
from toward.log import opening, seal
from toward.log.moment import Moment, decoder, kinds
from toward.practice.registry import practices

FILES = sorted(Path(__file__).parent.glob("*.json"))
SEALED = [(path.stem, one) for path in FILES for one in json.loads(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("version", "one"), SEALED, ids=[f"{v} {one['kind']}" for v, one in SEALED])
def test_it_opens_and_says_the_same(version: str, one: dict[str, Any]) -> None:
    practices()
    words = seal.unlock(KEY, bytes.fromhex(one["box"]), opening.aad_for(LOG, one["seq"], one["id"]))
    moment = decoder().decode(words).upcast()
    for field, value in one["said"].items():
        if field not in ("kind", "at"):
            assert _plain(getattr(moment, field)) == value, field
    assert moment.by == "ana"


def test_every_kind_of_this_version_is_kept() -> None:
    """A new kind needs a golden moment: run `python -m tests.golden.write` for the version to come."""
    practices()
    kept = {one["kind"] for _version, one in SEALED}
    written = {str(k.__struct_config__.tag) for k in kinds() if k.__module__.startswith("toward.") and not _is_test(k)}
    assert written - kept == set()


def _is_test(kind: type[Moment]) -> bool:
    return ".tests." in kind.__module__


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat().replace("+00:00", "Z") if hasattr(value, "isoformat") else value
