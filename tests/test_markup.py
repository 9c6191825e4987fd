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
OF_NO_PLACE = ("/offline/", "/trust/", "/help/", "/guide/", "/start/", "/sign-in/", "/keys/totp/deactivate/")
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


def places(page: str) -> int:
    """How many places are marked in the bar; 1 where there is none."""
    links = [one for one in Page(page).elements if _in(one, "places") and one.tag == "a"]
    return sum("aria-current" in one.attributes for one in links) if links else 1


def dark(page: str) -> list[str]:
    """Where the dark buttons of a page lead that lie open beside each other, as the sheet of styles leaves them."""
    every = [one for one in Page(page).elements if _is_dark(one)]
    things = [one for one in every if any(o.attributes.get("id", "").startswith("thing-") for o in one.inside)]
    own = [one for one in every if one not in things]
    if any(_in(one, "today") for one in every):
        return []
    return [one.attributes.get("href", one.attributes.get("name", "")) for one in own or things[:1]]


def _is_dark(one: Element) -> bool:
    looks = one.attributes.get("class", "").split()
    folded = any(o.tag == "details" and "open" not in o.attributes for o in one.inside)
    away = any(o.tag in ("dialog", "template", "noscript") or "hidden" in o.attributes for o in (*one.inside, one))
    inside = any(o.tag == "main" for o in one.inside)
    return inside and "btn" in looks and not {"btn--second", "btn--quiet"} & {*looks} and not folded and not away


def _in(one: Element, css: str) -> bool:
    return any(css in o.attributes.get("class", "").split() for o in one.inside)


def nowhere(page: str) -> set[str]:
    """The places on the page itself to which its links lead and that are not there, or are there twice."""
    every = [one.attributes for one in Page(page).elements]
    ids = [one["id"] for one in every if "id" in one]
    to = {
        one["href"].partition("#")[2]
        for one in every
        if one.get("href", "").startswith(("#", "?")) and "#" in one["href"]
    }
    return {place for place in to if ids.count(place) != 1}


LISTS = ('{% include "practice/earlier.html"', '{% include "partials/pages.html"')
PLACES = ('id="so-far"', 'at="now"', "{% pile ")  # a pile has it by itself


def test_a_list_that_goes_on_is_found_again_where_it_stood() -> None:
    texts = {rules.short(path): path.read_text(encoding="utf-8") for path in rules.templates()}
    lists = {path: text for path, text in texts.items() if any(one in text for one in LISTS)}
    assert len(lists) > 15
    assert [path for path, text in lists.items() if not any(place in text for place in PLACES)] == []


def test_a_place_that_is_not_there_is_found() -> None:
    page = '<a href="?earlier=1#here"></a><a href="#there"></a><a href="/x/#far"></a><a href="?y"></a><p id="{}">'
    assert nowhere(page.format("here")) == {"there"} and nowhere(page.format("there")) == {"here"}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<main><a class=btn href=1></a><div><button class='btn btn--wide' name=2></button></div></main>", ["1", "2"]),
        ("<main><a class=btn href=1></a><a class='btn btn--second' href=2></a></main>", ["1"]),
        ("<main><a class=btn href=1></a><details><a class=btn href=2></a></details></main>", ["1"]),
        ("<main><div class=today><a class=btn href=1></a><a class=btn href=2></a></div></main>", []),
        ("<main><a class=btn href=1></a><i id=thing-1><a class=btn href=2></a></i></main>", ["1"]),
        ("<header><a class=btn href=1></a></header><main><a class=btn href=2></a></main>", ["2"]),
    ],
)
def test_what_is_dark_is_found(page: str, found: list[str]) -> None:
    assert dark(page) == found


@pytest.mark.timeout(900)
@pytest.mark.django_db
def test_no_page_has_one(doors: dict[str, str]) -> None:
    read = dict(walk(look(doors["Ana"])))
    assert len(read) >= 80 and sum("<time " in page for page in read.values()) >= 10
    found = {path: sorted(set(faults(page))) for path, page in read.items()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    unmarked = {path for path, page in read.items() if places(page) != 1 and not path.startswith(OF_NO_PLACE)}
    assert unmarked == set(), "each stands in one place"
    del read["/help/"]  # where every number is the first
    assert {path: two for path, page in read.items() if len(two := dark(page)) > 1} == {}, "one primary act a page"
    assert {path: lost for path, page in read.items() if (lost := nowhere(page))} == {}, "where a link leads"
