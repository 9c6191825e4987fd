"""What was said of oneself: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.moments import PutAway
from toward.practice.statement import MONTH
from toward.practices.needs import deck
from toward.practices.needs.cards import cards, dues, tonight
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, NoGuesses, Plan, Still
from toward.practices.needs.story import Story, answered, guide, still_open, welcome, wording

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
KEYS = ("comfort-food", "ill-illwant", "now-brighter", "proud-quiet", "of-old")
ago = st.integers(0, 800).map(lambda days: NOW - timedelta(days=days))
said = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(("ana", "ben")), ago), max_size=12)


def told(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben", now: datetime = NOW) -> Story:
    return Story(evening(ours, mine, other, now))


def evening(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben", now: datetime = NOW) -> Evening:
    return Evening(mine=mine or [], ours=ours, me="ana", other=other, now=now)


def card(by: str, id: str, key: str = KEYS[0], at: datetime = NOW) -> Card:
    return Card(by=by, id=id, key=key, at=at, words="Soup.", wording=id)


@given(said, st.data())
def test_under_a_key_the_newest_stands_and_is_soft_after_its_months(
    rows: list[tuple[str, str, datetime]], data: st.DataObject
) -> None:
    rows = sorted(rows, key=lambda row: row[2])
    ours: list[Moment] = [card(by, str(nth), key, at) for nth, (key, by, at) in enumerate(rows)]
    renewed = data.draw(st.lists(st.tuples(st.sampled_from(range(12)), ago), max_size=4))
    ours += [Still(by="ana", of=str(nth), at=at) for nth, at in sorted(renewed, key=lambda one: one[1])]
    story = told(ours)
    for by, stands in (("ana", story.own), ("ben", story.theirs)):
        newest = {key: str(nth) for nth, (key, who, _) in enumerate(rows) if who == by}
        assert {one.moment.key: one.moment.id for one in stands} == newest
        for one in stands:
            last = max([one.moment.at, *(at for nth, at in renewed if str(nth) == one.moment.id and by == "ana")])
            assert one.since == last
            assert one.soft == (NOW - last >= deck.theme_of(one.moment.key).months * MONTH)
    assert [one.moment.at for one in story.own] == sorted((one.moment.at for one in story.own), reverse=True)
    assert {one.moment.id for one in (*story.own, *story.theirs)} <= set(still_open(evening(ours)))


def test_new_words_are_a_new_thing_and_as_of_then() -> None:
    old = NOW - timedelta(days=500)
    anew = card("ben", "1", at=old).again(reworded=NOW - timedelta(days=3))
    assert told([card("ben", "1", at=old)]).theirs[0].soft and not told([anew]).theirs[0].soft
    assert wording(anew) == "1" and wording(Guess()) == ""
    assert (guide(card("ben", "1")), guide(card("ben", "1", "proud-quiet"))) == ("need", "answer.easy")


def test_drafts_are_mine_and_nobody_is_asked_about_them_with_nobody_here() -> None:
    story = told([], [card("ana", "1"), card("ana", "2")], other="")
    assert [one.id for one in story.written] == ["2"] and story.own == story.theirs == []
    assert [*cards(story.evening), *tonight(story.evening)] == []
    assert story.newest(KEYS[0]) == card("ana", "2") and story.newest("x") is None


def test_a_guess_is_there_while_its_card_is_and_for_whoever_wants_it() -> None:
    ours: list[Moment] = [card("ana", "1"), Guess(by="ben", of="1", id="2"), Guess(by="ben", of="gone", id="3")]
    assert [one.id for one in told(ours).guesses] == ["2"]
    wants_none, again = NoGuesses(by="ana", about="ben"), NoGuesses(by="ana", about="ben", on=False)
    for mine, there in (([], True), ([wants_none], False), ([wants_none, again], True)):
        assert welcome(ours[1], evening(ours, list(mine))) is there
    assert welcome(ours[1], evening(ours, [NoGuesses(about="dan")]))
    assert not answered(ours[1], evening(ours)) and answered(ours[1], evening([*ours, Nearness(by="ana", of="2")]))
    kept: list[Moment] = [Guessing(of="1", words="a"), Guessing(of="x"), Guessing(of="1", words="b")]
    assert [one.words for one in told(ours, kept).guessings("1")] == ["a", "b"]


def test_what_i_mean_to_do_comes_on_its_day_and_no_other() -> None:
    ours: list[Moment] = [card("ben", "1")]
    plan = Plan(by="ana", id="p", of="1", words="Cook it.", day=date(2026, 5, 3))
    assert told(ours, [plan]).for_today == [(plan, NOW.replace(hour=0, minute=0))] and told([], [plan]).for_today == []
    for days in (-1, 1):
        assert told(ours, [plan], now=NOW + timedelta(days=days)).for_today == []
    assert [one.of for one in cards(evening(ours, [plan])) if one.kind == "waits"] == ["p"]
    due = next(iter(dues(evening(ours, [plan]))))
    assert due.at == plan.day and due.until == datetime(2026, 5, 4, tzinfo=UTC)
    assert list(dues(evening(ours, [plan.again(day=None)]))) == []
    away = evening(ours, [plan, PutAway(of="p", wording="2026-05-03")])
    assert list(dues(away)) == [] and away.story(Story).for_today == [], "put away, it does not ring"


def test_tonight_brings_one_small_thing_and_asks_first_what_may_not_be_true_any_more() -> None:
    long_ago = NOW - timedelta(days=370)
    brought = list(tonight(evening([card("ana", "1", at=long_ago)])))
    assert [one.key for one in brought] == ["still 1", "card"] and not brought[0].typed and brought[1].typed
    assert [one.key for one in tonight(evening([card("ana", "1")]))] == []
    assert [one.key for one in tonight(evening([]))] == ["card"]
    assert [one.template for one in cards(evening([]))] == ["needs/worth.html"]
