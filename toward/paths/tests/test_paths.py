"""Today, the places, our days and mine; what is gathered, and what is never shown to another."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Phone, later, same
from tests.lying import opens_last
from toward.log.bookmark import VISITS, Visit
from toward.log.moment import Moment, TakenBack, Unreadable
from toward.paths.moments import Seen
from toward.paths.order import Entry, Order, of_card
from toward.paths.timeline import PAGE, days
from toward.paths.today import FEW, Shelves, Today, shelved, visit_before, visited, worth_before
from toward.practice.practice import Card
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Answered, Bid
from toward.practices.journal.moments import Shared
from toward.practices.promises.moments import PromiseMade

NOW = datetime(2026, 5, 3, 22, 0, tzinfo=UTC)
PLACES = ["/today/", "/talk/", "/together/", "/us/", "/me/"]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_opens_for_its_two_and_nobody_else(place: str, ana: Phone, ben: Phone, eve: Phone) -> None:
    assert ana.browser.get(place).status_code == 200
    assert "Ben" not in eve.get(place).content.decode()
    assert Client().get(place).headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("place", PLACES)
def test_alone_it_is_useful(place: str, ana: Phone) -> None:
    assert ana.browser.get(place).status_code == 200


def test_good_news_is_that_nothing_waits(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toward.paths.today.practices", list)
    assert ana.sees("/today/", "Nothing waits for you.")
    assert ana.sees("/today/", "Invite somebody")


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_what_is_too_much_for_an_evening_is_behind_one_tap_and_nothing_is_lost(now: int, new: int, rest: int) -> None:
    def some(kind: str, count: int) -> list[Entry]:
        return [of_card(Card("new", f"{kind}.html", of=str(n)), NOW) for n in range(count)]

    order = Order(some("now", now), some("new", new), some("rest", rest), [])
    lies = shelved(order)
    here = [*lies.now, *lies.new, *lies.rest]
    assert sorted(one.key for one in [*here, *lies.more]) == sorted(
        one.key for one in [*order.now, *order.new, *order.rest]
    )
    assert len(here) <= FEW + 1 and len(lies.more) != 1
    assert lies.new or not new
    assert lies.now or not now


def test_the_seventh_thing_of_an_evening_is_folded(ana: Phone, ben: Phone) -> None:
    for n in range(7):
        ben.post("/appreciation/say/noticed/", did=f"You fixed shelf {n}.")
    page = ana.get("/today/").content.decode()
    open_ones, folded = page.split('id="more"', 1)
    asked = open_ones.count("Today’s question")
    assert (open_ones.count("Ben noticed you"), folded.count("Ben noticed you")) == (FEW - asked, 7 - FEW + asked)


def test_todays_mark_stays_mine(ana: Phone, ben: Phone) -> None:
    before = ben.get("/us/").content
    ana.get("/today/")
    assert ana.me.visits and not any(isinstance(m, Seen) for m in ana.me.mine.moments)
    assert same(before, ben.get("/us/").content)


def test_our_days_are_for_two_and_mine_for_one(ana: Phone, ben: Phone, eve: Phone) -> None:
    ben.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    assert ben.sees("/ours/", "You fixed the shelf.")
    assert ana.sees("/ours/", "Ben noticed you") and not ana.sees("/ours/", "You fixed the shelf."), "unopened"
    opens_last(ana)
    assert ana.sees("/ours/", "You fixed the shelf.")
    for page in ("/ours/", "/mine/", "/today/"):
        assert not eve.sees(page, "shelf")
    assert not ana.sees("/mine/", "shelf")


def test_a_tampered_row_is_said_on_our_days(ana: Phone, ben: Phone) -> None:
    from toward.log.models import MomentRow

    ben.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    row = MomentRow.objects.filter(log=ana.bond).order_by("-seq")[0]
    MomentRow.objects.filter(log=ana.bond, seq=row.seq).update(box=bytes(row.box or b"")[:-1] + b"x")
    assert ana.sees("/ours/", "does not fit its seal")


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", "1e3", ""])
def test_any_page_number_opens(ana: Phone, page: str) -> None:
    assert ana.get("/mine/", before=page).status_code == 200


def test_a_form_that_names_anothers_bond_is_nowhere(ana: Phone, ben: Phone, eve: Phone) -> None:
    assert ana.browser.get("/ours/", {"bond": ana.bond}).status_code == 200
    assert eve.browser.get("/ours/", {"bond": ana.bond}).status_code == 404


kinds = st.sampled_from([Noticed(did="x"), TakenBack(), Unreadable(), Moment(), Seen()])


@given(st.lists(st.tuples(kinds, st.integers(0, 10**6)), max_size=80), st.integers(1, 4))
def test_days_are_whole_and_never_raise(said: list[tuple[Moment, int]], page: int) -> None:
    moments = [m.again(at=NOW + timedelta(minutes=minutes), id=str(i)) for i, (m, minutes) in enumerate(said)]
    found, more = days(moments, UTC, page, reader="ana")
    lines = [line for day in found for line in day.lines]
    assert len(lines) <= PAGE
    assert more == (sum(not isinstance(m, Seen) and type(m) is not Moment for m in moments) > page * PAGE)


def test_of_many_visits_those_of_one_sitting_and_the_last_before_are_kept() -> None:
    here = Today(Shelves([], [], [], []), [], [], [], "top", "turn")
    visits: tuple[Visit, ...] = ()
    for nth in range(40):
        then = NOW + timedelta(minutes=10 * nth)
        assert visit_before(visits, then) == (visits[-4] if nth >= 4 else Visit())
        visits = visited(visits, here, nth, then)
        assert len(visits) <= VISITS and visits[-1].upto == nth
    assert visit_before(visits, NOW + timedelta(days=3)).upto == 39


def test_what_was_suggested_on_the_evening_before_is_remembered() -> None:
    worth = [Card("worth", "one.html")]
    here = Today(Shelves([], [], [], []), [], worth, [], "", "")
    visits = visited((), here, 1, NOW)
    other = Today(Shelves([], [], [], []), [], [Card("worth", "two.html")], [], "", "")
    for nth in range(9):
        visits = visited(visits, other, 2, NOW + timedelta(days=1, minutes=10 * nth))
    assert worth_before(visits, NOW + timedelta(days=1, minutes=81)) == "one.html"
    assert worth_before(visits, NOW + timedelta(days=2)) == "two.html"


def test_what_the_other_said_since_i_last_sat_here_is_new(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.ours.log.append(Noticed(did="the shutters"))
    assert not ben.sees("/ours/", "New for you"), "on a first evening all of it is new"
    ben.get("/today/")
    later(monkeypatch, ana, ben, days=1)
    ana.ours.log.append(Noticed(did="the gate"))
    ben.ours.log.append(Noticed(did="the kettle"))
    ben.get("/today/")
    page = ben.get("/ours/").content.decode()
    assert page.count("New for you") == 1 and page.index("New for you") < page.index("Ana noticed you")
    later(monkeypatch, ana, ben, days=1)
    assert not ben.sees("/ours/", "New for you")
    assert not ana.sees("/ours/", "New for you"), "she has never looked"


def test_odd_addresses_are_answered_plainly(ana: Phone, ben: Phone) -> None:
    assert ana.get("/ours/", page="²").status_code == 200
    said = ana.ours.log.append(Noticed(did="the shutters"))
    assert ana.post(f"/take-back/archive/{said.id}/").status_code == 404
    assert ana.ours.log.find(said.id)


def test_being_left_changes_no_page(ana: Phone, ben: Phone) -> None:
    ana.ours.log.append(Noticed(did="the shutters"))
    ben.ours.log.append(Noticed(did="the gate"))
    pages = ("/today/", "/ours/", "/us/", "/talk/", "/together/", "/appreciation/", "/questions/", "/me/")
    before = [ana.get(path).content for path in pages]
    ben.post("/leave/")
    for seen, path in zip(before, pages, strict=True):
        assert same(seen, ana.get(path).content)


def test_own_words_can_be_taken_back_from_what_has_ended_and_no_line_says_so(ana: Phone, ben: Phone) -> None:
    said = ben.ours.log.append(Noticed(did="the canary sings"))
    hers = ana.ours.log.append(Noticed(did="the shutters"))
    slip = ben.ours.log.append(Noticed(did="a slip"))
    archive, bond, line = f"/archive/{ben.bond}/", ben.bond, "Ben took something back"
    ben.post(f"/take-back/ours/{slip.id}/")
    assert ana.sees("/ours/", line)
    told = ana.get("/ours/").content.decode().count(line)
    ben.browser.post("/leave/", {"bond": bond})
    assert ben.sees(archive, f"{archive}take-back/{said.id}/") and not ben.sees(archive, "Change the words")
    head = ana.me.heads
    assert ben.browser.post(f"{archive}take-back/{hers.id}/").status_code == 403
    assert ben.browser.post(f"{archive}take-back/{said.id}/").status_code == 302
    for phone, path in ((ben, archive), (ana, "/ours/"), (ana, "/today/")):
        assert not phone.sees(path, "canary")
    assert ana.get("/ours/").content.decode().count(line) == told and not ana.sees("/today/", line)
    assert ana.sees("/ours/", "the shutters") and ana.me.heads == head


def test_every_kind_of_ones_words_can_be_taken_back_from_what_has_ended(ana: Phone, ben: Phone) -> None:
    ask = ben.ours.log.append(Bid(text="canary ask"))
    ana.ours.log.append(Answered(of=ask.id, how="here", words="her answer"))
    said = [ask, ben.ours.log.append(Shared(words="canary page")), ben.ours.log.append(PromiseMade(text="canary vow"))]
    archive = f"/archive/{ben.bond}/"
    ben.post("/leave/")
    for one in said:
        page = ben.get(archive).content.decode()
        assert page.count(f'action="{archive}take-back/{one.id}/"') == 1, one.kind
        assert ben.browser.post(f"{archive}take-back/{one.id}/").status_code == 302
    assert not ben.sees(archive, "canary") and not ana.sees("/ours/", "canary")


def test_the_one_left_behind_takes_back_too_and_is_told_only_then(ana: Phone, ben: Phone) -> None:
    said = ana.ours.log.append(Noticed(did="the canary sings"))
    ben.post("/leave/")
    assert ana.sees("/ours/", "Take it back")
    answer = ana.post(f"/take-back/ours/{said.id}/").content.decode()
    assert "You are not connected here any more, so no line of it stays." in answer and "canary" not in answer
    archive = f"/archive/{ana.bond}/"
    assert not ben.sees(archive, "canary") and not ben.sees(archive, "took something back")


def test_nobody_else_takes_back_from_an_archive(ana: Phone, ben: Phone, eve: Phone) -> None:
    said = ben.ours.log.append(Noticed(did="the gate"))
    path = f"/archive/{ben.bond}/take-back/{said.id}/"
    assert ben.browser.post(path).status_code == 404  # not left yet
    ben.post("/leave/")
    assert eve.browser.post(path).status_code == 404
    assert Client().post(path).status_code == 302
    assert ana.ours.log.find(said.id)
    assert ben.browser.post(path).status_code == 302
