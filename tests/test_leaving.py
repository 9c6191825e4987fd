"""Being left looks like nothing: no page, stream or ring of the other's differs by a byte until they act on it."""

import asyncio

import pytest
from asgiref.sync import sync_to_async
from django.test import AsyncClient

from tests.cast import Phone, pair, sign_up
from tests.lived import live_together
from toward.bond import joining
from toward.bond.moments import Ended
from toward.care import bell
from toward.care.models import Reminder
from toward.live import stream
from toward.log.heads import heads_of
from toward.log.moment import Moment
from toward.measure import leaving, parting, steps, talk, ways
from toward.measure.leaving import one_moment, shows, walk, world
from toward.measure.rings import rings
from toward.measure.ways import Side
from toward.practices.appreciation.moments import Noticed
from toward.practices.empathy.moments import Imagined, Situation
from toward.practices.listening.moments import Offered
from toward.practices.repair.moments import Started

pytestmark = pytest.mark.timeout(900)  # many hundred pages, beside whatever else the machine does


def side(phone: Phone) -> Side:
    return Side(phone.browser, phone.keys, phone.bond)


def leave(ana: Phone) -> None:
    ways.leave(side(ana))


def reminders(phone: Phone) -> set[tuple[object, ...]]:
    rows = Reminder.objects.filter(bell_id=phone.person)
    return {(row.bond, row.about, row.at, repr(bell.open_task(row))) for row in rows}


def with_bells(*phones: Phone) -> None:
    for phone in phones:
        parting.with_bell(side(phone))


def test_with_nothing_under_way_no_page_stream_or_ring_differs_however_one_leaves(ana: Phone, ben: Phone) -> None:
    looked_at, differing = shows(side(ana), side(ben))
    assert len(looked_at) > 60 and not differing


def test_with_everything_under_way_no_page_stream_or_ring_differs(ana: Phone, ben: Phone) -> None:
    with_bells(ana, ben)
    live_together(ana, ben)
    before = reminders(ben)
    assert len(rings(ben.person)) > 1 and reminders(ana)
    looked_at, differing = shows(side(ana), side(ben), [ways.leave_for_good])
    assert len(looked_at) > 150 and not differing
    leave(ana)
    assert reminders(ben) == before and not Reminder.objects.filter(bell_id=ana.person, bond=ana.bond).exists()


@pytest.mark.parametrize(("practice", "kind"), [("listening", Offered), ("empathy", Situation), ("repair", Started)])
def test_after_every_step_whoever_took_it_may_leave_and_nothing_shows(
    ana: Phone, ben: Phone, practice: str, kind: type[Moment]
) -> None:
    with_bells(ana, ben)
    hands = steps.Steps(side(ana), side(ben))
    hands.each("/before/asked/")
    hands.each("/before/now/")
    talk.WAYS[practice](hands)
    thing = f"/{practice}/{hands.newest(kind).id}/"
    assert thing in hands.near and sum(step.startswith(thing) for step in hands.steps) > 1
    assert not hands.shown


@pytest.mark.django_db(transaction=True)
def test_an_open_stream_of_the_other_stays_silent_until_something_of_their_own_is_new(ana: Phone, ben: Phone) -> None:
    async def listen() -> tuple[dict[str, int], dict[str, int]]:
        browser = AsyncClient()
        browser.cookies = ben.browser.cookies
        parts = (await browser.get("/live/")).streaming_content  # type: ignore[attr-defined]
        said = [await anext(parts)]
        await sync_to_async(leave)(ana)
        await sync_to_async(lambda: ben.me.mine.append(Imagined(words="for myself")))()
        said += [await anext(part async for part in parts if not part.startswith(b":"))]
        hello, moved = [stream.parse(part.decode().split("id: ")[1].split("\n")[0]) for part in said]
        return hello, moved

    hello, moved = asyncio.run(listen())
    assert hello[ben.bond] and [log for log in hello if hello[log] != moved[log]] == [ben.me.mine.id]


def test_what_is_said_is_told_to_the_stream_and_that_one_left_is_not(ana: Phone, ben: Phone) -> None:
    before = leaving.told(side(ben), lambda: None)
    with world(ana.browser, ben.browser):
        assert leaving.told(side(ben), lambda: ana.ours.log.append(Noticed(did="the shutters")))[0] == ben.bond.encode()
    assert leaving.told(side(ben), lambda: leave(ana)) == before


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
    head, seen = ana.me.archives[0].log.head(), heads_of(ana.keys.log_ids())
    with one_moment():
        with world(ana.browser):
            before = walk(ana.browser)
        act(left)
        said = {"shown_name": "Benno", "hue": "moss", "theme": "", "lock_minutes": "5", "timezone": ""}
        left.browser.post("/me/wishes/", said)
        assert left.me.name == "Benno"
        assert ana.me.archives[0].log.head() == head and heads_of(ana.keys.log_ids()) == seen
        assert len(before) > 40 and not leaving.differing(before, walk(ana.browser))


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
    id = joining.invite(ana.keys, "Ana", "clay", "partners")
    joining.accept(left.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    new = joining.confirm(ana.keys, id, "Ana", "clay")
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
