"""The yearly talk, whatever is said in whatever order; its day in leap years, and what it is about."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun as BondBegun
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.yearly.cards import cards, dues
from toward.practices.yearly.moments import (
    At,
    Begun,
    Choosing,
    Chosen,
    Done,
    Kept,
    Line,
    Moved,
    Rested,
    TimeAgreed,
    TimeEnded,
    TimeOffered,
)
from toward.practices.yearly.story import ABOUT, Story, aloud, merged, sentences, still_open, tell
from toward.practices.yearly.times import YEARLY, free_saturday, next_of, years_on
from toward.talks.rhythm import Standing

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 29, 20, tzinfo=BERLIN)
PARTS = ("for-each-other", "stay-for", "laughed")
WHO = st.sampled_from(["ana", "ben", "eve", ""])
IDS = st.sampled_from(["a", "b", "c", ""])
TIMES = st.integers(0, 900 * 24).map(lambda hours: datetime(2024, 2, 28, tzinfo=UTC) + timedelta(hours=hours))
SAID = st.one_of(
    st.builds(TimeOffered, by=WHO, id=IDS, at=TIMES, first=TIMES, zone=st.sampled_from(["Europe/Berlin", "No/Where"])),
    st.builds(TimeAgreed, by=WHO, of=IDS),
    st.builds(TimeEnded, by=WHO, of=IDS),
    st.builds(Moved, by=WHO, of=IDS, day=TIMES.map(lambda at: at.date()), to=TIMES),
    st.builds(Chosen, id=IDS, prompts=st.just(PARTS)),
    st.builds(Begun, by=WHO, id=IDS, at=TIMES, prompts=st.sampled_from([PARTS, ()])),
    st.builds(
        At, by=WHO, of=IDS, at=TIMES, part=st.sampled_from([*PARTS, "", "no such"]), aloud=st.sampled_from(PARTS)
    ),
    st.builds(Line, by=WHO, id=IDS, of=IDS, part=st.sampled_from(PARTS), words=st.just("Soup")),
    st.builds(Kept, by=WHO, of=IDS, line=IDS),
    st.builds(Done, of=IDS),
)
SOME = st.lists(st.sampled_from("abcdefghij"), max_size=8)


def told(*ours: Moment, now: datetime = NOW, mine: tuple[Moment, ...] = (), me: str = "ana") -> Story:
    other = "ben" if me == "ana" else "ana"
    return tell(Evening(mine=mine, ours=ours, me=me, other=other, now=now))


def agreed(first: datetime) -> tuple[Moment, ...]:
    offer = TimeOffered(by="ana", id="time", at=first - timedelta(days=2), first=first, zone="Europe/Berlin")
    return offer, TimeAgreed(by="ben", of="time")


def a_talk(id: str, at: datetime, words: str) -> tuple[Moment, ...]:
    line = Line(by="ana", id=f"{id}-line", of=id, part="stay-for", words=words)
    return Begun(by="ana", id=id, at=at, prompts=PARTS), line, Kept(by="ben", of=id, line=f"{id}-line")


@given(st.lists(SAID, max_size=14), TIMES)
def test_any_order_of_anything_is_a_story(ours: list[Moment], now: datetime) -> None:
    for me in ("ana", "ben"):
        story = told(*ours, now=now, me=me)
        assert not (story.talks.time and story.talks.next) or story.talks.next.until > now
        assert all(dict(sentences(held)) for held in story.talks.pages if held.parts)
        assert all(not set(aloud(held)) & set(dict(sentences(held))) for held in story.talks.held)
        assert list(still_open(story.evening)) is not None and list(dues(story.evening)) is not None
        assert isinstance((story.stopped, story.back, story.fits, story.ready, story.proposed), tuple)


@given(SOME, SOME)
def test_what_both_chose_comes_first_whoever_is_asked(one: list[str], two: list[str]) -> None:
    found, both = merged(one, two), set(one) & set(two)
    assert set(found[: len(both)]) == both and len(set(found)) == len(found) <= max(ABOUT, len(both))
    assert set(found) <= {*one, *two} and (len(found) >= min(ABOUT, len({*one, *two})))


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(0, 1439), TIMES)
def test_the_next_time_of_a_day_comes_within_a_year(day: date, minute: int, now: datetime) -> None:
    at = next_of(day, minute, now.astimezone(BERLIN))
    assert now < at <= now + timedelta(days=367)


def test_29_february_is_the_28th_where_there_is_none_and_comes_back() -> None:
    leap = datetime(2024, 2, 29, 19, tzinfo=BERLIN)
    assert [years_on(leap, n).day for n in range(5)] == [29, 28, 28, 28, 29]
    standing = Standing(TimeOffered(first=leap, zone="Europe/Berlin"), YEARLY)
    assert [standing.talk(n).at.astimezone(BERLIN).hour for n in range(3)] == [19, 19, 19]


def test_a_day_comes_every_year_and_is_held_early_or_late() -> None:
    first = datetime(2025, 12, 5, 19, tzinfo=BERLIN)
    story = told(*agreed(first), now=NOW)
    assert story.talks.next and story.talks.next.at == first.replace(year=2026)
    held = Begun(by="ana", id="a", at=NOW - timedelta(days=40), prompts=PARTS)
    early = told(*agreed(first), held, now=NOW)
    assert early.talks.next and early.talks.next.at == first.replace(year=2027)


def test_missed_it_is_said_for_three_weeks_and_a_saturday_is_proposed() -> None:
    story = told(*agreed(NOW - timedelta(days=10)))
    assert story.proposed and story.proposed.astimezone(BERLIN).weekday() == 5
    assert story.proposed >= NOW + timedelta(days=2) and story.proposed.astimezone(BERLIN).hour == 20
    assert [one.template for one in cards(story.evening)] == ["talks/card.html"]
    later = told(*agreed(NOW - timedelta(days=30)))
    assert later.proposed and list(cards(later.evening)) == []


def test_missed_for_years_it_rests_and_one_talk_wakes_it() -> None:
    first = NOW - timedelta(days=365 * 4)
    asleep = told(*agreed(first))
    assert asleep.talks.rests and list(dues(asleep.evening)) == []
    awake = told(*agreed(first), Begun(by="ben", id="a", at=NOW - timedelta(days=300), prompts=PARTS))
    assert not awake.talks.rests and len(list(dues(awake.evening))) == 1


def test_a_year_without_one_is_no_debt() -> None:
    story = told(*agreed(NOW - timedelta(days=365 + 20)), now=NOW)
    assert story.talks.missed and story.talks.missed.day == (NOW - timedelta(days=20)).date()


@pytest.mark.parametrize(("days", "offered"), [(60, False), (100, True)])
def test_it_is_offered_once_the_two_are_here_for_some_months_and_never_urged(days: int, offered: bool) -> None:
    began = BondBegun(id="bond", at=NOW - timedelta(days=days))
    assert told(began).fits is offered
    assert not told(began, mine=(Rested(by="ana", at=NOW - timedelta(days=100)),)).fits
    assert not told(began, *a_talk("a", NOW - timedelta(days=20), "Soup"), Done(of="a")).fits


def test_a_talk_left_open_for_weeks_lies_where_it_was_left() -> None:
    left = Begun(by="ana", id="a", at=NOW - timedelta(days=20), prompts=PARTS)
    story = told(left, At(by="ben", of="a", at=NOW - timedelta(days=20), part="stay-for"))
    assert story.talks.running is None and story.stopped and story.stopped.at == "stay-for"
    assert told(left, At(by="ben", of="a", at=NOW, part="stay-for")).talks.running
    assert told(left, Done(of="a")).stopped is None
    assert told(left, now=NOW + timedelta(days=50)).stopped is None


def test_one_sentence_to_each_question_and_the_one_kept_last_stands() -> None:
    two = Line(by="ben", id="two", of="a", part="stay-for", words="For the door")
    held = told(*a_talk("a", NOW, "For the soup"), two).talks.held[0]
    assert [line.words for _, line in sentences(held)] == ["For the soup"]
    held = told(*a_talk("a", NOW, "For the soup"), two, Kept(by="ana", of="a", line="two")).talks.held[0]
    assert [line.words for _, line in sentences(held)] == ["For the door"]
    held = told(*a_talk("a", NOW, "For the soup"), two, Kept(by="ben", of="a", line="two")).talks.held[0]
    assert [line.words for _, line in sentences(held)] == ["For the soup"]


@pytest.mark.parametrize(("days", "back"), [(364, False), (366, True), (378, True), (380, False)])
def test_a_page_comes_back_a_year_later_for_two_weeks(days: int, back: bool) -> None:
    ago = a_talk("a", NOW - timedelta(days=days), "For the soup")
    assert bool(told(*ago).back) is back
    assert not told(*ago, mine=(Rested(by="ana", of="a", at=NOW),)).back


def test_a_question_that_comes_again_has_what_was_kept_the_last_time() -> None:
    old, new = a_talk("a", NOW - timedelta(days=400), "For the soup"), a_talk("b", NOW, "For the door")
    story = told(*old, *new)
    held = story.talks.held[1]
    found = story.year_before(held, "stay-for")
    assert found and found[1].words == "For the soup" and story.year_before(held, "laughed") is None
    assert story.before(held) is story.talks.held[0]


def test_my_choice_is_for_the_next_talk_alone() -> None:
    mine = (Choosing(slot="choice:1", prompts=PARTS, sealed=True),)
    assert told(mine=mine).draft.sealed
    chosen = Chosen(slot="choice:1", prompts=PARTS, seq=3)
    assert told(chosen, mine=mine).ready and not told(chosen, mine=mine).draft.sealed
    begun = Begun(by="ana", id="a", at=NOW, prompts=PARTS, seq=4)
    assert told(chosen, begun, mine=mine).ready is None
    assert free_saturday(NOW, NOW, BERLIN) > NOW
