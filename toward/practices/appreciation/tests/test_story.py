"""What appreciations amount to: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone
from toward.practices.appreciation.story import cards, tell

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)


def evening(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben") -> Evening:
    return Evening(mine=mine or [], ours=ours, me="ana", other=other, now=NOW)


def said(by: str, id: str, days: int = 0) -> Noticed:
    return Noticed(by=by, id=id, at=NOW - timedelta(days=days), did="x")


def test_what_the_other_said_waits_until_it_is_put_away() -> None:
    ours: list[Moment] = [said("ben", "1"), said("ana", "2")]
    assert [one.moment.id for one in tell(evening(ours)).waiting] == ["1"]
    assert tell(evening(ours, [Received(of="1")])).waiting == []


def test_kept_close_and_let_go_again() -> None:
    ours: list[Moment] = [said("ben", "1")]
    kept: list[Moment] = [Received(of="1", close=True)]
    assert [one.moment.id for one in tell(evening(ours, kept)).close] == ["1"]
    assert tell(evening(ours, [*kept, Received(of="1")])).close == []


def test_saying_something_is_worth_a_minute_after_three_days() -> None:
    kinds = [card.kind for card in cards(evening([said("ana", "1", days=2)]))]
    assert kinds == []
    assert [card.kind for card in cards(evening([said("ana", "1", days=3)]))] == ["worth"]
    assert list(cards(evening([], other=""))) == []


ids = st.sampled_from(["1", "2", "3", ""])
people = st.sampled_from(["ana", "ben"])
moments = st.one_of(
    st.builds(Noticed, by=people, id=ids, did=st.text(max_size=5)),
    st.builds(ToldSomeone, by=people, id=ids),
    st.builds(GoodNews, by=people, id=ids),
    st.builds(Met, by=people, of=ids, words=st.text(max_size=5)),
    st.builds(TakenBack, by=people, of=ids),
)
marks = st.lists(st.builds(Received, of=ids, close=st.booleans()), max_size=5)


@given(st.lists(moments, max_size=12), marks)
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment]) -> None:
    told = tell(evening(ours, mine))
    assert len(told.waiting) + len(told.put_away) == len(told.said)
    assert all(one.moment.by == "ben" for one in told.waiting)
    list(cards(evening(ours, mine)))
