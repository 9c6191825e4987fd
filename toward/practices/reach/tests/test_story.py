"""Who can be reached when, what holds now, and weeks: in any order, in any zone, at any hour."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun
from toward.log.moment import EPOCH, Moment, fold
from toward.me.evening import Evening
from toward.practice import warm_lines
from toward.practice.table import Table
from toward.practices.reach import deck, practice
from toward.practices.reach.cards import cards, tonight
from toward.practices.reach.moments import Away, ReachPage, Signal, Week
from toward.practices.reach.story import Shown, Story
from toward.practices.reach.week import HOURS, KEYS, PARTS, ahead, away_at, key, monday_of, part_at, usually_at

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)  # a Sunday


def told(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben", now: datetime = NOW) -> Story:
    return Story(Evening(mine=mine or [], ours=ours, me="ana", other=other, now=now))


def low(by: str, hours: int = 1, id: str = "1") -> Signal:
    return Signal(by=by, id=id, at=NOW, what="low", until=NOW + timedelta(hours=hours))


def test_a_word_for_today_is_over_by_itself_and_the_newest_holds() -> None:
    assert told([low("ben")]).their_signal
    assert told([low("ben")], now=NOW + timedelta(hours=1)).their_signal is None
    newest = told([low("ben", 24), low("ben", 2, "2")])
    assert newest.their_signal and newest.their_signal.id == "2"
    assert told([low("ben", 24), low("ben", 2, "2")], now=NOW + timedelta(hours=3)).their_signal is None
    assert told([low("eve")]).their_signal is None


def table(ours: list[Moment], now: datetime = NOW) -> Table:
    return Table(told(ours, now=now).evening, {share.kind: share for share in practice.shares})


def test_low_has_its_end_and_here_lies_without_one_until_it_is_met() -> None:
    here = Signal(by="ben", id="2", at=NOW, what="here")
    assert [one.moment.id for one in table([low("ben")]).lying] == ["1"]
    assert table([low("ben")]).things["1"].ends and table([low("ben")], NOW + timedelta(hours=1)).lying == []
    for days in (0, 9, 900):
        assert [one.moment.id for one in table([here], NOW + timedelta(days=days)).lying] == ["2"]
    assert told([here], now=NOW + timedelta(days=9)).their_signal == here
    assert [one.moment.id for one in table([low("ben"), here]).lying] == ["2"]


def test_the_page_lies_there_too_and_each_has_its_lines() -> None:
    assert [one.moment.id for one in table([ReachPage(by="ben", id="1"), ReachPage(by="ana", id="2")]).lying] == ["1"]
    for m in (Signal(what="low"), Signal(what="here"), ReachPage()):
        share = next(share for share in practice.shares if isinstance(m, share.kind))
        assert len(set(warm_lines.every(share, m).values())) >= 12
        assert len(warm_lines.few(share, m)) == warm_lines.SHOWN
    assert warm_lines.few(practice.shares[0], Signal(what="low", id="x"))[-1] == ("here", "I’m here.")


def test_eight_hours_are_eight_hours_over_a_change_of_the_clocks() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for night in (datetime(2026, 3, 28, 22, tzinfo=berlin), datetime(2026, 10, 24, 22, tzinfo=berlin)):
        until = night.astimezone(UTC) + timedelta(hours=8)
        said = Signal(by="ben", until=until)
        assert told([said], now=(until - timedelta(seconds=1)).astimezone(berlin)).their_signal
        assert told([said], now=until.astimezone(berlin)).their_signal is None


def test_the_week_is_read_by_the_clock_of_whoever_wrote_it() -> None:
    page = ReachPage(zone="Pacific/Auckland", usually=(key(0, "morning"),))
    assert usually_at(page, NOW)  # Sunday evening in London is Monday morning there
    assert not usually_at(page.again(zone="Europe/London"), NOW)
    assert Shown(page, NOW).elsewhere and not Shown(page.again(zone="UTC"), NOW).elsewhere
    assert not usually_at(page.again(zone="Not/A_Zone"), NOW) and not usually_at(page.again(zone=""), NOW)


@pytest.mark.parametrize(
    ("utc", "part"), [("00:59", "night"), ("01:00", "night"), ("03:59", "night"), ("04:00", "morning")]
)
def test_the_missing_hour_belongs_to_no_part_and_troubles_none(utc: str, part: str) -> None:
    at = datetime.fromisoformat(f"2026-03-29T{utc}:00+00:00").astimezone(ZoneInfo("Europe/Berlin"))
    assert part_at(at) == part


def test_exceptions_hold_on_their_days_where_the_author_is() -> None:
    trip = Away(date(2026, 5, 4), date(2026, 5, 6), "On the boat")
    page = ReachPage(zone="Pacific/Auckland", away=(Away(date(2026, 5, 1), date(2026, 5, 3)), trip))
    assert away_at(page, NOW) == trip and ahead(page, NOW) == [trip]
    assert away_at(page.again(zone="UTC"), NOW) == page.away[0]


def test_a_week_is_offered_from_friday_on() -> None:
    ours: list[Moment] = [ReachPage(by="ana", id="1")]
    assert [(c.template, c.rank) for c in cards(told(ours).evening)] == [("reach/week_worth.html", 5)]
    assert list(cards(told(ours, now=NOW - timedelta(days=3)).evening)) == []
    done: list[Moment] = [Week(about="ben", monday=monday_of(NOW.date()))]
    assert list(cards(told(ours, done).evening)) == []
    assert told(ours, done, other="dan").this_week is None
    assert [c.template for c in cards(told([]).evening)] == ["reach/worth.html", "reach/week_worth.html"]


@pytest.mark.parametrize(("days", "due"), [(0, False), (2, False), (4, False), (5, True), (6, True), (60, True)])
def test_a_week_is_asked_of_whoever_was_here_in_it(days: int, due: bool) -> None:
    began: list[Moment] = [Begun(at=NOW - timedelta(days=days))]
    assert told(began).due is due, "NOW is a Sunday"
    evening = told(began).evening
    assert any(c.template == "reach/week_worth.html" for c in cards(evening)) is due
    assert any(one.key == "week" for one in tonight(evening)) is due


def test_on_a_friday_it_asks_whoever_began_on_the_monday() -> None:
    friday = NOW - timedelta(days=2)
    began = [friday - timedelta(days=days) for days in (4, 3)]
    assert [told([Begun(at=day)], now=friday).due for day in began] == [True, False]


def test_the_decks_have_enough_and_the_six_are_six() -> None:
    for name in (*deck.LISTS, *deck.SIGNALS.values()):
        near, lines = (deck.examples(name, Begun(far=far)) for far in (False, True))
        assert all(len(set(each)) == len(each) >= 10 for each in (near, lines))
        missing = [line for line in set(lines) - set(near) if "miss you" not in line]
        assert missing == [], "where two share a home nothing is left out but that they miss each other"
    parts = [one.part for one in deck.questions("Ben")]
    assert len(parts) == 6 and {parts.count(part) for part in parts} == {2}


zones = st.sampled_from(["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC", "", "no", "/etc", "a\0b"])
times = st.timedeltas(timedelta(0), timedelta(days=2_900_000)).map(lambda passed: EPOCH + passed)  # until 9909


@given(times, zones, st.frozensets(st.sampled_from(sorted(KEYS))))
def test_every_hour_of_every_year_has_one_part_and_one_answer(
    now: datetime, zone: str, usually: frozenset[str]
) -> None:
    shown = Shown(ReachPage(zone=zone, usually=tuple(usually)), now)
    assert shown.usually == (key(shown.there.weekday(), PARTS[shown.there.hour // HOURS]) in usually)
    assert shown.away is None and shown.ahead == []


ids = st.sampled_from(["1", "2", ""])
people = st.sampled_from(["ana", "ben", "eve", ""])
aways = st.lists(st.builds(Away, st.dates(), st.dates()), max_size=3).map(tuple)
moments = st.one_of(
    st.builds(Signal, by=people, id=ids, what=st.text(max_size=4), until=times),
    st.builds(ReachPage, by=people, id=ids, edits=ids, zone=zones, away=aways, usually=st.tuples(st.text(max_size=9))),
)
weeks = st.builds(
    Week, about=people, at=times, monday=st.dates(), answers=st.dictionaries(st.text(max_size=3), st.integers(0, 10))
)


@given(st.lists(moments, max_size=10), st.lists(weeks, max_size=5), st.sampled_from(["ben", ""]))
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment], other: str) -> None:
    now = told(fold(ours), mine, other)
    list(cards(now.evening))
    for shown in (now.own, now.theirs):
        assert shown is None or (shown.away is None or shown.away in shown.ahead)
    assert now.signal is None or now.signal.by == "ana"
    assert now.their_signal is None or now.their_signal.until > NOW or now.their_signal.ends is None
    assert all(one.moment.by == other for one in table(fold(ours)).things.values() if other)
    assert len(now.readings("")) <= len(mine)
