"""What shows in one's own, over months."""

from toward.log.moment import Moment
from toward.practices.promises.moments import Missed, Weighed
from toward.practices.promises.patterns import Pattern
from toward.practices.promises.tests.test_story import DAY, TODAY, kept, made, missed, seen


def weeks(held: int, broken: int, weekday: int = 3) -> list[Moment]:
    """So many Thursdays (or others) of a daily promise, newest first."""
    start = TODAY - (3 - weekday) % 7 * DAY
    days = [start - n * 7 * DAY for n in range(held + broken)]
    marks = [kept(day, id=f"k{weekday}{n}") for n, day in enumerate(days[:held])]
    return [*marks, *[missed(day, id=f"m{weekday}{n}") for n, day in enumerate(days[held:])]]


def test_a_weekday_shows_only_with_eight_marks_and_only_to_the_maker() -> None:
    less = Pattern("less", 3)
    others = weeks(9, 0, weekday=1)
    assert Pattern("holds", 1) in seen(made("daily"), *others).patterns
    assert less not in seen(made("daily"), *weeks(2, 5), *others).patterns
    assert less in seen(made("daily"), *weeks(2, 6), *others).patterns
    assert seen(made("daily"), *weeks(2, 6), *others, me="ben").patterns == ()


def test_it_is_measured_against_how_sure_i_was() -> None:
    ours = [made("daily"), *weeks(4, 4)]
    assert seen(*ours).patterns == ()
    assert seen(*ours, mine=[Weighed(by="ana", of="1", sure=9)]).patterns == (Pattern("less", 3),)
    assert seen(*ours, mine=[Weighed(by="ana", of="1", sure=5)]).patterns == ()


def test_marks_for_myself_count_for_me_alone_and_once() -> None:
    days = [TODAY - n * 7 * DAY for n in range(8)]
    mine: list[Moment] = [Weighed(by="ana", of="1", sure=8), *[Missed(by="ana", of="1", day=day) for day in days * 2]]
    assert seen(made("daily"), mine=mine).patterns == (Pattern("less", 3),)
    assert seen(made("daily"), mine=mine[:8]).patterns == ()
    assert seen(made("daily"), mine=mine, me="ben").patterns == ()
