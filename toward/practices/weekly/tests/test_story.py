"""The weekly talk, whatever is said in whatever order, and its time whatever is done to clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from toward.fields.times import clock, first_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.weekly.cards import dues
from toward.practices.weekly.moments import (
    PARTS,
    At,
    Begun,
    Done,
    Granted,
    Kept,
    Line,
    Moved,
    Rested,
    TimeAgreed,
    TimeEnded,
    TimeOffered,
)
from toward.practices.weekly.story import Story, still_open, tell
from toward.practices.weekly.story import told as all_of_it
from toward.practices.weekly.templatetags.weekly import every
from toward.practices.weekly.times import WEEKLY
from toward.talks.regular import Talks
from toward.talks.rhythm import Standing

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 5, 17, 20, tzinfo=BERLIN)
WHO = st.sampled_from(["ana", "ben", "eve", ""])
IDS = st.sampled_from(["a", "b", "c", ""])
TIMES = st.integers(0, 120 * 24 * 60).map(lambda minutes: datetime(2026, 4, 1, tzinfo=UTC) + timedelta(minutes=minutes))
SAID = st.one_of(
    st.builds(
        TimeOffered, by=WHO, id=IDS, at=TIMES, first=TIMES, zone=st.sampled_from(["Europe/Berlin", "", "No/Where"])
    ),
    st.builds(TimeAgreed, by=WHO, of=IDS),
    st.builds(TimeEnded, by=WHO, of=IDS),
    st.builds(Moved, by=WHO, of=IDS, day=TIMES.map(lambda at: at.date()), to=TIMES),
    st.builds(Begun, by=WHO, id=IDS, at=TIMES),
    st.builds(At, by=WHO, of=IDS, part=st.sampled_from([*PARTS, "", "no such"])),
    st.builds(Line, by=WHO, id=IDS, of=IDS, part=st.sampled_from(PARTS), words=st.just("Soup")),
    st.builds(Kept, by=WHO, of=IDS, line=IDS),
    st.builds(Granted, by=WHO, of=IDS, line=IDS),
    st.builds(Done, of=IDS),
)


def told(*ours: Moment, now: datetime = SUNDAY, mine: tuple[Moment, ...] = (), me: str = "ana") -> Talks:
    other = "ben" if me == "ana" else "ana"
    return all_of_it(Evening(mine=mine, ours=ours, me=me, other=other, now=now))


def wished(*ours: Moment, now: datetime = SUNDAY, me: str = "ana") -> Story:
    return tell(told(*ours, now=now, me=me).evening)


def agreed(first: datetime = SUNDAY) -> tuple[Moment, ...]:
    offer = TimeOffered(by="ana", id="time", at=first - timedelta(days=2), first=first, zone="Europe/Berlin")
    return offer, TimeAgreed(by="ben", of="time")


@given(st.lists(SAID, max_size=14), TIMES)
def test_any_order_of_anything_is_a_story(ours: list[Moment], now: datetime) -> None:
    for me in ("ana", "ben"):
        story = told(*ours, now=now, me=me)
        assert not (story.time and story.next) or story.next.until > now
        assert all(line.id in held.kept for held in story.pages for line in held.page)
        assert list(still_open(story.evening)) is not None and list(dues(story.evening)) is not None
        assert isinstance((story.missed, story.rests, story.running, tell(story.evening).wishes), tuple)


@given(
    st.integers(0, 6), st.integers(0, 1439), TIMES, st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Tokyo"])
)
def test_the_first_is_the_next_such_day_on_the_wall(day: int, minute: int, now: datetime, zone: str) -> None:
    here = now.astimezone(ZoneInfo(zone))
    first = first_of(day, minute, here).astimezone(ZoneInfo(zone))
    assert (first.weekday(), first.hour * 60 + first.minute) == (day, minute)
    assert now < first <= now + timedelta(days=7, hours=1)


def test_the_wall_clock_stays_when_the_clocks_change() -> None:
    weekly = Standing(TimeOffered(first=datetime(2026, 10, 18, 20, tzinfo=BERLIN), zone="Europe/Berlin"), WEEKLY)
    hours = [weekly.talk(n).at.astimezone(BERLIN).hour for n in range(3)]
    assert hours == [20, 20, 20] and weekly.talk(1).at - weekly.talk(0).at == timedelta(days=7, hours=1)


def test_a_time_stands_with_both_and_a_new_one_only_with_both() -> None:
    offer, yes = agreed()
    assert told(offer).time is None and told(offer, yes).time is not None
    assert told(offer, yes.again(by="ana")).time is None and told(offer, yes.again(by="eve")).time is None
    new = TimeOffered(by="ben", id="new", at=SUNDAY, first=SUNDAY + timedelta(days=1))
    both = told(offer, yes, new)
    assert both.time and both.time.moment.id == "time" and both.offered and both.offered.moment.id == "new"
    after = told(offer, yes, new, TimeAgreed(by="ana", of="new"))
    assert after.time and after.time.moment.id == "new"
    assert told(offer, yes, TimeEnded(by="ben", of="time")).time is None


def test_not_now_looks_like_no_answer() -> None:
    offer, _ = agreed()
    assert told(offer, me="ben").offered and not told(offer, me="ben", mine=(Rested(of="time"),)).offered
    assert told(offer, me="ana", mine=()).offered


def test_a_talk_that_is_moved_is_at_the_new_time_and_the_next_is_not() -> None:
    to = SUNDAY + timedelta(days=2)
    story = told(*agreed(), Moved(by="ben", of="time", day=SUNDAY.date(), to=to), now=SUNDAY + timedelta(hours=4))
    assert story.next and story.next.at == to and not story.missed
    assert story.time and story.time.talk(1).at == SUNDAY + timedelta(days=7)


def test_held_early_or_late_it_is_held() -> None:
    early = Begun(by="ben", id="a", at=SUNDAY - timedelta(days=1))
    story = told(*agreed(), early, now=SUNDAY - timedelta(hours=1))
    assert story.next and story.next.at == SUNDAY + timedelta(days=7)
    assert not told(*agreed(), early, now=SUNDAY + timedelta(hours=9)).missed


@pytest.mark.parametrize(("gone", "missed"), [(timedelta(hours=4), True), (timedelta(days=4), False)])
def test_missed_it_is_said_for_three_days_and_costs_nothing(gone: timedelta, missed: bool) -> None:
    story = told(*agreed(), now=SUNDAY + gone)
    assert bool(story.missed) is missed and story.next and story.next.at == SUNDAY + timedelta(days=7)


def test_missed_for_a_year_it_rests_and_one_talk_wakes_it() -> None:
    now = SUNDAY + timedelta(days=364)
    story = told(*agreed(), now=now)
    assert story.rests and list(dues(story.evening)) == []
    awake = told(*agreed(), Begun(by="ben", id="a", at=now - timedelta(days=6)), now=now)
    assert not awake.rests and [due.chosen for due in dues(awake.evening)] == [True]


def test_both_go_through_the_parts_in_step_and_either_ends_it() -> None:
    begun = Begun(by="ana", id="a", at=SUNDAY)
    for n, part in enumerate([*PARTS[1:], ""]):
        steps = [At(by="ben", of="a", part=one) for one in [*PARTS[1:], ""][: n + 1]]
        story = told(begun, *steps, now=SUNDAY)
        assert story.running and story.running.at == part and story.running.before == PARTS[n]
    assert told(begun, Done(by="bond", of="a"), now=SUNDAY).running is None
    assert told(begun, now=SUNDAY + timedelta(hours=4)).running is None


def test_only_what_both_keep_is_on_the_page_of_a_week() -> None:
    begun, line = Begun(by="ana", id="a", at=SUNDAY), Line(by="ana", id="l", of="a", part="good", words="Soup")
    assert told(begun, line).pages == [] and told(begun, line, Kept(by="ana", of="a", line="l")).pages == []
    assert told(begun, line, Kept(by="ben", of="a", line="l")).pages[0].page == [line]


def test_a_wish_stands_before_the_other_for_a_week_or_until_it_is_done() -> None:
    begun, wish = Begun(by="ana", id="a", at=SUNDAY), Line(by="ana", id="l", of="a", part="wish", words="A walk")
    assert [one for _, one in wished(begun, wish, me="ben").wishes] == [wish] and wished(
        begun, wish, me="ana"
    ).wishes == []
    assert wished(begun, wish, Granted(by="ben", of="a", line="l"), me="ben").wishes == []
    assert wished(begun, wish, me="ben", now=SUNDAY + timedelta(days=7)).wishes == []


def test_for_who_lives_elsewhere_its_day_and_hour_are_those_of_the_talk_that_comes() -> None:
    """Berlin’s eight in winter is another hour of Phoenix than Berlin’s eight in summer; midnight may lie between."""
    offer = TimeOffered(by="ana", id="time", first=SUNDAY, zone="Europe/Berlin")
    winter = told(offer, TimeAgreed(by="ben", of="time"), now=SUNDAY + timedelta(weeks=30))
    assert winter.next
    with timezone.override("America/Phoenix"):
        assert every(offer) == "Sunday, 11 a.m."
        assert every(offer, winter.next.planned) == f"Sunday, {clock(winter.next.at)}" == "Sunday, noon"
