"""What fears amount to: in any order, whatever is gone; and the deck they are named from."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.practices.fears import deck
from toward.practices.fears.moments import Came, Fear, Practised, Sentence
from toward.practices.fears.story import Story

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))


def told(mine: list[Moment], ours: list[Moment] | None = None) -> Story:
    return Story(Evening(mine=mine, ours=ours or [], me="ana", other="ben", now=NOW))


ids = st.sampled_from(["1", "2", "3", ""])
words = st.text(max_size=6)
times = st.integers(0, 2500).map(lambda days: datetime(2020, 1, 2, tzinfo=UTC) + timedelta(days=days))
ways = st.lists(st.sampled_from(["quiet", "blame", "gone"]), max_size=3).map(tuple)
in_mine = st.one_of(
    st.builds(Fear, id=ids, name=words, at=times, does=ways),
    st.builds(Came, id=ids, of=ids, words=words, at=times, does=ways),
    st.builds(Practised, id=ids, exercise=words, at=times),
    st.builds(TakenBack, of=ids),
)
in_ours = st.lists(st.builds(Sentence, by=st.sampled_from(["ana", "ben"]), id=ids, words=words), max_size=4)


@given(st.lists(in_mine, max_size=14), in_ours)
def test_any_order_of_anything_is_told(mine: list[Moment], ours: list[Moment]) -> None:
    story = told(mine, ours)
    assert sum(len(month.lines) for month in story.months) == len(story.came)
    firsts = [month.first for month in story.months]
    assert firsts == sorted(set(firsts), reverse=True)
    for fear in story.fears:
        assert all(m.of == fear.id for month in story.of(fear.id) for m in month.lines)
        deck.named(fear.does)
    assert all(m.by == "ana" for m in story.sentences)
    story.name_of("nobody")


def test_a_month_is_a_month_where_i_am() -> None:
    late = Came(id="2", of="1", at=datetime(2026, 4, 30, 22, 30, tzinfo=UTC))
    months = told([Fear(id="1", name="x"), late]).months
    assert [(month.first.month, len(month.lines)) for month in months] == [(5, 1)]


def test_with_the_fear_goes_what_it_did() -> None:
    assert told([Came(id="2", of="1", at=NOW)]).months == []


def test_every_exercise_takes_as_long_as_it_says() -> None:
    found = deck.exercises()
    assert len({one.id for one in found}) == len(found) >= 8
    for one in found:
        assert 2 <= one.minutes <= 7
        assert abs(one.seconds - 60 * one.minutes) <= 30
        assert len(one.steps) >= 5 and one.does and one.why


def test_the_list_leans_on_ways_that_exist() -> None:
    ways = {way["id"] for way in deck.ways()}
    assert {"quiet", "blame", "please", "cling"} <= ways
    for fear in deck.listed():
        assert set(fear["does"]) <= ways
        assert fear["when"] and fear["protects"] and len(set(fear["answers"])) >= 3
        assert all(len(line) <= 400 for line in fear["answers"])
    assert {"kinds", "ask", "cost", "together"} <= {part["id"] for part in deck.therapist()}
