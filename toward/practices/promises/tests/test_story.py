"""What promises amount to: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.moments import Answered, Met, PutAway
from toward.practice.table import VISIT, Table
from toward.practices.promises.cards import cards
from toward.practices.promises.lying import SHARES
from toward.practices.promises.moments import (
    RHYTHMS,
    Accepted,
    ChangeAsked,
    Felt,
    Kept,
    LetGo,
    MadeGood,
    Missed,
    PromiseMade,
    Read,
    Released,
    Renegotiated,
    Weighed,
)
from toward.practices.promises.promise import Promise, slot
from toward.practices.promises.story import Story, tell

NOW = datetime(2026, 5, 7, 20, 10, tzinfo=UTC)  # a Thursday
TODAY = NOW.date()
DAY = timedelta(days=1)


def evening(ours: list[Moment], mine: list[Moment] | None = None, me: str = "ana") -> Evening:
    return Evening(mine=mine or [], ours=ours, me=me, other={"ana": "ben", "ben": "ana"}[me], now=NOW)


def seen(*ours: Moment, mine: list[Moment] | None = None, me: str = "ana") -> Story:
    return tell(evening(list(ours), mine, me))


def made(
    rhythm: str = "once", due: date | None = None, id: str = "1", by: str = "ana", copy_of: str = ""
) -> PromiseMade:
    at = NOW - 30 * DAY
    return PromiseMade(by=by, id=id, at=at, text="The bins", rhythm=rhythm, due=due, copy_of=copy_of)


def one(*ours: Moment, **rest: Any) -> Promise:
    found = seen(*ours, **rest).find("1")
    assert found
    return found


def kept(day: date = TODAY, by: str = "ana", id: str = "k") -> Kept:
    return Kept(by=by, id=id, at=NOW, of="1", day=day)


def missed(day: date = TODAY, by: str = "ana", id: str = "m") -> Missed:
    return Missed(by=by, id=id, at=NOW, of="1", day=day, words="Mine.")


def lies(ours: list[Moment], mine: list[Moment] | None = None, me: str = "ben") -> list[str]:
    told = Table(evening(ours, mine, me), {share.kind: share for share in SHARES})
    return [one.moment.id for one in told.lying]


def earlier(ours: list[Moment], mine: list[Moment] | None = None) -> list[str]:
    return [m.id for m in seen(*ours, mine=mine, me="ben").earlier(ours[3])]


def stands_in(some: list[Any]) -> list[str]:
    return [card.about["stands"] for card in some]


def test_it_is_there_for_the_other_to_take() -> None:
    assert lies([made()]) == ["1"] and lies([made()], me="ana") == []
    take = Accepted(by="ben", of="1", terms="1")
    assert lies([made(), take]) == [] and seen(made(), take, me="ben").theirs[0].accepted


def test_a_warm_line_is_no_yes_and_what_asks_for_one_stays_until_it_has_it() -> None:
    warm, met = Answered(by="ben", id="w", of="1", line="x", at=NOW), Met(of="1", at=NOW - VISIT)
    taken = Accepted(by="ben", of="1", terms="1")
    assert lies([made(), warm], [met]) == ["1"] and lies([made(), warm, taken], [met]) == []
    go = LetGo(by="ana", id="g", of="1")
    assert lies([made(), taken, go], [Met(of="g", at=NOW - VISIT)]) == ["g"]
    assert lies([made(), taken, go, LetGo(by="ben", of="1")], [Met(of="g", at=NOW - VISIT)]) == []
    asked = ChangeAsked(by="ben", id="c", of="1", terms="1", words="Mondays?")
    assert lies([made(), asked], [Met(of="c", at=NOW - VISIT)], me="ana") == ["c"]


def test_a_promise_stands_once_on_the_page_though_both_gave_their_word_to_it() -> None:
    ours = [made(copy_of="p"), made(id="2", by="ben", copy_of="p"), made(id="3", by="ben")]
    told = seen(*ours)
    assert [one.id for one in told.listed(besides=set())] == ["3"] and [one.id for one in told.mine] == ["1"]
    assert told.listed(besides={"3"}) == [] and (same := told.same(told.mine[0])) and same.id == "2"
    anew = Renegotiated(by="ben", id="4", of="2", terms="2", text="Another")
    assert {one.id for one in seen(*ours, anew).listed(besides=set())} == {"2", "3"}


@pytest.mark.parametrize(
    "wrong",
    [
        Accepted(by="ana", of="1", terms="1"),
        Accepted(by="eve", of="1", terms="1"),
        Accepted(by="ben", of="1", terms="older"),
        ChangeAsked(by="ana", of="1", terms="1"),
        Released(by="ana", of="1"),
        Renegotiated(by="ben", of="1", terms="1"),
        Renegotiated(by="ana", of="1", terms="older"),
        Renegotiated(by="ana", of="1", terms="1", rhythm="hourly"),
        kept(by="ben"),
        missed(by="ben"),
        Felt(by="ben", of="1", mark=""),
        Felt(by="ben", of="1", mark="k"),
        MadeGood(by="ana", of="1", mark="k"),
        LetGo(by="eve", of="1"),
    ],
)
def test_nobody_answers_for_the_other_or_for_what_is_not(wrong: Any) -> None:
    assert one(made(), wrong).moves == []


def test_a_promise_to_oneself_is_none() -> None:
    alone = Evening(mine=[], ours=[made()], me="ana", other="", now=NOW)
    assert tell(alone).promises == ()
    assert list(cards(alone)) == []


def test_said_anew_it_waits_to_be_taken_again() -> None:
    anew = Renegotiated(by="ana", id="2", of="1", terms="1", text="The bins, on Mondays", rhythm="weekly")
    ours = [made(), ChangeAsked(by="ben", id="c", of="1", terms="1", words="Mondays?"), anew]
    assert one(*ours[:2]).change
    assert lies(ours[:2], me="ana") == ["c"] and lies(ours) == ["2"] and lies(ours, me="ana") == []
    told = one(*ours, Accepted(by="ben", of="1", terms="1"))
    assert told.terms == anew and told.change is None and not told.accepted
    assert one(*ours, Accepted(by="ben", of="1", terms="2")).accepted


def test_kept_and_felt() -> None:
    done = one(made(), kept(), kept(id="k2"), Felt(by="ben", of="1", mark="k"), Felt(by="ben", of="1", mark="k"))
    assert done.ended == "kept"
    assert [m.kind for m in done.moves] == ["promises.kept", "promises.felt"]
    assert lies([made(), kept()]) == ["k"]
    assert lies([made(), kept()], [Read(of="k")]) == []
    assert lies([made(), kept(), Felt(by="ben", of="1", mark="k")]) == []


def test_the_latest_that_was_said_lies_there_with_what_was_not_seen_before_it() -> None:
    good = MadeGood(by="ana", id="g", at=NOW, of="1", mark="m", words="Tonight.")
    ours = [made("weekly"), kept(TODAY - 7 * DAY), missed(), good]
    assert lies([*ours[:1], Accepted(by="ben", of="1", terms="1"), *ours[1:]]) == ["g"]
    assert earlier(ours) == ["m", "k"]
    for mark in (Read(of="m"), Met(of="m"), PutAway(of="m")):
        assert earlier(ours, [mark]) == [] and "g" in lies(ours, [mark])
    assert earlier([*ours, Felt(by="ben", of="1", mark="k")]) == ["m"]
    assert seen(*ours, me="ben").earlier(missed()) == [] and seen(*ours, me="ana").earlier(good) == []
    assert lies([*ours, Felt(by="ben", of="1", mark="g")]) == ["1"]


def test_what_both_let_go_lies_nowhere() -> None:
    ours = [made(), LetGo(by="ana", id="l", of="1")]
    assert lies(ours) == ["1", "l"]
    assert lies([*ours, LetGo(by="ben", id="x", of="1")]) == []


@pytest.mark.parametrize(
    ("rhythm", "again", "counts"),
    [
        ("daily", 0, False),
        ("daily", 1, True),
        ("whenever", 0, False),
        ("whenever", 1, True),
        ("weekly", 1, False),
        ("weekly", 7, True),
        ("monthly", 6, False),
        ("monthly", 30, True),
    ],
)
def test_a_rhythm_has_one_mark_for_each_time(rhythm: str, again: int, counts: bool) -> None:
    told = one(made(rhythm), kept(TODAY - again * DAY), kept(id="k2"))
    assert len(told.marks) == 1 + counts
    assert told.ended == ""


def test_a_year_has_its_own_weeks() -> None:
    assert slot("weekly", date(2026, 12, 31)) == slot("weekly", date(2027, 1, 3))
    assert slot("weekly", date(2027, 1, 3)) != slot("weekly", date(2027, 1, 4))


def test_what_did_not_hold_is_made_good_or_let_go() -> None:
    good = MadeGood(by="ana", id="g", of="1", mark="m", words="Tonight.")
    assert one(made(), missed()).to_make_good == "m"
    assert one(made(), missed(), good).ended == "made_good"
    assert one(made(), missed(), good, Felt(by="ben", of="1", mark="g")).felt == {"g"}
    assert one(made("daily"), missed(), good).ended == ""
    assert one(made(), missed(), LetGo(by="ana", of="1")).ended == ""
    assert one(made(), missed(), LetGo(by="ana", of="1"), LetGo(by="ben", of="1")).ended == "let_go"
    assert one(made(), Released(by="ben", of="1"), kept()).ended == "released"


def test_a_single_one_that_did_not_hold_begins_again() -> None:
    anew = Renegotiated(by="ana", id="2", of="1", terms="1", text="Half the bins")
    assert one(made(), missed(), anew, kept()).ended == "kept"


def test_what_is_over_cannot_be_taken_and_said_anew_it_can() -> None:
    take, missed = Accepted(by="ben", id="t", of="1", terms="1"), Missed(by="ana", id="m", at=NOW, of="1", day=TODAY)
    anew = Renegotiated(by="ana", id="2", of="1", terms="1", text="The bins", due=TODAY + DAY)
    assert one(made(), take).accepted and not one(made(), missed, take).accepted
    assert one(made(), missed, anew, Accepted(by="ben", of="1", terms="2")).accepted
    passed: list[list[Moment]] = [[made(due=TODAY - DAY)], [made("daily", due=TODAY - DAY)]]
    for ours in (*passed, [made(), missed]):
        assert one(*ours).gone_by(TODAY) and ("1" in lies(ours)) == (ours in passed), "whatever the day, until met"
        assert "2" in lies([*ours, anew])
    assert not one(made(due=TODAY)).gone_by(TODAY) and lies([made(due=TODAY)]) == ["1"]
    assert not one(made("daily"), missed).gone_by(TODAY)


def test_only_the_maker_is_asked_how_it_went() -> None:
    ours: list[Moment] = [made(due=TODAY), Accepted(by="ben", of="1", terms="1")]
    assert stands_in(list(cards(evening(ours)))) == ["due"]
    assert list(cards(evening(ours, me="ben"))) == []
    assert list(cards(evening(ours, [Missed(of="1", day=TODAY)]))) == []
    assert list(cards(evening([made(due=TODAY - 8 * DAY)]))) == []


def test_a_rhythm_is_worth_a_tap_when_its_time_comes() -> None:
    assert stands_in(list(cards(evening([made("daily")])))) == ["time"]
    assert list(cards(evening([made("daily"), kept()]))) == []
    assert list(cards(evening([made("weekly")]))) == []  # on a Thursday
    assert list(cards(evening([made("whenever")]))) == []
    assert seen(made("daily", due=TODAY - DAY)).ended


people = st.sampled_from(["ana", "ben", "eve", ""])
ids = st.sampled_from(["1", "2", "3", "4", ""])
days = st.none() | st.integers(-40, 5).map(lambda n: TODAY + n * DAY)
said = {"by": people, "id": ids, "at": st.integers(-400, 2).map(lambda n: NOW + n * DAY)}
terms = {"rhythm": st.sampled_from([*RHYTHMS, "hourly"]), "due": days}
moments = st.one_of(
    st.builds(PromiseMade, **said, **terms),
    st.builds(Renegotiated, **said, **terms, of=ids, terms=ids),
    st.builds(Accepted, **said, of=ids, terms=ids),
    st.builds(ChangeAsked, **said, of=ids, terms=ids),
    st.builds(Released, **said, of=ids),
    st.builds(Kept, **said, of=ids, day=days),
    st.builds(Felt, **said, of=ids, mark=ids),
    st.builds(Missed, **said, of=ids, day=days),
    st.builds(MadeGood, **said, of=ids, mark=ids),
    st.builds(LetGo, **said, of=ids),
    st.builds(Weighed, **said, of=ids, sure=st.none() | st.integers(0, 10)),
)
own = st.one_of(
    st.builds(Read, of=ids), st.builds(Missed, of=ids, day=days), st.builds(Weighed, of=ids, sure=st.integers(0, 10))
)


@given(st.lists(moments, max_size=25), st.lists(own, max_size=5), st.sampled_from(["ana", "ben"]))
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment], me: str) -> None:
    told = tell(evening(ours, mine, me))
    assert len(told.mine) + len(told.theirs) + len(told.ended) == len(told.promises)
    for found in told.promises:
        assert found.by != found.to
        assert not any(m.by == found.by for m in found.moves if isinstance(m, Accepted | ChangeAsked | Released | Felt))
        assert all(m.by == found.by for m in found.moves if isinstance(m, Kept | Missed | MadeGood | Renegotiated))
    list(cards(evening(ours, mine, me)))


@given(st.lists(moments, max_size=25), st.data())
def test_one_that_is_erased_takes_only_its_own_along(ours: list[Moment], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(ours)))
    told = tell(evening(ours[:gone] + ours[gone + 1 :]))
    assert {one.id for one in told.promises} <= {m.id for m in ours if isinstance(m, PromiseMade)}
