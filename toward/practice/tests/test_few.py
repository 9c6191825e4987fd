"""However much lies there, a page shows the newest of it and leads on to the rest."""

import re

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from tests.acts import Acts, ways
from tests.cast import Phone
from toward.practice.few import A_FEW, few_of
from toward.practice.registry import practices
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Bid
from toward.practices.boundaries.moments import Boundary

THING = re.compile(rb"<(?:article|li|blockquote)\b")
FURTHER = re.compile(r'href="([^"]*)">More of these<')


def things(phone: Phone) -> dict[str, int]:
    """How much stands on each practice's own page."""
    return {one.name: len(THING.findall(phone.get(one.address).content)) for one in practices()}


@pytest.mark.django_db
def test_no_page_of_a_practice_grows_with_what_lies_there(ana: Phone, ben: Phone) -> None:
    acts, before = Acts(ana, ben), dict[str, int]()
    for nth in range(A_FEW + 2):
        before = things(ana) if nth > A_FEW else before
        for kind in ways():
            acts.says(ben, kind)
            acts.says(ana, kind)
    assert sum(before.values()) > A_FEW * len(before) / 2 and things(ana) == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "kind"), [("appreciation", Noticed), ("bids", Bid), ("boundaries", Boundary)], ids=lambda one: str(one)
)
def test_page_by_page_all_of_it_is_found(ana: Phone, ben: Phone, page: str, kind: type) -> None:
    said = [ben.ours.log.append(kind()).id for _ in range(2 * A_FEW + 1)]
    found, way = list[str](), f"/{page}/?page=1"
    while way:
        shown = ana.get(way).content.decode()
        here = [id for id in reversed(said) if id in shown]
        assert 0 < len(here) <= A_FEW
        found += here
        way = next((f"/{page}/{one.replace('&amp;', '&')}" for one in FURTHER.findall(shown)), "")
    assert found == said[::-1]


def test_a_list_keeps_its_order_and_its_newest_stand_first() -> None:
    every, asks = list(range(A_FEW + 3)), RequestFactory().get("/", {"own": "2", "page": "4"})
    assert list(few_of(every, asks, "own")) == every[A_FEW:]
    assert list(few_of(every, asks, "own", oldest_first=True)) == every[:3]
    assert list(few_of(every, asks, "other", oldest_first=True)) == every[3:]
    assert QueryDict(few_of(every, asks, "other").further[1:]).dict() == {"own": "2", "page": "4", "other": "2"}
