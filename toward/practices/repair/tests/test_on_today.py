"""Where a running repair stands on Today: first of what waits, whatever its step asks."""

from tests.cast import Phone
from toward.paths.today import today, visits_of
from toward.practices.appreciation.moments import Noticed
from toward.practices.repair.tests.acts import Clock, page, phase, talked
from toward.practices.repair.tests.test_ending import trying

CARD = "repair/card.html"


def first(phone: Phone) -> str:
    """What stands first under "Waits for you"."""
    waits = page(phone, "/today/").partition('aria-label="Waits for you"')[2]
    assert "Your repair</p>" in waits.partition("</article>")[0]
    shown = today(phone.me.evening(), visits_of(phone.me))
    assert CARD not in [one.template for one in (*shown.done, *shown.still)], "it is no answered thing"
    return shown.lies.now[0].template


def test_a_pause_and_its_end_stand_first_of_what_waits(two: tuple[Phone, Phone], clock: Clock) -> None:
    ana, ben = two
    ben.ours.log.append(Noticed(did="The gate"))
    ana.post("/repair/pause/", minutes="20")
    assert [first(phone) for phone in two] == [CARD, CARD] and phase(ana) == "paused"
    clock.lets(ana, ben, minutes=21)
    assert [first(phone) for phone in two] == [CARD, CARD] and phase(ana) == "due"


def test_my_turn_stands_first_of_what_waits(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ben.ours.log.append(Noticed(did="The gate"))
    talked(ana, ben)
    assert phase(ana) == "change" and first(ana) == CARD


def test_looking_back_stands_first_of_what_waits(two: tuple[Phone, Phone], clock: Clock) -> None:
    ana, ben = two
    trying(ana, ben)
    clock.lets(ana, ben, days=3)
    ben.ours.log.append(Noticed(did="The gate"))
    assert phase(ana) == "checking" and [first(phone) for phone in two] == [CARD, CARD]
