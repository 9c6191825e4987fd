"""Whatever two people do, in any order and with anything erased, a repair is never stuck."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.repair import story
from toward.practices.repair.cards import cards
from toward.practices.repair.moments import (
    AgreedTo,
    Checked,
    CheckedBack,
    KeptLine,
    LetRest,
    Nodded,
    Onward,
    Opening,
    OwnPart,
    PauseAsked,
    Proposed,
    Started,
    Stopped,
)
from toward.practices.repair.opening import SHARED, chosen, seal_of
from toward.practices.repair.path import Repair
from toward.practices.repair.story import Story

T0 = datetime(2026, 5, 20, 20, tzinfo=UTC)
ANA, BEN = "ana", "ben"
PHASES = {"apart", "together", "owning", "change", "trying", "checking", "paused", "due", "resting", "done", "ended"}


def at(hours: float) -> datetime:
    return T0 + timedelta(hours=hours)


def tell(*ours: Moment, mine: tuple[Moment, ...] = (), hours: float = 0, me: str = ANA) -> Story:
    numbered = [m.again(seq=n + 1, id=m.id or f"m{n}") for n, m in enumerate(ours)]
    other = BEN if me == ANA else ANA
    return story.tell(Evening(mine=mine, ours=numbered, me=me, other=other, now=at(hours)))


START = Started(id="r", by="bond", at=T0)


def pause(hours: float, since: float = 0, by: str = ANA, of: str = "r") -> PauseAsked:
    return PauseAsked(of=of, by=by, at=at(since), until=at(hours))


def phase(*ours: Moment, hours: float = 0) -> str:
    found = tell(START, *ours, hours=hours).find("r")
    assert found
    return found.phase(at(hours))


def onward(step: str, hours: float = 0) -> Onward:
    return Onward(of="r", by="bond", step=step, at=at(hours))


OPENINGS = (Opening(of="r", by=ANA, at=T0, words="When"), Opening(of="r", by=BEN, at=T0, aloud=True))
TALKED = (*OPENINGS, onward("listened"), onward("owned"))
CHANGE = Proposed(of="r", id="p", by=ANA, at=T0, what="Bowl", look_back=at(48))
AGREED = (*TALKED, CHANGE, AgreedTo(of="r", by=BEN, at=T0, proposal="p"))


def test_a_look_back_has_its_time_for_a_week_and_then_lies_with_the_rest() -> None:
    found = [(card.timed, card.since) for h in (47, 49, 48 + 7 * 24 - 1, 48 + 7 * 24) for card in asked(h)]
    assert found == [(True, at(48)), (True, at(48)), (False, at(48))]


def test_what_is_agreed_on_late_has_as_long_as_it_was_given_before_anybody_asks_whether_it_helped() -> None:
    late = (*TALKED, CHANGE, AgreedTo(of="r", by=BEN, at=at(72), proposal="p", look_back=at(48)))
    assert [phase(*late, hours=h) for h in (72, 119, 120)] == ["trying", "trying", "checking"]
    day_before = (*TALKED, CHANGE, AgreedTo(of="r", by=BEN, at=at(47), proposal="p", look_back=at(48)))
    assert [phase(*day_before, hours=h) for h in (47, 48)] == ["trying", "checking"]


def asked(hours: float) -> list[Card]:
    return list(cards(tell(START, *AGREED, hours=hours).evening))


# -- the pause ---------------------------------------------------------------------------------


def test_a_pause_runs_until_its_time_and_then_both_are_asked() -> None:
    assert phase(pause(1), hours=0.5) == "paused"
    assert phase(pause(1), hours=1) == "due"
    assert phase(pause(1), onward("ready", 1.1), hours=1.2) == "apart"


def test_a_pause_in_the_past_too_short_or_too_long_is_none() -> None:
    for hours in (-1, 0, 0.1, 25, 2400):
        assert phase(pause(hours)) == "apart"


def test_both_press_at_once_and_it_is_one_pause() -> None:
    both = (Started(id="r2", by="bond", at=T0), pause(1, by=ANA), pause(2, by=BEN, of="r2"))
    told = tell(START, *both, hours=0.5)
    assert len(told.repairs) == 1 and told.find("r2") is told.find("r")
    assert told.running and told.running.until == at(1)


def test_a_new_time_twice_at_most_and_then_it_may_rest() -> None:
    moved = (pause(1), pause(2, since=1), pause(3, since=2), pause(4, since=3))
    assert phase(*moved, hours=3.5) == "due"
    rested = (*moved, LetRest(of="r", by=BEN, at=at(3.5), until=at(80)))
    assert phase(*rested, hours=79) == "resting"
    assert phase(*rested, hours=80) == "due"
    assert phase(*rested, onward("ready", 5), hours=6) == "apart"


def test_a_pause_in_the_middle_leads_back_to_the_middle() -> None:
    middle = (*OPENINGS, onward("listened"), pause(1))
    assert phase(*middle, hours=0.5) == "paused"
    assert phase(*middle, onward("ready", 1), hours=1.1) == "owning"


# -- the path ----------------------------------------------------------------------------------


def test_the_whole_path() -> None:
    assert phase(OPENINGS[0]) == "apart"
    assert phase(*OPENINGS) == "together"
    assert phase(*OPENINGS, onward("listened")) == "owning"
    assert phase(*TALKED) == "change"
    assert phase(*AGREED) == "trying"
    assert phase(*AGREED, hours=48) == "checking"
    turn = len(AGREED) + 1
    ends = {"keep": "done", "let_go": "done", "adjust": "change", "again": "trying"}
    for then, where in ends.items():
        assert phase(*AGREED, Checked(of="r", by="bond", at=at(49), turn=turn, then=then), hours=50) == where


def test_a_step_cannot_be_skipped() -> None:
    assert phase(onward("owned"), hours=1) == "change"  # only both together can write this
    assert phase(CHANGE, AgreedTo(of="r", by=BEN, proposal="p", at=T0)) == "apart"
    assert phase(*TALKED, CHANGE, AgreedTo(of="r", by=ANA, proposal="p", at=T0)) == "change"
    assert phase(*TALKED, AgreedTo(of="r", by=BEN, proposal="gone", at=T0)) == "change"
    assert phase(*AGREED, Checked(of="r", by="bond", at=T0, turn=999, then="let_go")) == "trying"


def test_somebody_else_moves_nothing() -> None:
    assert phase(pause(1, by="eve"), hours=0.5) == "apart"
    assert phase(*TALKED, CHANGE, AgreedTo(of="r", by="eve", proposal="p", at=T0)) == "change"


def test_ended_is_ended() -> None:
    assert phase(Stopped(of="r", by="bond", at=T0), *OPENINGS) == "ended"


def test_a_change_under_trial_does_not_stop_another_repair() -> None:
    told = tell(START, *AGREED, Started(id="two", by="bond", at=at(1)), pause(3, since=1, of="two"), hours=2)
    assert told.running and told.running.id == "two"
    assert [one.id for one in told.under_way] == ["two", "r"]


# -- anything at all ---------------------------------------------------------------------------

WHO = st.sampled_from([ANA, BEN, "bond", "eve", ""])
IDS = st.sampled_from(["r", "r2", "m1", "m3", "m5", "nothing", ""])
HOURS = st.integers(-30, 200)
WHEN = st.one_of(st.none(), HOURS.map(at))


def kind(make: Callable[..., Moment], **more: st.SearchStrategy[object]) -> st.SearchStrategy[Moment]:
    return st.builds(make, by=WHO, at=HOURS.map(at), **more)


ANYTHING = st.one_of(
    kind(Started, id=st.sampled_from(["r", "r2"])),
    kind(PauseAsked, of=IDS, until=WHEN),
    kind(LetRest, of=IDS, until=WHEN),
    kind(Onward, of=IDS, step=st.sampled_from(["ready", "listened", "owned", "close", "x"])),
    kind(Stopped, of=st.sampled_from(["r2", "nothing"])),
    kind(Opening, of=IDS, words=st.sampled_from(["", "w"])),
    kind(OwnPart, of=IDS),
    kind(Proposed, of=IDS, look_back=WHEN),
    kind(AgreedTo, of=IDS, proposal=IDS),
    kind(CheckedBack, of=IDS),
    kind(Checked, of=IDS, turn=st.integers(0, 12), then=st.sampled_from(["keep", "again", "adjust", "let_go", "x"])),
    kind(KeptLine, of=IDS),
)
MINE = st.lists(kind(Nodded, of=IDS, step=st.sampled_from(["ready", "owned", "x"])), max_size=4)


def ways_on(one: Repair, now: datetime) -> list[str]:
    """What the two can do next."""
    where = one.phase(now)
    found = [step for step in ("ready", "listened", "owned", "close") if one.may_go_on(step, now)]
    found += {"paused": ["wait"], "apart": ["open"], "trying": ["wait"], "checking": ["check"]}.get(where, [])
    return found


@given(st.lists(ANYTHING, max_size=25), MINE, HOURS)
def test_any_order_of_anything_is_a_story_and_nothing_is_stuck(
    ours: list[Moment], mine: list[Moment], hours: int
) -> None:
    for me in (ANA, BEN):
        told = tell(START, *ours, mine=tuple(mine), hours=hours, me=me)
        for one in told.repairs:
            assert one.phase(told.now) in PHASES
            assert one.over or ways_on(one, told.now)
            one.take(Stopped(of=one.id, by="bond", at=told.now))
            assert one.over
        assert told.past is not None and told.agreed is not None
        list(cards(told.evening))


@given(st.lists(ANYTHING, max_size=25), st.data())
def test_both_phones_tell_the_same(ours: list[Moment], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.integers(0, 25)))
    left = [m for n, m in enumerate(ours) if n not in gone]
    one, two = tell(START, *left, hours=60), tell(START, *left, hours=60, me=BEN)
    assert [(r.id, r.phase(at(60)), r.turn) for r in one.repairs] == [
        (r.id, r.phase(at(60)), r.turn) for r in two.repairs
    ]


@given(st.sets(st.sampled_from(SHARED)), st.sets(st.sampled_from(SHARED)))
def test_nothing_is_shown_that_was_not_chosen(written: set[str], names: set[str]) -> None:
    opening = chosen({name: f"secret {name}" for name in written}, list(names))
    for name in SHARED:
        assert getattr(opening, name) == (f"secret {name}" if name in written & names else "")


def test_what_is_given_is_what_was_seen() -> None:
    one, two = Opening(camera="a"), Opening(felt="a")
    assert seal_of(one) != seal_of(two) and seal_of(one) == seal_of(one.again(by=ANA))


def test_a_nod_counts_for_its_own_repair_step_and_turn() -> None:
    one = tell(START).running
    assert one
    said = Nodded(of="r", step="owning", turn=one.turn)
    assert tell(START, mine=(said,)).nodded(one, "owning") and not tell(START, mine=(said,)).nodded(one, "change")
    for wrong in (said.again(of="x"), said.again(turn=one.turn + 1), said.again(step="change"), None):
        assert not tell(START, mine=(wrong,) if wrong else ()).nodded(one, "owning")
