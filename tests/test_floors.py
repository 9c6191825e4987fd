"""The house stands on floors: a room imports what lies below it, and practices never one another."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from toward.practice.names import NAMES
from toward.practices.between.apps import joined

ROOT = Path(__file__).parent.parent
ADDRESS = re.compile(rf"""["']({"|".join(NAMES)})[:/]""")  # repair:show, repair/item.html
FLOORS = (
    {"machine", "log", "fields", "insight"},
    {"people"},
    {"bond"},
    {"help"},
    {"me"},
    {"practice"},
    {"talks"},
    {"practices"},
    {"between"},
    {"care"},
    {"paths"},
    {"guide", "web", "live"},
    {"demo"},
    {"settings", "urls", "asgi", "host"},
    {"cli", "measure", "__main__"},
)
FLOOR = {room: nth for nth, floor in enumerate(FLOORS) for room in floor}
FRONT = {"views", "urls", "middleware", "context", "templatetags", "adapters"}  # of a room: nobody imports it
OF_A_PRACTICE = {"log", "fields", "insight", "bond", "me", "practice", "talks"}  # what a practice stands on


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "toward").rglob("*.py")):
        if not {"tests", "migrations"} & set(path.parts):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            if name != "toward":
                yield name, path


def imports(path: Path) -> Iterator[str]:
    """All of them, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                whole = f"{node.module}.{one.name}"
                here = ROOT / whole.replace(".", "/")
                yield whole if here.is_dir() or here.with_suffix(".py").exists() else node.module


def room(module: str) -> str:
    parts = module.split(".")
    return "between" if parts[1:3] == ["practices", "between"] else parts[1]


def practice(module: str) -> str:
    parts = module.split(".")
    return parts[2] if room(module) == "practices" and len(parts) > 2 else ""


def front(module: str) -> bool:
    return any(part in FRONT or part.endswith("_views") for part in module.split(".")[2:])


def wrong(module: str, other: str) -> str:
    """Why this import may not be, or ""."""
    ours, theirs = room(module), room(other)
    if practice(module) and practice(other) not in ("", practice(module)):
        return "one practice imports another"
    if ours == "between" and practice(other) and practice(other) not in joined(module.split(".")[-1]):
        return "a meeting knows those that it joins, and no other practice"
    if ours == theirs or module == "toward.urls":
        return ""
    if practice(module) and theirs not in OF_A_PRACTICE:
        return "a practice stands on nothing but what lies beneath all practices"
    if front(other):
        return "what answers requests is nobody else's"
    if not front(module) and FLOOR[theirs] > FLOOR[ours]:
        return "upward"
    return ""


def test_a_room_imports_only_what_lies_below_it() -> None:
    found = [
        f"{module} → {other}: {why}"
        for module, path in modules()
        for other in imports(path)
        if other.startswith("toward.") and (why := wrong(module, other))
    ]
    assert not found, "\n".join(found)


def test_every_room_has_its_floor() -> None:
    rooms = {room(module) for module, _ in modules()}
    assert rooms <= FLOOR.keys() and len(rooms) > 15


@pytest.mark.parametrize(
    ("module", "other"),
    [
        ("toward.practices.bids.story", "toward.practices.touch.story"),
        ("toward.practices.bids.story", "toward.practices.between.touch"),
        ("toward.practices.between.bids_and_touch", "toward.practices.reach.story"),
        ("toward.practices.bids.story", "toward.people.people"),
        ("toward.practices.bids.views", "toward.people.views"),
        ("toward.log.log", "toward.people.people"),
        ("toward.me.me", "toward.bond.views"),
        ("toward.practice.registry", "toward.practices.bids.story"),
    ],
)
def test_what_may_not_be_is_found(module: str, other: str) -> None:
    assert wrong(module, other)


def addresses(name: str, text: str) -> list[str]:
    """The addresses and templates of other practices that a practice's text names."""
    return [found[0] for found in ADDRESS.finditer(text) if found[1] != name]


def test_no_practice_names_anothers_address_or_template() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {one}"
        for name in NAMES
        for path in sorted((ROOT / "toward/practices" / name).rglob("*"))
        if path.suffix in (".html", ".py") and "tests" not in path.parts
        for one in addresses(name, path.read_text())
    ]
    assert not found, "\n".join(found)
    assert addresses("bids", "{% url 'repair:show' m.of %}") and not addresses("repair", "{% url 'repair:show' m.of %}")


def test_a_meeting_is_named_after_practices() -> None:
    meetings = sorted(path.stem for path in (ROOT / "toward/practices/between").glob("*_and_*.py"))
    assert meetings and {name for one in meetings for name in joined(one)} <= set(NAMES)
