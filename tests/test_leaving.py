"""Being left looks like nothing: no page, stream or ring of the other's differs by a byte until they act on it."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import Phone, bare, pair, sign_up
from tests.lived import live_together
from tests.worlds import every_page, stop_the_clock, world
from toward.bond import begin as bonds
from toward.bond.models import Bond
from toward.bond.moments import Ended
from toward.bond.stand import stand
from toward.care import bell
from toward.care.models import Reminder
from toward.care.tests.rigs import CHANNEL
from toward.care.wishes import Night
from toward.host import accounts
from toward.live import bus
from toward.log.heads import heads_of
from toward.people import ring
from toward.people.models import Person
from toward.practices.appreciation.moments import Noticed

pytestmark = pytest.mark.timeout(900)  # some thousand pages, beside whatever else the machine does
Pages = dict[str, list[bytes]]


def leave(ana: Phone) -> None:
    assert ana.browser.post("/leave/", {"bond": ana.bond}).status_code == 302
    assert Bond.objects.filter(id=ana.bond, ended=None).count() == 0


def leave_and_be_shut_out(ana: Phone) -> None:
    leave(ana)
    accounts.let(ana.person, in_=False)


def leave_and_keep_no_copy(ana: Phone) -> None:
    leave(ana)
    ring.change(ana.person, ana.master, lambda r: r.bonds.pop(ana.bond))


def leave_and_be_gone(ana: Phone) -> None:
    leave(ana)
    Person.objects.filter(id=ana.person).delete()


WAYS = [leave, leave_and_be_shut_out, leave_and_keep_no_copy, leave_and_be_gone]


SLOT = re.compile(rb'(name="slot" value=")[^"]*')  # random in every page that offers to give something


def looks(ben: Phone, paths: list[str]) -> Pages:
    return {path: bare(SLOT.sub(rb"\1", ben.get(path).content)) for path in paths}


def differing(one: Pages, two: Pages) -> dict[str, tuple[bytes, ...]]:
    """Each page that differs, and its first lines that do."""
    return {path: _first(one[path], two[path]) for path in one if one[path] != two[path]}


def _first(one: list[bytes], two: list[bytes]) -> tuple[bytes, ...]:
    found = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return found[0] if found else (b"more or fewer lines",)


def reminders(phone: Phone) -> set[tuple[object, ...]]:
    rows = Reminder.objects.filter(bell_id=phone.person)
    return {(row.bond, row.about, row.at, repr(bell.open_task(row))) for row in rows}


def with_bells(*phones: Phone) -> None:
    for phone in phones:
        bell.change(phone.person, lambda w: w.but(channels=(CHANNEL,), zone="UTC", night=Night(0, 0)))


def test_with_nothing_under_way_no_page_differs(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_the_clock(monkeypatch)
    paths = every_page(ben)
    before = looks(ben, paths)
    assert len(paths) > 60
    for way in WAYS:
        with world(ana, ben):
            way(ana)
            assert not differing(before, looks(ben, paths)), way


def test_with_everything_under_way_no_page_and_no_ring_differs(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_bells(ana, ben)
    live_together(ana, ben)
    stop_the_clock(monkeypatch)
    paths = every_page(ben)
    before, rings = looks(ben, paths), reminders(ben)
    assert len(paths) > 150 and rings
    for way in (leave, leave_and_be_gone):
        with world(ana, ben):
            way(ana)
            assert not differing(before, looks(ben, paths)), way
            assert reminders(ben) == rings and not Reminder.objects.filter(bell_id=ana.person, bond=ana.bond).exists()


def test_nothing_is_told_to_any_phone_of_the_other(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    told: list[str] = []
    monkeypatch.setattr(bus, "publish", lambda channel, seq=0: told.append(channel))
    with django_capture_on_commit_callbacks(execute=True):
        ana.ours.log.append(Noticed(did="the shutters"))
    assert told == [ben.bond], "something of hers is heard"
    told.clear()
    before = heads_of(ben.keys.log_ids()), stand(ben.person)
    with django_capture_on_commit_callbacks(execute=True):
        leave(ana)
    assert told == [] and (heads_of(ben.keys.log_ids()), stand(ben.person)) == before


@pytest.fixture
def left(ana: Phone, ben: Phone) -> Phone:
    """Ben, whom Ana has left."""
    ana.ours.log.append(Noticed(did="the shutters"))
    ben.ours.log.append(Noticed(did="the gate"))
    leave(ana)
    return ben


def act(ben: Phone) -> str:
    answer = ben.post("/appreciation/say/noticed/", did="You rang.")
    assert answer.status_code == 409
    return answer.content.decode()


def test_whoever_acts_on_it_is_told_kindly_with_their_words_however_short(left: Phone) -> None:
    page = act(left)
    assert "You and Ana are not connected here any more" in page and ">You rang.</textarea>" in page
    assert f"/archive/{left.bond}/" in page
    assert [m.bond for m in left.me.mine.moments if isinstance(m, Ended)] == [left.bond]


def test_only_from_then_on_their_own_pages_say_so_and_all_of_them(left: Phone) -> None:
    assert "Ana" in left.get("/us/").content.decode()
    act(left)
    assert left.me.bond is None and [bond.id for bond in left.me.archives] == [left.bond]
    for path in ("/today/", "/talk/", "/together/", "/us/"):
        assert "Ana" not in left.get(path).content.decode(), path
    for path in ("/appreciation/", "/listening/offer/", "/repair/any/", "/bids/any/answer/here/", "/promises/any/"):
        assert left.sees(path, "You and Ana are not connected here any more"), path
    assert left.sees(f"/archive/{left.bond}/", "the gate") and left.sees(f"/archive/{left.bond}/", "the shutters")


def test_a_form_from_another_tab_gives_its_words_back(left: Phone) -> None:
    act(left)
    again = left.post("/promises/make/", text="I’ll ring", rhythm="once")
    assert again.status_code == 409 and "I’ll ring" in again.content.decode()
    assert "You and Ana are not connected here any more" in again.content.decode()
    assert len([m for m in left.me.mine.moments if isinstance(m, Ended)]) == 1


def test_that_they_know_moves_nothing_of_ours_and_whoever_left_sees_none_of_it(ana: Phone, left: Phone) -> None:
    paths = every_page(ana)
    before, head, seen = looks(ana, paths), ana.me.archives[0].log.head(), heads_of(ana.keys.log_ids())
    act(left)
    said = {"shown_name": "Benno", "hue": "moss", "theme": "", "lock_minutes": "5", "timezone": ""}
    left.browser.post("/me/wishes/", said)
    assert left.me.name == "Benno"
    assert ana.me.archives[0].log.head() == head and heads_of(ana.keys.log_ids()) == seen
    assert not differing(before, looks(ana, paths))


def test_another_bond_goes_on(ana: Phone, left: Phone) -> None:
    cy, bond = sign_up("Cy", "moss"), left.bond
    pair(left, cy)
    left.bond = bond
    act(left)
    assert left.sees("/us/", "Cy") and not left.sees("/us/", "Ana") and not left.sees("/today/", "bonds__name")


def test_a_new_name_is_kept_where_it_can_be_and_it_is_said_where_not(left: Phone) -> None:
    said = {"shown_name": "Benno", "hue": "moss", "theme": "", "lock_minutes": "5", "timezone": ""}
    page = left.post("/me/wishes/", **said).content.decode()
    assert "Kept." in page and "You and Ana are not connected here any more" in page
    assert (left.me.name, left.me.hue, left.me.bond) == ("Benno", "moss", None)


def test_what_is_begun_anew_with_the_same_person_says_that_the_old_has_ended(ana: Phone, left: Phone) -> None:
    old = left.bond
    id = bonds.invite(ana.keys, "Ana", "clay", "partners")
    bonds.accept(left.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    new = bonds.confirm(ana.keys, id, "Ana", "clay")
    assert left.browser.get("/join/pending/").status_code == 302
    assert [bond.id for bond in left.me.bonds] == [new] and [bond.id for bond in left.me.archives] == [old]


def test_reminders_of_what_is_known_to_have_ended_are_gone(ana: Phone, ben: Phone) -> None:
    with_bells(ana, ben)
    ana.post("/bids/call/", text="Ten minutes of your ear", stays="two_hours")
    leave(ana)
    assert reminders(ben)
    act(ben)
    assert not reminders(ben)
    ben.get("/today/")
    assert not reminders(ben)
