"""What check-ins and guesses amount to, in any order and with anything taken back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import warm_lines
from toward.practice.moments import Met
from toward.practice.table import Table
from toward.practices.feelings import practice
from toward.practices.feelings.cards import cards
from toward.practices.feelings.moments import CheckIn, Guess, Looked
from toward.practices.feelings.story import LINES, Story

NOW = datetime(2026, 5, 14, 22, 0, tzinfo=ZoneInfo("Europe/Vienna"))


def ago(hours: float) -> datetime:
    return NOW.astimezone(UTC) - timedelta(hours=hours)


def check_in(by: str, hours: float, id: str = "one", **said: Any) -> CheckIn:
    return CheckIn(by=by, at=ago(hours), id=id, **said)


def guess(hours: float, **said: Any) -> Guess:
    return Guess(by="ana", about="ben", at=ago(hours), id=f"g{hours}", **said)


def opened(of: str, hours: float) -> Met:
    return Met(by="ana", of=of, at=ago(hours))


def table(mine: Sequence[Moment] = (), ours: Sequence[Moment] = ()) -> Table:
    return Table(tell(mine, ours).evening, {share.kind: share for share in practice.shares})


def tell(mine: Sequence[Moment] = (), ours: Sequence[Moment] = (), other: str = "ben") -> Story:
    return Story(Evening(mine, ours, "ana", other, NOW))


def test_theirs_of_today_hides_until_i_guess_or_look() -> None:
    shared = check_in("ben", 3, mood=4)
    assert tell(ours=[shared]).hidden == [shared]
    assert tell(ours=[shared]).theirs_today == []
    assert tell(ours=[shared]).may_guess
    for mark in (guess(1, pleasant=3), Looked(by="ana", about="ben", at=ago(1)), opened("one", 1)):
        told = tell([mark], [shared])
        assert told.hidden == []
        assert told.theirs_today == [shared]
        assert not told.may_guess


def test_theirs_of_yesterday_hides_nothing() -> None:
    shared = check_in("ben", 23)
    assert tell(ours=[shared]).hidden == []
    assert tell(ours=[shared]).theirs == [shared]


def test_a_day_is_a_day_where_i_am() -> None:
    assert tell(ours=[check_in("ben", 21.9)]).hidden  # 00:06 in Vienna, still the 13th in UTC
    assert not tell(ours=[check_in("ben", 22.1)]).hidden


def test_a_guess_is_laid_beside_what_stood_unseen_when_it_was_made() -> None:
    first, second, late = check_in("ben", 9, "a"), check_in("ben", 6, "b"), check_in("ben", 1, "c")
    compared = tell([guess(5, connected=3)], [first, second, late]).comparison
    assert compared
    assert compared.told == second


def test_a_guess_waits_for_the_first_that_comes_after() -> None:
    early = guess(9, pleasant=3)
    assert tell([early]).comparison is None
    assert tell([early]).guess == early
    shared, later = check_in("ben", 2), check_in("ben", 1, "later")
    assert tell([early], [shared, later]).comparison is None
    assert tell([early, opened("later", 0.5)], [shared, later]).comparison is None
    compared = tell([early, opened("one", 0.5)], [shared, later]).comparison
    assert compared
    assert compared.told == shared


def test_guessing_again_counts_only_while_nothing_is_in_sight() -> None:
    early, better, knowing = guess(9, pleasant=3), guess(7, pleasant=4), guess(1, pleasant=9)
    told = tell([early, better, knowing], [check_in("ben", 5, pleasant=9)])
    assert told.guess == better


def test_after_a_look_no_guess_counts() -> None:
    for looked in (Looked(by="ana", about="ben", at=ago(3)), opened("one", 3)):
        assert tell([looked, guess(2, pleasant=3)], [check_in("ben", 4)]).comparison is None


def test_what_is_opened_on_a_later_day_is_no_look_at_that_day() -> None:
    told = tell([opened("old", 1)], [check_in("ben", 30, "old"), check_in("ben", 2)])
    assert told.hidden == [check_in("ben", 2)]
    assert tell([opened("gone", 1)], [check_in("ben", 2)]).hidden


def test_what_was_looked_at_by_the_word_of_old_lies_there_no_more() -> None:
    looked = Looked(by="ana", about="ben", at=ago(26))
    told = table([looked], [check_in("ben", 27, "seen"), check_in("ben", 25, "after"), check_in("ben", 50, "before")])
    assert [one.moment.id for one in told.lying] == ["after", "before"]
    assert told.things["seen"].open and not told.things["after"].open


def test_there_are_a_dozen_lines_and_more() -> None:
    good, hard, mixed = CheckIn(pleasant=8), CheckIn(pleasant=2, mood=9), CheckIn(words=("tired",))
    of_good, *others = [warm_lines.every(practice.shares[0], m) for m in (good, hard, mixed)]
    assert min(len(set(one.values())) for one in (of_good, *others)) >= 12
    of_low, of_any = others
    assert not of_good.keys() & of_low.keys() | of_low.keys() & of_any.keys() | of_good.keys() & of_any.keys()


def test_what_is_offered_looks_at_what_was_said() -> None:
    share = practice.shares[0]
    glad, dull, sad = (warm_lines.every(share, CheckIn(words=(word,))) for word in ("content", "tired", "lonely"))
    assert "glad" in glad and "not-alone" not in glad and "not-alone" in dull and "in-this-one" in sad


def test_a_guess_of_one_day_says_nothing_of_another() -> None:
    assert tell([guess(30, pleasant=3)], [check_in("ben", 2)]).comparison is None
    both_yesterday = tell([guess(30, pleasant=3), opened("one", 1)], [check_in("ben", 28)])
    assert both_yesterday.comparison  # opened in the morning


def test_a_guess_about_somebody_else_is_not_about_ben() -> None:
    about_dan = Guess(by="ana", about="dan", at=ago(3), pleasant=3)
    assert tell([about_dan], [check_in("ben", 2)]).guess is None
    assert tell([about_dan], [check_in("ben", 2)]).hidden


def test_my_line_has_what_i_kept_and_theirs_only_what_they_shared() -> None:
    mine, ours = (
        [check_in("ana", 30, "a", mood=2)],
        [check_in("ana", 26, "b", mood=6), check_in("ben", 25, "c", mood=7)],
    )
    lines = tell(mine, ours).readings("mood")
    assert [(who, [r.value for r in said]) for who, said in lines] == [("ana", [2, 6]), ("ben", [7])]


def test_what_hides_is_not_on_the_chart_either() -> None:
    assert tell(ours=[check_in("ben", 2, mood=7)]).readings("mood")[1] == ("ben", [])


def test_alone_there_is_nobody_to_guess() -> None:
    told = tell([check_in("ana", 2)], other="")
    assert not told.may_guess
    assert [who for who, _ in told.readings("mood")] == ["ana"]
    assert not list(cards(told.evening))


def test_a_check_in_is_worth_a_minute_once_a_day() -> None:
    assert [c.template for c in cards(tell(ours=[check_in("ben", 3)]).evening)] == ["feelings/worth.html"]
    assert list(cards(tell([check_in("ana", 1)]).evening)) == []


times = some.floats(-5, 60).map(ago)
scale = some.none() | some.integers(0, 10)
people = some.sampled_from(["ana", "ben", "eve"])
said = some.builds(CheckIn, by=people, at=times, id=some.sampled_from("abcdef"), pleasant=scale, mood=scale)
marks = (
    some.builds(Met, by=people, at=times, of=some.sampled_from("abcdef"))
    | some.builds(Guess, by=people, about=people, at=times, pleasant=scale, connected=scale)
    | some.builds(Looked, by=people, about=people, at=times)
)


@given(some.lists(said | marks), some.lists(said), some.sampled_from(["ben", ""]))
def test_any_order_can_be_told(mine: list[Moment], ours: list[Moment], other: str) -> None:
    told = tell(mine, ours, other)
    list(cards(told.evening))
    assert not (told.hidden and told.theirs_today and told.guess)
    for line in LINES:
        assert len(told.readings(line)) == (2 if other else 1)
    assert len(told.every) == len(told.own) + sum(m.by == other for m in ours if isinstance(m, CheckIn))
    if told.comparison:
        assert told.at(told.comparison.told).date() == told.at(told.comparison.guess).date()
        assert told.comparison.told.by == "ben"
