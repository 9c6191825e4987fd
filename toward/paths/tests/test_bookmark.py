"""Who looked leaves nothing in ours, and nothing that the other could see."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Phone, at, same
from toward.log.models import BookmarkRow, MomentRow, RegisterRow
from toward.me import lately

pytestmark = pytest.mark.django_db
PAGES = ("/today/", "/us/", "/ours/", "/appreciation/")


def ours(phone: Phone) -> list[tuple[int, int]]:
    """What stands in ours: numbers and sizes of its rows."""
    moments = MomentRow.objects.filter(log=phone.bond).values_list("seq", "box")
    parts = RegisterRow.objects.filter(log=phone.bond).values_list("part", "box")
    return [(number, len(bytes(box or b""))) for number, box in [*moments, *parts]]


def asked(phone: Phone, page: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        phone.browser.get(page)
    return len(seen.captured_queries)


def test_whether_somebody_looked_shows_nowhere(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    assert ben.sees("/today/", "Ana") and BookmarkRow.objects.filter(name=_name(ben)).exists()
    for page in PAGES:
        ana.browser.get(page)
    rows, before = ours(ana), {page: (ana.browser.get(page).content, asked(ana, page)) for page in PAGES}
    box = bytes(BookmarkRow.objects.get(name=_name(ben)).box)
    monkeypatch.setattr(lately, "A_WHILE", 0)
    ben.browser.get("/today/")
    now = bytes(BookmarkRow.objects.get(name=_name(ben)).box)
    assert now != box and len(now) == len(box), "it was written again, of one size"
    assert ours(ana) == rows
    monkeypatch.setattr(lately, "A_WHILE", 300)
    for page, (shown, count) in before.items():
        assert same(shown, ana.browser.get(page).content) and asked(ana, page) == count
    assert eve.browser.get("/today/").status_code == 200 and ours(ana) == rows


def test_it_is_written_at_most_every_five_minutes_news_or_not(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben.get("/today/")
    first = bytes(BookmarkRow.objects.get(name=_name(ben)).box)
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    assert ben.sees("/today/", "Ana")
    assert bytes(BookmarkRow.objects.get(name=_name(ben)).box) == first
    monkeypatch.setattr("toward.me.lately.time", lambda: timezone.now().timestamp() + 301)
    ben.get("/today/")
    assert bytes(BookmarkRow.objects.get(name=_name(ben)).box) != first


def test_what_lies_for_months_is_still_there(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    ben.get("/today/")
    for _ in range(30):
        ana.ours.log.append(ana.ours.log.moments[-1].again(id="", seq=0))
    at(monkeypatch, timezone.now() + timedelta(days=200), ben)
    ben.get("/today/")
    at(monkeypatch, timezone.now() + timedelta(days=200), ben)
    assert len(ben.me.evening().ours) >= 31


def test_it_goes_with_the_bond(ana: Phone, ben: Phone) -> None:
    for one in (ana, ben):
        one.get("/today/")
    assert BookmarkRow.objects.filter(name__in=[_name(ana), _name(ben)]).count() == 2
    ben.post("/leave/")
    assert [one.name for one in BookmarkRow.objects.filter(name__in=[_name(ana), _name(ben)])] == [_name(ana)]
    assert ben.sees("/me/", "Ana") and ana.get("/today/").status_code == 200


def _name(phone: Phone) -> str:
    return lately.place(phone.master, phone.bond)[0]
