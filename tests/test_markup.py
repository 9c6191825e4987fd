"""What the Nu HTML checker would find (docs/measuring.md), as far as it can be found without Java, on every page."""

import re
from collections.abc import Iterator

import pytest

from tests import house_rules as rules
from tests.markup import Element, Page
from tests.pages import walk
from toward.demo.tests.conftest import doors, look

__all__ = ["doors"]
TIME = re.compile(
    r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?|\d\d:\d\d(:\d\d(\.\d{1,3})?)?"
)
WRITTEN_IN = {"email", "password", "search", "tel", "text", "url"}  # the kinds of field whose letters can be counted
LENGTHS = {"path"}  # of the shapes, the only one that the checker lets say its length


def faults(page: str) -> Iterator[str]:
    """Each thing that is wrong in a page or a template."""
    for one in Page(page).elements:
        yield from _of(one)


def _of(one: Element) -> Iterator[str]:
    said, around = one.attributes, [outer.tag for outer in one.inside]
    if "datetime" in said and "{" not in said["datetime"] and not TIME.fullmatch(said["datetime"]):
        yield f"datetime {said['datetime']}"
    if "pathlength" in said and one.tag not in LENGTHS:
        yield f"pathLength on {one.tag}"
    if one.tag == "input" and "maxlength" in said and said.get("type", "text").lower() not in WRITTEN_IN:
        yield f"maxlength on {said['type']}"
    if one.tag == "form" and "form" in around:
        yield "a form in a form"
    if said.get("method", "").lower() == "dialog" and "dialog" not in around:
        yield "method dialog outside of a dialog"
    if one.tag in ("a", "button") and {"a", "button"} & set(around):
        yield f"{one.tag} in {around}"


@pytest.mark.parametrize(
    "wrong",
    [
        '<time datetime="2026-01-02T03:04:05.678901+00:00">then</time>',
        '<svg><circle r="4" pathLength="100"/></svg>',
        '<input type="datetime-local" maxlength="40">',
        "<form><div><form></form></div></form>",
        '<div><form method="dialog"></form></div>',
        '<a href="/"><span><button>x</button></span></a>',
    ],
)
def test_each_kind_is_found(wrong: str) -> None:
    assert len(list(faults(wrong))) == 1


def test_what_is_right_is_no_fault() -> None:
    right = '<dialog><form method="dialog"></form></dialog><svg><path d="M0 0" pathLength="100"/></svg>'
    assert list(faults(f'{right}<input maxlength="4"><time datetime="2026-01-02T03:04:05.678+0000">then</time>')) == []


def test_no_template_has_one() -> None:
    found = {rules.short(path): list(faults(path.read_text(encoding="utf-8"))) for path in rules.templates()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.timeout(900)
@pytest.mark.django_db
def test_no_page_has_one(doors: dict[str, str]) -> None:
    read = dict(walk(look(doors["Ana"])))
    assert len(read) >= 80 and sum("<time " in page for page in read.values()) >= 10
    found = {path: sorted(set(faults(page))) for path, page in read.items()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
