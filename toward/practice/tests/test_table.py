"""What one shares lies on the other's table until they have met it, whatever the date."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack, fold
from toward.me.evening import Evening
from toward.paths.order import of_thing
from toward.paths.timeline import line
from toward.practice import content, warm_lines
from toward.practice.moments import Answered, KeptClose, Met, PutAway
from toward.practice.names import NAMES
from toward.practice.registry import shares
from toward.practice.share import Share
from toward.practice.table import UNDO, VISIT, Table, Thing
from toward.practices.appreciation.moments import Noticed, Received
from toward.practices.boundaries.moments import Boundary, PutAside

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
PLAIN = Share(Boundary, "head.html", "body.html", takes=("tap", "words", "close"))


def table(ours: list[Moment], mine: list[Moment] | None = None, share: Share = PLAIN, at: datetime = NOW) -> Table:
    shares: dict[type[Moment], Share] = {share.kind: share, Answered: Share(Answered, "", "", takes=("words",))}
    return Table(Evening(mine=mine or [], ours=ours, me="ana", other="ben", now=at), shares)


def said(id: str = "1", by: str = "ben", at: datetime = NOW, edits: str = "", wording: str = "") -> Boundary:
    return Boundary(id=id, by=by, at=at, edits=edits, wording=wording)


def lies(told: Table) -> list[str]:
    return [one.moment.id for one in told.lying]


def test_it_lies_there_whatever_the_date_and_only_what_the_other_said() -> None:
    ours: list[Moment] = [said("1"), said("2", "ana"), said("3", "eve")]
    for days in (0, 1, 90, 4000):
        assert lies(table(ours, at=NOW + timedelta(days=days))) == ["1"]


def test_met_it_leaves_at_the_next_visit_and_stays_to_be_found() -> None:
    mine: list[Moment] = [Met(of="1", at=NOW)]
    soon, later = table([said()], mine), table([said()], mine, at=NOW + VISIT)
    assert lies(soon) == ["1"] and soon.things["1"].open
    assert lies(later) == [] and later.things["1"].open


def test_an_answer_is_a_meeting_and_lies_on_the_others_table() -> None:
    ours: list[Moment] = [said(), Answered(id="2", by="ana", of="1", words="Yes.", at=NOW)]
    assert table(ours).things["1"].met == NOW
    theirs = Table(Evening(mine=[], ours=ours, me="ben", other="ana", now=NOW), table([]).shares)
    assert lies(theirs) == ["2"]
    again = [*ours, Answered(id="3", by="ben", of="2", words="Good.", at=NOW)]
    assert [a.id for a in table(again).things["1"].answers] == ["2", "3"]
    assert lies(table(again, at=NOW + VISIT)) == ["3"]


def test_put_away_unopened_it_is_gone_and_comes_back_until_tomorrow() -> None:
    mine: list[Moment] = [PutAway(id="9", of="1", at=NOW)]
    told = table([said()], mine)
    assert lies(told) == [] and [one.moment.id for one in told.just_away] == ["1"]
    assert told.things["1"].undo == "9" and not told.things["1"].open
    late = table([said()], mine, at=NOW + UNDO)
    assert late.just_away == [] and late.things["1"].away == NOW and late.things["1"].undo == ""


def test_new_words_are_a_new_thing_to_meet() -> None:
    share = replace(PLAIN, wording=lambda m: m.wording if isinstance(m, Boundary) else "")
    mine: list[Moment] = [PutAway(of="1", wording="v", at=NOW), Met(of="1", wording="v", at=NOW)]
    assert lies(table([said(wording="v")], mine, share)) == []
    assert lies(table([said(wording="w")], mine, share)) == ["1"]
    assert not table([said(wording="w")], mine, share).things["1"].open


def test_new_words_of_an_old_thing_have_just_come() -> None:
    share = replace(PLAIN, wording=lambda m: m.wording if isinstance(m, Boundary) else "")
    first = said(wording="v", at=NOW - timedelta(days=60)).again(seq=3)
    better = said("2", wording="w", edits="1").again(seq=9)
    ours: list[Moment] = fold([first, better])
    one, plain = table(ours, [], share).things["1"], table(ours).things["1"]
    assert (one.came, one.seq) == (NOW, 9) and (plain.came, plain.seq) == (first.at, 3)
    seen = Evening(mine=[], ours=ours, me="ana", other="ben", now=NOW)
    assert of_thing(one, 5, seen).new and not of_thing(plain, 5, seen).new
    assert of_thing(one, 5, seen).since == NOW


def test_what_was_put_away_by_an_older_word_stays_away_without_undo() -> None:
    share = replace(PLAIN, before=(PutAside,))
    told = table([said()], [PutAside(of="1", at=NOW)], share)
    assert lies(told) == [] and told.just_away == []


def test_what_has_an_end_is_gone_then_met_or_not() -> None:
    share = replace(PLAIN, until=lambda m: m.at + timedelta(hours=2))
    for mine in ([], [Met(of="1", at=NOW)], [PutAway(id="9", of="1", at=NOW)]):
        assert not table([said()], [*mine], share, NOW + timedelta(hours=2)).lying
        assert table([said()], [*mine], share, NOW + timedelta(hours=2)).just_away == []
    assert lies(table([said()], [], share, NOW + timedelta(minutes=119))) == ["1"]


def test_the_answer_that_a_kind_alone_takes_settles_it() -> None:
    share = replace(PLAIN, settled=lambda m, _: m.id == "1")
    told = table([said("1"), said("2")], [], share)
    assert lies(told) == ["2"] and told.things["1"].open


def test_kept_close_until_no_more() -> None:
    keep, drop = KeptClose(of="1"), KeptClose(of="1", close=False)
    assert table([said()], [keep]).things["1"].close
    assert not table([said()], [keep, drop]).things["1"].close


def test_what_was_read_or_kept_by_an_older_word_is_met_and_kept() -> None:
    share = replace(PLAIN, read=(Received,))
    marks: list[Moment] = [Received(of="1", at=NOW - VISIT), Received(of="2", at=NOW, close=True)]
    told = table([said("1"), said("2")], marks, share)
    assert lies(told) == ["2"] and told.things["1"].open and not told.things["1"].away
    assert [one.moment.id for one in told.close] == ["2"]


def test_a_line_is_said_by_what_the_answer_keeps_and_stands_for_itself_where_no_file_knows_it() -> None:
    share = replace(PLAIN, lines=lambda _: "noticed")
    m = Noticed(id="1")
    id, words = next(iter(warm_lines.every(share, m).items()))
    assert warm_lines.words(Answered(line=warm_lines.stored(share, m, id))) == words
    for kept in ("appreciation.noticed.gone", "nobody.noticed.gone", "/etc.noticed.gone"):
        assert warm_lines.words(Answered(line=kept)) == "gone"
    assert warm_lines.words(Answered()) == "" == warm_lines.words(Answered(line="gone"))
    assert warm_lines.words(Answered(line="a.b.c", words="My own.")) == "My own."


@pytest.mark.parametrize("practice", [one for one in NAMES if content.has(one, "answers")])
def test_each_list_has_a_dozen_different_lines(practice: str) -> None:
    for name, rows in content.read(practice, "answers").items():
        assert name.isidentifier() and len({row["text"] for row in rows}) == len(rows) >= 12
        assert len({row["id"] for row in rows}) == len(rows) and not any("." in row["id"] for row in rows)


def test_what_takes_a_tap_has_its_lines() -> None:
    for share in shares().values():
        assert "tap" not in share.takes or callable(share.lines) or warm_lines.every(share, share.kind())


def test_no_day_shows_an_answer_to_what_no_list_keeps() -> None:
    told = table([said()], share=replace(PLAIN, passing=True))
    assert told.things["1"].passing and not table([said()]).things["1"].passing
    assert line(Answered(of="1"), "ana") and line(Answered(of="1", passing=True), "ana") is None


ids = st.sampled_from(["1", "2", "3", ""])
people = st.sampled_from(["ana", "ben", "eve"])
times = st.integers(-3000, 0).map(lambda minutes: NOW + timedelta(minutes=minutes))
OURS = st.one_of(
    st.builds(said, ids, people, times, edits=ids),
    st.builds(Answered, id=ids, by=people, at=times, of=ids),
    st.builds(TakenBack, by=people, id=ids, of=ids),
)
MINE = st.one_of(
    st.builds(Met, id=ids, of=ids, at=times), st.builds(PutAway, id=ids, of=ids, at=times), st.builds(KeptClose, of=ids)
)


@given(st.lists(OURS, max_size=14), st.lists(MINE, max_size=8))
def test_in_any_order_nothing_of_the_others_is_lost(ours: list[Moment], mine: list[Moment]) -> None:
    told = table(fold(ours), mine)
    theirs = {m.id for m in fold(ours) if m.by == "ben" and isinstance(m, Boundary | Answered)}
    assert set(told.things) == theirs
    for id, one in told.things.items():
        assert (id in lies(told)) != one.left(NOW)
        assert id in lies(told) or one.away or one.met


@given(st.lists(OURS, max_size=14), st.lists(MINE, max_size=8))
def test_what_i_did_changes_nothing_on_the_others_table(ours: list[Moment], mine: list[Moment]) -> None:
    def seen(kept: list[Moment]) -> list[Thing]:
        mine_is_not_theirs = Evening(mine=[], ours=fold(ours), me="ben", other="ana", now=NOW)
        assert table(fold(ours), kept).evening.mine == kept
        return list(Table(mine_is_not_theirs, table([]).shares).things.values())

    assert seen(mine) == seen([])


def test_what_asks_for_a_yes_of_its_own_lies_there_until_it_has_an_answer() -> None:
    ours, met = [said()], Met(of="1", at=NOW)
    later, warm = NOW + timedelta(days=40), Answered(of="1", by="ana", id="2", at=NOW, line="x")
    answered: set[str] = set()
    asks = replace(PLAIN, asks=lambda _m, _e: True, settled=lambda m, _e: m.id in answered)
    assert lies(table([*ours, warm], [met], at=later)) == []
    assert lies(table([*ours, warm], [met], asks, later)) == ["1"]
    assert lies(table([*ours, warm], [met, PutAway(of="1", at=NOW)], asks, later)) == []
    answered.add("1")
    assert lies(table([*ours, warm], [met], asks, later)) == []


def test_what_a_page_asks_for_is_told_without_all_the_rest() -> None:
    """A page of one practice does not tell the stories of every other."""
    told_of = list[str]()

    def settled(m: Moment, _: Evening) -> bool:
        told_of.append(m.id)
        return False

    ours: list[Moment] = [said("1"), Noticed(id="2", by="ben", at=NOW), said("3"), said("4", "ana")]
    lain = table(ours, share=replace(PLAIN, settled=settled))
    lain = replace(lain, shares={**lain.shares, Noticed: Share(Noticed, "head.html", "body.html", settled=settled)})
    first = lain.thing("1")
    assert first and told_of == ["1"] and lain.thing("4") is None and lain.thing("9") is None
    assert [one.moment.id for one in lain.of(Boundary)] == ["3", "1"] and sorted(told_of) == ["1", "3"]
    assert lain.every(Boundary) == [lain.things["3"], first] and sorted(told_of) == ["1", "2", "3"]
    assert [*lain.things] == lies(lain) == ["1", "2", "3"] and sorted(told_of) == ["1", "2", "3"]
