"""What appreciations amount to: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.practice import warm_lines
from toward.practice.moments import KeptClose, PutAway
from toward.practice.moments import Met as TableMet
from toward.practice.table import VISIT, Table
from toward.practices.appreciation import practice
from toward.practices.appreciation.dues import dues
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone
from toward.practices.appreciation.story import SAYINGS, cards, tell

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)


def evening(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben") -> Evening:
    return Evening(mine=mine or [], ours=ours, me="ana", other=other, now=NOW)


def said(by: str, id: str, days: int = 0) -> Noticed:
    return Noticed(by=by, id=id, at=NOW - timedelta(days=days), did="x")


def table(ours: list[Moment], mine: list[Moment] | None = None) -> Table:
    return Table(evening(ours, mine), {share.kind: share for share in practice.shares})


def test_what_the_other_said_lies_there_until_it_was_read() -> None:
    ours: list[Moment] = [said("ben", "1"), said("ana", "2")]
    assert [one.moment.id for one in table(ours).lying] == ["1"]
    told = table(ours, [Received(of="1", at=NOW - VISIT)])
    assert told.lying == [] and told.things["1"].open


def test_kept_close_and_let_go_again_by_old_words_and_new() -> None:
    ours: list[Moment] = [said("ben", "1")]
    kept: list[Moment] = [Received(of="1", close=True)]
    assert [one.moment.id for one in table(ours, kept).close] == ["1"]
    assert table(ours, [*kept, Received(of="1")]).close == []
    assert table(ours, [*kept, KeptClose(of="1", close=False)]).close == []
    assert [one.moment.id for one in table(ours, [Received(of="1"), KeptClose(of="1")]).close] == ["1"]


def test_each_kind_has_a_dozen_lines_and_more() -> None:
    for share, m in zip(practice.shares, (Noticed(), ToldSomeone(), GoodNews()), strict=True):
        assert len(set(warm_lines.every(share, m).values())) >= 12


def test_what_has_just_come_rings_until_it_is_met_or_put_away() -> None:
    ours: list[Moment] = [said("ben", "1"), said("ben", "2", days=1), said("ana", "3")]
    assert [due.about for due in dues(evening(ours))] == ["appreciation:1"]
    for mark in (TableMet(of="1", at=NOW), PutAway(of="1", at=NOW), Received(of="1", at=NOW)):
        assert list(dues(evening(ours, [mark]))) == []


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
    assert [one.moment for one in told.lately] == [m for m in reversed(ours) if isinstance(m, SAYINGS)]
    assert all(one.moment.by == "ben" for one in table(ours, mine).things.values())
    list(cards(evening(ours, mine)))
