"""Words can be taken back at any time; how far the two have come is not undone with them."""

from datetime import timedelta

from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Phone
from toward.log.moment import Moment, TakenBack
from toward.practices.repair.moments import AgreedTo, Checked, CheckedBack, OwnPart, Proposed
from toward.practices.repair.tests.acts import agreed, at, page, phase, repair, talked
from toward.practices.repair.tests.test_story import (
    AGREED,
    ANA,
    BEN,
    CHANGE,
    START,
    T0,
    TALKED,
    onward,
    pause,
    tell,
)
from toward.practices.repair.tests.test_story import at as hour

NOBODYS = AgreedTo(of="r", id="yes", by="bond", at=T0, proposal="p", look_back=hour(48))
RESTED = (pause(0.5), onward("ready", 1))
TRIED = (START, *TALKED[:2], *RESTED, *TALKED[2:3], OwnPart(of="r", by=BEN, at=T0), *TALKED[3:], CHANGE, NOBODYS)


def looked_back(then: str, turn: int) -> list[Moment]:
    both = [CheckedBack(of="r", by=who, at=hour(49), turn=turn, then=then) for who in (ANA, BEN)]
    return [*both, Checked(of="r", by="bond", at=hour(49), turn=turn, then=then)]


def ids(ours: list[Moment]) -> list[Moment]:
    return [m.again(seq=n + 1, id=m.id or f"m{n}") for n, m in enumerate(ours)]


def without(ours: list[Moment], gone: set[int]) -> list[Moment]:
    """As a log stands after these were taken back by the one who said them."""
    erased = [m for n, m in enumerate(ours) if n in gone and m.by in (ANA, BEN)]
    lines = [TakenBack(of=m.id, what=m.kind, by=m.by, at=hour(60)) for m in erased if m.leaves_trace]
    return [*[m for m in ours if m not in erased], *[m.again(seq=99 + n) for n, m in enumerate(lines)]]


def where(ours: list[Moment]) -> str:
    told = tell(hours=0)
    one = type(told)(told.evening.__class__((), ours, ANA, BEN, hour(100))).find("r")
    assert one
    return one.step


@given(st.sampled_from(["", "let_go", "again", "adjust"]), st.sets(st.integers(0, 16)))
def test_erasing_any_moment_never_moves_a_repair_back(then: str, gone: set[int]) -> None:
    ours = ids([*TRIED])
    turn = ours[-1].seq
    ours = ids([*ours, *(looked_back(then, turn) if then else [])])
    assert where(without(ours, gone)) == where(ours) in ("trying", "done", "change")


def test_after_different_wishes_the_page_begins_with_both_answers(two: tuple[Phone, Phone]) -> None:
    talked(*two)
    agreed(*two)
    two[0].post(at(two[0], "check/"), then="again", words="It was good")
    assert "different things" not in page(two[0], at(two[0]))
    two[1].post(at(two[1], "check/"), then="let_go", words="Not for me")
    for phone in two:
        told = page(phone, at(phone))
        start = told.index("You wished for different things. Here are both.")
        assert start < told.index("It was good") < told.index("Propose one") and told.count("Not for me") == 1


def test_a_pause_says_who_asked_and_when_they_are_back(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/repair/pause/", minutes="20")
    assert "Ana needs it, and is back by then." in page(ben, at(ben))
    assert "You need it, and are back by then." in page(ana, at(ana)) and "Ana needs" not in page(ana, "/today/")
    assert "Ana needs it" in page(ben, "/today/") and "A pause, until" in page(ben, "/today/")


def test_what_was_agreed_before_the_line_knew_its_day_stands_as_well() -> None:
    old = ids([START, *AGREED])
    gone = {n for n, m in enumerate(old) if isinstance(m, Proposed)}
    assert where(without(old, gone)) == "trying"


def test_the_words_of_a_change_go_for_both_with_the_promises_copied_from_it(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talked(ana, ben)
    agreed(ana, ben)
    change = repair(ana).agreed
    assert change and "Phones in the bowl" in page(ben, "/promises/")
    ana.post(f"/take-back/ours/{change.id}/")
    assert phase(ana) == phase(ben) == "trying"
    for phone in two:
        for path in ("/promises/", at(phone), "/repair/", "/repair/past/", "/ours/", "/today/"):
            assert "Phones in the bowl" not in page(phone, path), path
    assert "taken back" in page(ben, at(ben))


def looks_back(two: tuple[Phone, Phone], then: str) -> None:
    for phone in two:
        phone.post(at(phone, "check/"), then=then)


def stands(phone: Phone) -> bool:
    return "in the repair it came from" not in page(phone, "/promises/")


def test_a_change_that_is_let_go_is_no_promise_any_more(two: tuple[Phone, Phone]) -> None:
    talked(*two)
    agreed(*two)
    looks_back(two, "again")
    assert stands(two[0])
    looks_back(two, "let_go")
    assert phase(two[0]) == "done" and not stands(two[0]) and not stands(two[1])


def test_a_repair_that_is_stopped_takes_its_promise_along(two: tuple[Phone, Phone]) -> None:
    talked(*two)
    agreed(*two)
    two[1].post(at(two[1], "stop/"))
    assert not stands(two[0]) and not stands(two[1])


def test_a_change_put_differently_is_one_promise_and_not_two(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talked(ana, ben)
    agreed(ana, ben)
    looks_back(two, "adjust")
    ben.post(at(ben, "change/"), what="Phones in the hall", who="both", look_back=str(in_days(3)))
    one = repair(ana).stands
    assert one
    ana.post(at(ana, f"agree/{one.id}/"))
    told = page(ana, "/promises/")
    assert told.count("in the repair it came from") == 2
    ended = told.partition("Earlier</summary>")[2]
    assert "Your word" in ended and "Ben’s word" in ended, "two alike are told apart by whose they are"


def in_days(days: int) -> object:
    return timezone.localdate() + timedelta(days=days)


def test_taking_back_leads_back_to_the_repair_and_nowhere_else(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talked(ana, ben)
    agreed(ana, ben)
    for came, leads in ((f"http://testserver{at(ana)}", at(ana)), (f"https://elsewhere.example{at(ana)}", "/ours/")):
        change = ana.ours.log.append(Proposed(of=repair(ana).id, what="x"))
        answer = ana.browser.post(f"/take-back/ours/{change.id}/", {"bond": ana.bond}, headers={"Referer": came})
        assert answer.headers["Location"] == leads


def test_a_change_says_who_does_it(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talked(ana, ben)
    ana.post(at(ana, "change/"), what="Bring tea", who="other", look_back=str(in_days(2)))
    one = repair(ben).stands
    assert one and one.who == ben.person
    ben.post(at(ben, f"agree/{one.id}/"))
    for path in (at(ana), "/repair/past/"):
        told = page(ana, path)
        assert "Ben" in told[told.index("Bring tea") - 200 : told.index("Bring tea") + 400]
