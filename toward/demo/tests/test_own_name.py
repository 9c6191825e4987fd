"""What somebody did is told to them as theirs: "You ask", never "Ben asks" on Ben's own page."""

import re

import pytest

from tests.markup import Element, Page
from toward.demo.tests.conftest import look
from toward.practice.registry import practices

pytestmark = pytest.mark.django_db
WRITTEN = {"said__text", "entry__text", "big-question"}


def by_a_person(one: Element) -> bool:
    """Whether somebody wrote what stands in it."""
    around = (*one.inside, one)
    return any(
        each.attributes.get("dir") == "auto" or WRITTEN & set(each.attributes.get("class", "").split())
        for each in around
    )


@pytest.mark.parametrize("who", ["Ana", "Ben"])
def test_no_page_tells_its_reader_by_name_what_they_do(doors: dict[str, str], who: str) -> None:
    browser, other = look(doors[who]), "Ben" if who == "Ana" else "Ana"
    pages = {path: browser.get(path).content.decode() for path in ("/today/", *(one.address for one in practices()))}
    found = {path: _said(page, who) for path, page in pages.items()}
    assert (
        any(_said(page, other) for page in pages.values())
        and {path: said for path, said in found.items() if said} == {}
    )


def _said(page: str, who: str) -> list[str]:
    plain = (words.strip() for words, inside in Page(page).text if not by_a_person(inside))
    return [words for words in plain if re.match(rf"{who} [a-z’]", words)]
