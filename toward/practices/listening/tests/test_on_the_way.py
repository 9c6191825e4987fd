"""Small turns on the way: more time when it is over, an offer answered with an offer, writing while the other stops."""

from datetime import timedelta

import pytest

from tests.cast import Phone, same
from toward.log.heads import heads_of
from toward.paths import end
from toward.practices.listening.tests.doing import OFFER, TOPIC, begun, move, offer, text
from toward.practices.listening.tests.test_story import Talk


def test_five_more_minutes_are_five_from_now_when_the_time_is_over() -> None:
    talk = Talk(minutes=10).begun()
    talk.moves("ana", "spoke", after=24)
    assert talk.session.left(talk.at) == timedelta(0)
    talk.moves("ben", "five_more", after=1)
    assert talk.session.left(talk.at) == timedelta(minutes=5)
    assert talk.session.left(talk.at + timedelta(minutes=2)) == timedelta(minutes=3)


def test_five_more_minutes_before_the_end_are_added_to_it() -> None:
    talk = Talk(minutes=10).begun()
    talk.moves("ana", "five_more", after=4)
    assert talk.session.left(talk.at) == timedelta(minutes=11)


def test_an_offer_put_off_still_stands_for_whoever_put_it_off(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    ben.post(f"/listening/{id}/rest/")
    assert not ben.sees("/today/", TOPIC)
    assert ben.sees("/listening/", TOPIC) and ben.sees("/listening/", "Yes, after all")
    assert not ana.sees("/listening/", "Yes, after all") and not ana.sees("/listening/", "put it off")


def test_an_offer_answered_with_an_offer_leads_there(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    ben.post(f"/listening/{id}/rest/")
    new = offer(ben, topic="The bikes", instead_of=id)
    open_page = text(ana.get(f"/listening/{id}/"))
    assert "Ben offers a listening" in open_page and f"/listening/{new}/come/" in open_page
    assert "The bikes" in open_page and OFFER["topic"] == TOPIC


def test_whoever_writes_hears_that_it_was_paused_or_stopped(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    page = text(ben.get(f"/listening/{id}/write/"))
    assert page.index('id="stands"') < page.index("<form", page.index('id="stands"'))
    assert "notice" not in text(ben.get(f"/listening/{id}/stands/"))
    move(ana, id, "pause")
    assert "It is paused" in text(ben.get(f"/listening/{id}/stands/"))
    move(ana, id, "stop")
    stands = text(ben.get(f"/listening/{id}/stands/"))
    assert "has ended" in stands and "<textarea" not in stands


def test_while_somebody_writes_their_phone_stays_open_and_not_for_hours_after(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    assert "data-awake" in text(ben.get(f"/listening/{id}/write/"))
    stands = text(ben.get(f"/listening/{id}/stands/"))
    assert "data-awake" in stands and "every 240s" in stands, "it keeps the keys open"
    move(ana, id, "stop")
    assert "data-awake" not in text(ben.get(f"/listening/{id}/stands/"))


@pytest.mark.parametrize("page", ["", "write/", "stands/"])
def test_a_stop_is_told_at_once_and_leaving_never(ana: Phone, ben: Phone, page: str) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    before, head = ben.get(f"/listening/{id}/{page}"), heads_of([ben.bond])
    assert "moved from:document" in text(before), "what the stream tells is asked for at once"
    end.leave(ana.keys, ana.bond)
    assert heads_of([ben.bond]) == head, "the stream has nothing to tell"
    assert same(before.content, ben.get(f"/listening/{id}/{page}").content)


def test_the_stream_has_a_stop_to_tell(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    head = heads_of([ben.bond])
    move(ana, id, "stop")
    assert heads_of([ben.bond])[ben.bond] > head[ben.bond]
    assert "has ended" in text(ben.get(f"/listening/{id}/stands/"))


def test_not_now_on_the_way_to_a_yes_is_not_now(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    for page in ("come", "later"):
        assert f'formaction="/listening/{id}/rest/"' in text(ben.get(f"/listening/{id}/{page}/"))
    ben.post(f"/listening/{id}/come/")
    assert "/rest/" not in text(ana.get(f"/listening/{id}/come/")), "what was agreed is not put off"


def test_whoever_left_finds_what_they_kept(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "stop")
    ben.post(f"/listening/{id}/keep/", line="The lake, one day", audience="mine")
    end.leave(ben.keys, ben.bond)
    page = ben.browser.get("/listening/").content.decode()
    assert "The lake, one day" in page and "/archive/" in page
