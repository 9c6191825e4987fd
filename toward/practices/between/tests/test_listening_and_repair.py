"""A listening that a repair led to: what each chose to show stands in it, and its end leads back."""

from tests.cast import Phone
from toward.practices.listening.moments import Offered
from toward.practices.listening.tests.doing import OFFER, move, offer, phase, text
from toward.practices.repair.moments import Onward
from toward.practices.repair.path import Repair
from toward.practices.repair.story import tell

HERS, HIS = "When the door shut, I felt small.", "When the phone rang, I felt hunted."
HIDDEN = "I told myself that you had planned it"
TURN = (("spoke", 0), ("reflected", 1), ("made_sense", 1), ("got_it", 0))


def repair(phone: Phone) -> Repair:
    return tell(phone.me.evening()).repairs[-1]


def opens(phone: Phone, when: str, felt: str) -> None:
    phone.post("/another_view/write/story/", words=HIDDEN)
    phone.post("/another_view/write/opening/", when=when, i_felt=felt)
    shown = text(phone.post("/repair/share/", show=["words"]))
    seal = shown.partition('name="seal" value="')[2].partition('"')[0]
    phone.post("/repair/share/", show=["words"], seal=seal, give="1")


def opened(ana: Phone, ben: Phone) -> str:
    opens(ana, "the door shut", "small")
    opens(ben, "the phone rang", "hunted")
    return repair(ana).id


def listening(ana: Phone, ben: Phone) -> tuple[str, str]:
    """A repair, and the listening that it led to, begun."""
    one = opened(ana, ben)
    id = offer(ana, of_repair=one)
    for phone in (ben, ana):
        phone.post(f"/listening/{id}/come/")
    return one, id


def takes_a_turn(speaker: Phone, listener: Phone, id: str) -> None:
    for step, who in TURN:
        assert move((speaker, listener)[who], id, step).status_code == 200


def test_the_way_from_the_repair_carries_it_into_the_offer(ana: Phone, ben: Phone) -> None:
    one = opened(ana, ben)
    assert f"/listening/offer/?repair={one}&amp;topic=" in text(ana.get(f"/repair/{one}/"))
    assert f'name="of_repair" value="{one}"' in text(ana.get("/listening/offer/", repair=one))
    id = offer(ana, of_repair=one)
    for phone in (ana, ben):
        page = text(phone.get(f"/listening/{id}/"))
        assert HERS in page and HIS in page and HIDDEN not in page


def test_the_openings_stand_at_the_steps_of_both(ana: Phone, ben: Phone) -> None:
    _one, id = listening(ana, ben)
    page = f"/listening/{id}/"
    assert (
        "What you opened with" in text(ana.get(page)) and HERS in text(ana.get(page)) and HIS not in text(ana.get(page))
    )
    assert HERS not in text(ben.get(page)) and HIS not in text(ben.get(page)), "all ears: nothing to tap"
    move(ana, id, "spoke")
    assert "What Ana opened with" in text(ben.get(page)) and HERS in text(ben.get(page))
    for step, by in (("reflected", ben), ("made_sense", ben), ("got_it", ana), ("change_floor", ana)):
        move(by, id, step)
    assert "What you opened with" in text(ben.get(page)) and HIS in text(ben.get(page))
    move(ben, id, "pause")
    for phone in (ana, ben):
        assert HERS in text(phone.get(page)) and HIS in text(phone.get(page)) and HIDDEN not in text(phone.get(page))


def test_what_was_taken_back_stands_there_no_more(ana: Phone, ben: Phone) -> None:
    _one, id = listening(ana, ben)
    ana.ours.log.take_back(repair(ana).openings[ana.person].id)
    move(ana, id, "spoke")
    for phone in (ana, ben):
        assert HERS not in text(phone.get(f"/listening/{id}/"))


def test_another_time_keeps_the_repair(ana: Phone, ben: Phone) -> None:
    from datetime import timedelta

    from django.utils import timezone

    one = opened(ana, ben)
    id = offer(ana, of_repair=one)
    soon = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    ben.post(f"/listening/{id}/later/", when=soon)
    last = ben.ours.log.moments[-1]
    assert isinstance(last, Offered) and last.of_repair == one


def test_an_offer_cannot_be_of_a_repair_that_is_none(ana: Phone, ben: Phone, eve: Phone) -> None:
    eve.post("/repair/aloud/")
    for forged in ("nothing", repair(eve).id, ana.bond):
        ana.post("/listening/offer/", **{**OFFER, "of_repair": forged, "topic": forged[:20]})
        last = ana.ours.log.moments[-1]
        assert isinstance(last, Offered) and last.of_repair == ""
        move(ana, last.id, "stop")


def test_when_both_were_heard_the_repair_goes_on_by_itself(ana: Phone, ben: Phone) -> None:
    one, id = listening(ana, ben)
    ana.post(f"/repair/{one}/on/listened/")
    takes_a_turn(ana, ben, id)
    move(ana, id, "change_floor")
    takes_a_turn(ben, ana, id)
    assert repair(ana).step == "apart"
    move(ben, id, "stop")
    assert repair(ana).step == repair(ben).step == "owning"
    assert [m.by for m in ana.ours.log.moments if isinstance(m, Onward)] == [ana.bond], "nobody's"
    for phone in (ana, ben):
        assert "your repair has gone on" in text(phone.get(f"/listening/{id}/"))
        assert "What was mine in it" in text(phone.get(f"/repair/{one}/"))


def test_when_one_was_not_heard_it_says_so_and_waits(ana: Phone, ben: Phone) -> None:
    one, id = listening(ana, ben)
    takes_a_turn(ana, ben, id)
    move(ben, id, "stop")
    for phone in (ana, ben):
        assert "Your repair waits where it was." in text(phone.get(f"/listening/{id}/"))
        page = text(phone.get(f"/repair/{one}/"))
        assert "You have listened. Say so when it is enough" in page and "We have listened" in page
    assert repair(ana).step == "apart"


def test_a_listening_without_a_repair_moves_none(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    id = offer(ana)
    for phone in (ben, ana):
        phone.post(f"/listening/{id}/come/")
    takes_a_turn(ana, ben, id)
    move(ana, id, "change_floor")
    takes_a_turn(ben, ana, id)
    move(ana, id, "stop")
    assert repair(ana).step == "apart" and HERS not in text(ana.get(f"/listening/{id}/"))


def test_today_shows_one_card_while_its_listening_is_offered(ana: Phone, ben: Phone) -> None:
    one = opened(ana, ben)
    for phone, other in ((ana, ben), (ben, ana)):  # what the other opened with speaks for it while it lies there
        phone.post(f"/table/{repair(phone).openings[other.me.id].id}/away/")
    card = "Both have opened. Time to listen."
    assert ana.sees("/today/", card) and ben.sees("/today/", card)
    id = offer(ana, of_repair=one)
    assert not ana.sees("/today/", card) and not ben.sees("/today/", card)
    assert ben.sees("/today/", "Ana offers a listening")
    ben.post(f"/listening/{id}/rest/")
    assert ben.sees("/today/", card) and not ana.sees("/today/", card)
    assert phase(ana, id) == "offered"


def test_to_ones_own_offer_there_is_no_later(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    head = ana.ours.log.head()
    assert ana.get(f"/listening/{id}/later/").status_code == 409
    assert ana.post(f"/listening/{id}/later/", when="2030-01-01T20:00").status_code == 409
    assert ana.ours.log.head() == head and phase(ana, id) == "offered"
