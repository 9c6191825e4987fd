"""What calls amount to: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.bids.cards import cards, stands, until
from toward.practices.bids.moments import HOWS, Answered, Bid, Noticing, PutAway, Suits
from toward.practices.bids.story import Story, tell

NOW = datetime(2026, 5, 3, 20, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def seen(ours: list[Moment], mine: list[Moment] | None = None, me: str = "ben", now: datetime = NOW) -> Story:
    return tell(evening(ours, mine, me, now))


def evening(ours: list[Moment], mine: list[Moment] | None = None, me: str = "ben", now: datetime = NOW) -> Evening:
    return Evening(mine=mine or [], ours=ours, me=me, other={"ana": "ben", "ben": "ana"}[me], now=now)


def bid(id: str = "1", ago: timedelta = HOUR / 2, family: str = "ear", by: str = "ana") -> Bid:
    at = NOW - ago
    return Bid(by=by, id=id, at=at, text="An ear?", family=family, until=at + 2 * HOUR)


def answered(of: str = "1", how: str = "here", ago: timedelta = HOUR / 4, by: str = "ben") -> Answered:
    when = NOW + HOUR if how == "later" else None
    return Answered(by=by, id="a" + of, at=NOW - ago, of=of, how=how, when=when)


def test_a_call_waits_for_the_other_alone() -> None:
    assert [one.bid.id for one in seen([bid()]).for_me] == ["1"]
    assert seen([bid()], me="ana").for_me == []
    assert [one.bid.id for one in seen([bid()], me="ana").my_open] == ["1"]
    assert next((card.kind, card.rank) for card in cards(evening([bid()]))) == ("waits", 2)


def test_unanswered_it_fades_without_a_mark_for_either() -> None:
    for me in ("ana", "ben"):
        told = seen([bid(ago=3 * HOUR)], me=me)
        assert told == seen([], me=me)
    assert list(cards(evening([bid(ago=3 * HOUR)]))) == list(cards(evening([])))


def test_an_answer_ends_it_and_a_no_is_news_for_a_day() -> None:
    ours: list[Moment] = [bid(), answered(how="cannot")]
    assert seen(ours).for_me == []
    assert until(answered(how="cannot")) == answered().at + 24 * HOUR and until(answered()) is None
    assert stands(answered(how="cannot"), evening(ours, me="ana")) and not stands(answered(), evening([bid()]))
    for me in ("ana", "ben"):
        assert seen(ours, me=me).listed
        assert seen(ours, me=me, now=NOW + 30 * HOUR).listed == []


@pytest.mark.parametrize(
    "wrong",
    [
        answered(by="ana"),
        answered(by="eve"),
        answered(of="2"),
        answered(ago=-3 * HOUR),
        Answered(by="ben", at=NOW, of="1", how="shout"),
        Answered(by="ben", at=NOW, of="1", how="later"),
        Answered(by="ben", at=NOW, of="1", how="here", when=NOW),
    ],
)
def test_an_answer_that_does_not_fit_is_passed_over(wrong: Answered) -> None:
    assert len(seen([bid(), wrong]).for_me) == 1


def test_the_first_answer_holds_until_it_is_taken_back() -> None:
    first, second = answered(how="cannot"), answered()
    assert seen([bid(), first, second]).calls[0].answer == first
    assert seen([bid(), second]).calls[0].answer == second


def test_a_time_is_kept_when_it_suits_both() -> None:
    later, suits = answered(how="later"), Suits(by="ana", of="a1")
    assert seen([bid(), later]).ahead == []
    assert seen([bid(), later, Suits(by="ben", of="a1")]).ahead == []
    for me in ("ana", "ben"):
        assert len(seen([bid(), later, suits], me=me).ahead) == 1
        assert seen([bid(), later, suits], me=me, now=NOW + 4 * HOUR).ahead == []
    near = evening([bid(), later, suits], now=NOW + HOUR * 3 / 4)
    assert [card.about["stands"] for card in cards(near) if card.kind == "waits"] == ["ahead"]


def test_what_each_tends_to_call_for_is_named_and_never_ranked() -> None:
    asked = [bid(f"{n}", timedelta(days=n), "quiet") for n in range(1, 6)]
    asked += [bid(f"1{n}", timedelta(days=n), "ear") for n in range(1, 4)]
    asked += [bid(f"2{n}", timedelta(days=n), "laugh") for n in range(1, 3)]
    asked += [bid(f"3{n}", timedelta(days=100 + n), "help") for n in range(1, 9)]
    assert seen(list(asked), me="ana").mine_tend == ()  # they have faded, and leave no mark
    ours = [m for one in asked for m in (one, answered(one.id, ago=NOW - one.at))]
    assert seen(list(ours), me="ana").mine_tend == ("ear", "quiet")
    assert seen(list(ours), me="ben").theirs_tend == ("ear", "quiet")
    assert seen(list(ours), me="ben").mine_tend == ()


ids = st.sampled_from(["1", "2", "3", ""])
people = st.sampled_from(["ana", "ben", "eve", ""])
times = st.integers(-60, 60).map(lambda count: NOW + count * HOUR)
maybe = st.none() | times
moments = st.one_of(
    st.builds(Bid, by=people, id=ids, at=times, until=maybe, family=st.text(max_size=2)),
    st.builds(Answered, by=people, id=ids, at=times, of=ids, how=st.sampled_from([*HOWS, "x"]), when=maybe),
    st.builds(Suits, by=people, id=ids, of=ids),
)
marks = st.lists(st.one_of(st.builds(PutAway, of=ids), st.builds(Noticing, id=ids)), max_size=4)


@given(st.lists(moments, max_size=12), marks, st.sampled_from(["ana", "ben"]))
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment], me: str) -> None:
    told = seen(ours, mine, me)
    assert all(one.bid.by != me for one in told.for_me)
    assert all(one.answer.by != one.bid.by for one in told.calls if one.answer)
    assert all(one.answer or one.until > NOW for one in told.calls)
    list(cards(evening(ours, mine, me)))


@given(st.lists(moments, max_size=12), st.integers(0, 12))
def test_one_that_is_erased_takes_only_its_own_along(ours: list[Moment], gone: int) -> None:
    left = [*ours[:gone], *ours[gone + 1 :]]
    bids = {m.id for m in left if isinstance(m, Bid)}
    assert {one.bid.id for one in seen(left).calls} <= bids
