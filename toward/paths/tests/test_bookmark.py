"""Who looked leaves nothing in ours, and nothing that the other could see."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Phone, at, same
from toward.bond.moments import Ended
from toward.log import bookmark
from toward.log.models import BookmarkRow, MomentRow, RegisterRow
from toward.log.moment import EPOCH
from toward.me import lately
from toward.paths import end
from toward.paths.moments import Seen
from toward.paths.today import visits_of
from toward.practice.moments import Met
from toward.practices.appreciation.moments import Noticed

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
    monkeypatch.setattr(lately, "_time", lambda: timezone.now().timestamp() + 301)
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


@pytest.mark.parametrize(("act", "page"), [("close", "/appreciation/close/"), ("away", "/today/")])
def test_what_is_kept_close_or_put_away_long_afterwards_stands_again(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, act: str, page: str
) -> None:
    """Also by a bookmark that was rolled back to a day before."""
    old = ana.ours.log.append(Noticed(did="You fixed the shelf."), at=timezone.now() - timedelta(days=300))
    link = f"/table/{old.id}/"
    ben.post(link)
    for nth in range(25):
        later = ana.ours.log.append(Noticed(did=f"thing {nth}"), at=timezone.now() - timedelta(days=200))
        ben.me.mine.append(Met(of=later.id), at=timezone.now() - timedelta(days=199))
    at(monkeypatch, timezone.now() + timedelta(days=1), ben)
    ben.get("/today/")
    assert not ben.sees("/appreciation/", "the shelf") and ben.sees(link, "the shelf") and not ben.sees(page, link)
    before = bytes(BookmarkRow.objects.get(name=_name(ben)).box)
    ben.post(f"{link}{act}/")
    assert ben.sees(page, link)
    at(monkeypatch, timezone.now() + timedelta(hours=1), ben)
    ben.get("/today/")
    assert bytes(BookmarkRow.objects.get(name=_name(ben)).box) != before and ben.sees(page, link)
    BookmarkRow.objects.filter(name=_name(ben)).update(box=before)
    assert ben.sees(page, link)


def test_what_a_page_needs_of_long_ago_is_not_looked_for_until_more_than_that_is_touched(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [ana.ours.log.append(Noticed(did=f"old {n}"), at=timezone.now() - timedelta(days=300 - n)) for n in range(30)]
    for one in old:
        ben.me.mine.append(Met(of=one.id), at=timezone.now() - timedelta(days=200))
    at(monkeypatch, timezone.now() + timedelta(days=1), ben)
    ben.get("/today/")
    at(monkeypatch, timezone.now() + timedelta(days=1), ben)
    ben.get("/today/")
    looked: list[int] = []
    looks_for = lately._looked_for
    monkeypatch.setattr(lately, "_looked_for", lambda *said: looked.append(1) or looks_for(*said))  # type: ignore[func-returns-value]
    told = {m.id for m in ben.me.evening().ours}
    assert not looked and old[0].id not in told and old[29].id in told
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    assert ben.sees("/today/", "Ana") and not looked
    assert ben.sees(f"/table/{old[29].id}/", "old 29") and not looked
    assert ben.sees(f"/table/{old[0].id}/", "old 0") and looked
    looked.clear()
    ana.ours.log.take_back(old[29].id)
    told = {m.id for m in ben.me.evening().ours}
    assert looked and {one.id for one in old[10:29]} <= told, "another one is among the newest now"


def test_one_moment_of_a_clock_at_1970_shortens_no_list(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [ana.ours.log.append(Noticed(did=f"thing {n}"), at=timezone.now() - timedelta(days=50)) for n in range(30)]
    for one in some:
        ben.me.mine.append(Met(of=one.id), at=timezone.now() - timedelta(days=49))
    ana.ours.log.append(Noticed(did="the clock"), at=EPOCH)
    ben.me.mine.append(Met(of=some[0].id), at=EPOCH)
    at(monkeypatch, timezone.now() + timedelta(hours=1), ben)
    ben.get("/today/")
    ben.get("/today/")
    at(monkeypatch, timezone.now() + timedelta(hours=1), ben)
    told = ben.me.evening()
    assert {one.id for one in some} <= {m.id for m in told.ours}
    assert {one.id for one in some} <= {m.of for m in told.mine if isinstance(m, Met)}


def test_a_page_that_loads_while_its_reader_leaves_keeps_no_bookmark(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or while they are told, on another phone, that it has ended."""
    slow = ben.me
    assert slow.bond
    evening = slow.evening()
    slow.keep_bookmark(evening, lambda _: (), ())
    assert BookmarkRow.objects.filter(name=_name(ben)).exists(), "while nobody has left"
    BookmarkRow.objects.all().delete()
    told, left = ben.me, ben.me
    for me in (told, left):
        me.evening()
    ben.me.mine.append(Ended(bond="another"))
    told.keep_bookmark(evening, lambda _: (), ())
    assert not BookmarkRow.objects.exists()
    end.leave(ben.me.keys, ben.bond)
    left.mine._head = None
    left.keep_bookmark(evening, lambda _: (), ())
    assert not BookmarkRow.objects.exists()


def test_visits_stand_in_the_bookmark_and_those_of_old_count(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, head = timezone.now(), ana.ours.log.head()
    ben.me.mine.append(Seen(log=ben.bond, upto=head, top="old", worth="w"), at=now - timedelta(days=1))
    assert [(one.upto, one.top) for one in visits_of(ben.me)] == [(head, "old")]
    before = ben.me.mine.head()
    ben.get("/today/")
    assert ben.me.mine.head() == before, "nothing in mine"
    assert [one.upto for one in ben.me.visits] == [head, ana.ours.log.head()]
    monkeypatch.setattr(bookmark, "NOW", bookmark.NOW + 1)
    assert ben.me._bookmark(ben.ours) is None and len(ben.me.visits) == 2, "they outlive what is worked out anew"


def test_with_more_open_than_a_bookmark_holds_keeping_one_close_loses_none(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmark, "MOST", 3)
    some = [ana.ours.log.append(Noticed(did=f"thing {nth}")) for nth in range(6)]
    ben.get("/today/")
    mark = bookmark.read(*lately.place(ben.master, ben.bond))
    assert mark is not None and mark.more
    ben.post(f"/table/{some[0].id}/close/")
    kept = bookmark.read(*lately.place(ben.master, ben.bond))
    assert kept is not None and kept.more and {one.id for one in some} <= {m.id for m in ben.me.evening().ours}


def test_a_bookmark_of_a_time_to_come_or_of_another_log_is_not_believed(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    ben.get("/today/")
    mark = bookmark.read(*lately.place(ben.master, ben.bond))
    assert mark is not None and ben.me._bookmark(ben.ours) == mark
    assert not lately.believed(mark, mark.mine - 1, mark.ours) and not lately.believed(mark, mark.mine, mark.ours - 1)
    with monkeypatch.context() as later:
        later.setattr(bookmark, "NOW", bookmark.NOW + 1)
        assert ben.me._bookmark(ben.ours) is None, "of another version"
    monkeypatch.setattr(lately, "_time", lambda: mark.at - 301)
    assert ben.me._bookmark(ben.ours) is None and ben.sees("/today/", "Ana")


def test_an_answer_to_an_answer_shows_to_its_writer_and_with_what_it_answers(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    thanks = ana.ours.log.moments[-1].id
    ben.post(f"/table/{thanks}/answer/", words="it was nothing")
    first = ben.ours.log.moments[-1].id
    ana.post(f"/table/{first}/answer/", words="it was not")
    second = ana.ours.log.moments[-1].id
    assert ana.sees(f"/table/{first}/", "it was not")
    ben.post(f"/table/{second}/")
    assert ben.sees(f"/table/{second}/", "it was not") and ben.sees(f"/table/{second}/", "it was nothing")
