"""What a journal amounts to: in any order, whatever is gone; times that can be waited for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.practices.journal import prompts
from toward.practices.journal.cards import cards
from toward.practices.journal.moments import Copied, Entry, Offered, Opened, Plan, Read, Rested, Shared
from toward.practices.journal.story import Story, around, holds
from toward.practices.journal.times import NotATime, not_before

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)


def told(mine: list[Moment] | None = None, ours: list[Moment] | None = None, now: datetime = NOW) -> Story:
    return Story(Evening(mine=mine or [], ours=ours or [], me="ana", other="ben", now=now))


ids = st.sampled_from(["1", "2", "3", ""])
people = st.sampled_from(["ana", "ben", "bond"])
times = st.one_of(st.none(), st.datetimes(timezones=st.just(UTC)))
hows = st.sampled_from(["now", "both", "later", "?"])
words = st.text(max_size=8)
in_mine = st.one_of(
    st.builds(Entry, by=st.just("ana"), id=ids, words=words, at=st.just(NOW)),
    st.builds(Plan, id=ids, whom=people, slot=ids, entry=ids, words=words, how=hows, not_before=times),
    st.builds(Copied, whom=people, slot=ids, entry=ids),
    st.builds(Rested, slot=ids),
    st.builds(Read, of=ids),
)
in_ours = st.one_of(
    st.builds(Shared, by=people, id=ids, slot=ids, words=words),
    st.builds(Offered, by=people, id=ids, slot=ids),
    st.builds(Opened, by=people, slot=ids),
    st.builds(TakenBack, by=people, of=ids),
)


@given(st.lists(in_mine, max_size=12), st.lists(in_ours, max_size=12))
def test_any_order_of_anything_is_told(mine: list[Moment], ours: list[Moment]) -> None:
    story = told(mine, ours)
    opened = {m.slot for m in ours if isinstance(m, Opened)}
    assert not opened & ({m.slot for m in story.offers} | {m.slot for m in story.plans})
    assert {m.id for m in story.asked} <= {m.id for m in story.offers}
    assert all(m.by == "ben" for m in story.offers)
    assert all(m.whom == "ben" for m in story.plans)
    assert len(story.sealed) + len(story.later) == len(story.plans)
    for entry in ids_of(story):
        assert all(m.by == "ana" for m in story.copies(entry))
        story.waits(entry)
    assert all(card.kind in ("waits", "new", "worth") for card in cards(story.evening))


def ids_of(story: Story) -> list[str]:
    return [m.id for m in story.entries]


def test_alone_nothing_waits_and_nothing_is_offered() -> None:
    plan = Plan(id="1", whom="", slot="s", words="x")
    assert Story(Evening(mine=[plan], ours=(), me="ana", other="", now=NOW)).plans == []


def test_a_night_without_a_line_is_offered_a_page() -> None:
    assert [c.kind for c in cards(told().evening)] == ["worth"]
    written: list[Moment] = [Entry(id="1", at=NOW - timedelta(hours=2))]
    assert list(cards(told(written).evening)) == []
    assert list(cards(told(now=NOW.replace(hour=12)).evening)) == []


def test_found_whatever_the_case_and_the_accents() -> None:
    entry = Entry(id="1", words="Crème brûlée,\nat the harbour. " + "z " * 200)
    assert holds(entry, ["brulee", "creme"]) and not holds(entry, ["brulee", "moon"])
    assert around("a " * 300 + "moon" + " b" * 300, ["moon"]).count("…") == 2


@given(st.text(max_size=40))
def test_any_typed_time_is_a_time_or_refused(said: str) -> None:
    try:
        assert not_before(said, NOW, BERLIN) > NOW
    except NotATime as wrong:
        assert wrong.why in ("unclear", "past", "far", "gap")


@given(st.datetimes())
def test_any_time_at_all_is_ahead_or_refused(local: datetime) -> None:
    for zone in (BERLIN, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/St_Johns"), UTC):
        try:
            assert NOW < not_before(local.isoformat(), NOW, zone) < NOW + timedelta(days=366 * 6)
        except NotATime:
            continue


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("2026-05-03T10:00", "past"),
        ("2026-05-04T00:09", "past"),
        ("9999-12-31T23:59", "far"),
        ("0001-01-01T00:00", "past"),
        ("2027-03-28T02:30", "gap"),
        ("soon", "unclear"),
    ],
)
def test_times_that_cannot_be(said: str, why: str) -> None:
    with pytest.raises(NotATime) as wrong:
        not_before(said, NOW, BERLIN)
    assert wrong.value.why == why


def test_of_an_hour_that_comes_twice_the_second_is_meant() -> None:
    assert not_before("2026-10-25T02:30", NOW, BERLIN) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_prompts() -> None:
    moods, all_prompts = {m["id"] for m in prompts.moods()}, prompts.prompts()
    assert len({p.id for p in all_prompts}) == len({p.text for p in all_prompts}) == len(all_prompts) >= 80
    for mood in moods:
        some = [p.id for p in all_prompts if p.mood == mood]
        shown = [found.id for turn in range(len(some)) if (found := prompts.pick(mood, turn, "ana", set()))]
        assert sorted(shown) == sorted(some) and len(some) >= 10
        last = prompts.pick(mood, 0, "ana", {shown[0]})
        assert last and last.id == shown[1]
    assert {p.mood for p in all_prompts} == moods


def test_what_is_asked_for_by_id_is_that_one_and_nobody_elses() -> None:
    offers = [
        Offered(by="ana", id="1", slot="a"),
        Offered(by="ben", id="2", slot="b"),
        Offered(by="ben", id="3", slot="c"),
    ]
    given_between = [
        Shared(by="ben", id="4", slot="a"),
        Shared(by="ana", id="5", slot="a"),
        Shared(by="ana", id="6", slot="z"),
    ]
    story = told(
        [Rested(slot="c"), Copied(whom="ben", slot="a", entry="e"), Copied(whom="ben", slot="z", entry="f")],
        [*offers, *given_between],
    )
    assert [m.id for m in story.asked] == ["2"]
    own = story.own_offer("a")
    assert own and own.id == "1" and story.own_offer("b") is None
    kept = told([Entry(by="ana", id=id, words=id, at=NOW) for id in ("1", "2")])
    assert [found.words for id in ("1", "2") if (found := kept.entry(id))] == ["1", "2"] and kept.entry("3") is None
    assert [m.id for m in story.copies("e")] == ["5"]


def test_a_slot_is_held_by_what_was_said_under_it_and_by_nothing_else() -> None:
    story = told(
        [Plan(id="1", whom="ben", slot="a"), Rested(slot="d")], [Shared(by="ana", slot="b"), Offered(slot="c")]
    )
    assert [story.holds(slot) for slot in "abcd"] == [True, True, True, False]


def test_an_entry_of_twelve_hours_ago_is_of_the_day_before() -> None:
    for hours, offered in ((11.9, False), (12, True), (13, True)):
        entry = Entry(by="ana", id="1", words="x", at=NOW - timedelta(hours=hours))
        assert told([entry]).is_time_to_write is offered
