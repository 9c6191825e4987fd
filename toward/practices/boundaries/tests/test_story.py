"""What boundaries amount to: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, datetime
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import KINDS, Begun
from toward.log.moment import Moment, TakenBack, fold
from toward.me.evening import Evening
from toward.practice.table import Table
from toward.practices.boundaries import deck, practice
from toward.practices.boundaries.moments import Boundary, Crossed, Honoured, PutAside
from toward.practices.boundaries.story import STANCES, cards, tell

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)


def evening(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben") -> Evening:
    return Evening(mine=mine or [], ours=ours, me="ana", other=other, now=NOW)


def said(by: str, id: str, wording: str = "w") -> Boundary:
    return Boundary(by=by, id=id, at=NOW, stance="no", words="No calls at dinner.", wording=wording)


def lies(ours: list[Moment], mine: list[Moment] | None = None) -> list[str]:
    return [one.moment.id for one in Table(evening(ours, mine), {s.kind: s for s in practice.shares}).lying]


def test_what_the_other_says_lies_there_until_it_is_honoured_or_was_put_aside() -> None:
    ours: list[Moment] = [said("ben", "1"), said("ana", "2")]
    assert lies(ours) == ["1"]
    assert lies([*ours, Honoured(by="ana", of="1", wording="w")]) == []
    assert lies([*ours, Honoured(by="ana", of="1", wording="v")]) == ["1"]
    assert lies(ours, [PutAside(of="1", wording="w")]) == []
    assert lies(ours, [PutAside(of="1", wording="v")]) == ["1"]


def test_each_list_is_of_who_said_it_and_a_draft_put_aside_is_gone() -> None:
    told = tell(evening([said("ana", "1"), said("ben", "2")], [said("ana", "3"), said("ana", "4")]))
    assert [one.moment.id for one in told.own] == ["1"] and [one.moment.id for one in told.theirs] == ["2"]
    assert [one.id for one in told.drafts] == ["3", "4"]
    found = told.find("2")
    assert found and found.moment.by == "ben" and told.find("3") is None
    aside = tell(evening([], [said("ana", "3"), said("ana", "4"), PutAside(of="3", wording="w")]))
    assert [one.id for one in aside.drafts] == ["4"]


def test_only_the_other_can_honour_and_only_the_words_they_read() -> None:
    ours: list[Moment] = [said("ana", "1", "second")]
    for nod in (Honoured(by="ana", of="1", wording="second"), Honoured(by="ben", of="1", wording="first")):
        assert not tell(evening([*ours, nod])).own[0].honoured
    assert tell(evening([*ours, Honoured(by="ben", of="1", wording="second")])).own[0].honoured


def test_an_edit_by_anybody_else_changes_nothing() -> None:
    forged = said("ben", "2").again(edits="1", words="Calls at dinner are fine.")
    told = tell(evening(fold([said("ana", "1"), forged])))
    assert [one.moment.words for one in told.own] == ["No calls at dinner."]
    assert told.theirs == []


def test_what_today_offers() -> None:
    assert [c.kind for c in cards(evening([]))] == ["worth"]
    assert list(cards(evening([said("ana", "1"), said("ben", "2")]))) == []
    assert list(cards(evening([], other=""))) == []


def test_at_least_twelve_themes_with_examples_of_each_kind() -> None:
    for what, far in product((*KINDS, "band mates"), (False, True)):
        found = deck.themes(Begun(what=what, far=far))
        assert len(found) > 12
        assert len({theme.id for theme in found}) == len(found)
        for theme in found[:-1]:
            assert {example.stance for example in theme.examples} == set(STANCES)
            assert len(theme.helps) >= 3


ids = st.sampled_from(["1", "2", "3", ""])
people = st.sampled_from(["ana", "ben", "eve", ""])
wordings = st.sampled_from(["v", "w", ""])
moments = st.one_of(
    st.builds(Boundary, by=people, id=ids, edits=ids, stance=st.text(max_size=4), wording=wordings),
    st.builds(Honoured, by=people, id=ids, of=ids, wording=wordings),
    st.builds(TakenBack, by=people, id=ids, of=ids),
)
kept = st.one_of(
    st.builds(PutAside, by=people, id=ids, of=ids, wording=wordings), st.builds(Crossed, by=people, id=ids, of=ids)
)


@given(st.lists(moments, max_size=12), st.lists(kept, max_size=5), st.sampled_from(["ben", ""]))
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment], other: str) -> None:
    now = evening(fold(ours), mine, other)
    told = tell(now)
    assert len(told.own) + len(told.theirs) == len(told.every)
    lies(fold(ours), mine)
    list(cards(now))


@given(st.lists(moments, max_size=12), st.lists(kept, max_size=5))
def test_what_is_in_mine_changes_nothing_for_the_other(ours: list[Moment], mine: list[Moment]) -> None:
    def seen(kept: list[Moment]) -> list[tuple[str, bool]]:
        return [(one.moment.id, one.honoured) for one in tell(evening(ours, kept)).every]

    assert seen(mine) == seen([])
