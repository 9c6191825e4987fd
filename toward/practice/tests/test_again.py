"""A tap that names a day: on that day what it put off lies there again, once, with one line why."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.cast import Phone, at
from toward.log.moment import Moment
from toward.practice import again, content
from toward.practice.moments import Answered
from toward.practices.questions.moments import Answer, Asked
from toward.practices.small_repairs.moments import SmallSaid

WEEKEND = "I need to think about this one. Ask me on the weekend."
FRIDAY = datetime(2026, 5, 8, 21, tzinfo=UTC)
SATURDAY, MONDAY = FRIDAY + timedelta(hours=12), FRIDAY + timedelta(days=2, hours=12)
WHY = "Ben wanted to come back to this."
MINE = "You wanted to come back to this."
ASKED = "What is a good Sunday?"


def tap(day: int, words: str = WEEKEND, hour: int = 21) -> Answer:
    return Answer(words=words, at=datetime(2026, 5, day, hour, tzinfo=UTC))


@pytest.mark.parametrize(
    ("m", "day"),
    [
        (tap(4), 9),  # a Monday
        (tap(8), 9),
        (tap(9), 10),
        (tap(10), 16),  # a Sunday
        (tap(9, hour=1), 9),  # Friday night
        (Answered(line="small_repairs.tomorrow.yes-tomorrow", at=FRIDAY), 9),
        (Answered(line="small_repairs.tomorrow.the-day-after-please", at=FRIDAY), 10),
    ],
)
def test_which_day_it_is(m: Moment, day: int) -> None:
    assert again.comes(m, UTC) == datetime(2026, 5, day, 4, tzinfo=UTC)


def test_it_is_the_reader_s_own_day_also_where_the_clocks_change() -> None:
    spring = Answer(words=WEEKEND, at=datetime(2026, 3, 28, 20, tzinfo=UTC))
    assert again.comes(spring, ZoneInfo("Europe/Berlin")) == datetime(2026, 3, 29, 2, tzinfo=UTC)
    assert again.comes(tap(8), ZoneInfo("Pacific/Auckland")) == datetime(2026, 5, 9, 16, tzinfo=UTC), (
        "Saturday has begun"
    )


def test_other_words_name_none() -> None:
    for m in (Answer(words="The lake"), Answered(words=WEEKEND), Answered(line="appreciation.noticed.gladly")):
        assert again.comes(m, UTC) is None
    named = [row["again"] for row in content.common("ready")["line"] if "again" in row]
    assert named == ["weekend"]


@pytest.fixture
def friday(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both have answered on a Friday evening, ben with a tap that puts off; ana has read it. Its id."""
    at(monkeypatch, FRIDAY, ana, ben)
    ana.ours.log.append(Asked(slot="day:1:x", question="x", text=ASKED))
    said = ben.ours.log.append(Answer(slot="day:1:x", question="x", text=ASKED, words=WEEKEND)).id
    ana.post(f"/table/{said}/")
    ana.post(f"/table/{said}/answer/", words="Gladly")
    return said


def test_it_lies_there_again_for_whoever_was_asked_to_ask(
    ana: Phone, ben: Phone, friday: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ana.sees("/today/", ASKED) and not ana.sees("/today/", WHY)
    at(monkeypatch, SATURDAY, ana, ben)
    head = ben.ours.log.head()
    page = ana.get("/today/").content.decode()
    assert WHY in page and f'id="thing-{friday}"' in page and 'value="how-now"' in page
    assert not ben.sees("/today/", WHY) and ben.ours.log.head() == head
    ana.post(f"/table/{friday}/answer/", line="how-now")
    assert not ana.sees("/today/", WHY)
    reply = [m for m in ben.ours.log.moments if isinstance(m, Answered)][-1]
    ben.post(f"/table/{reply.id}/")
    assert ben.sees("/today/", "You wanted to be asked now.")


@pytest.mark.parametrize("how", ["away", "a week"])
def test_it_goes_again(ana: Phone, ben: Phone, friday: str, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ana.post(f"/table/{friday}/away/")  # on Friday: that keeps it from nothing
    at(monkeypatch, MONDAY, ana, ben)
    assert ana.sees("/today/", WHY)
    if how == "away":
        ana.post(f"/table/{friday}/away/")
    else:
        at(monkeypatch, SATURDAY + again.LIES, ana, ben)
    assert not ana.sees("/today/", WHY)


def test_it_comes_back_to_whoever_put_it_off_and_what_they_write_then_is_new(
    ana: Phone, ben: Phone, friday: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not ben.sees("/today/", MINE)
    at(monkeypatch, SATURDAY, ana, ben)
    assert ben.sees("/today/", MINE) and ben.sees("/today/", ASKED) and not ana.sees("/today/", MINE)
    edit = f"/questions/answers/{friday}/edit/"
    assert ben.sees("/today/", edit) and not ben.sees(edit, WEEKEND)
    ben.post(edit, words="Bread, and nobody rings")
    assert not ben.sees("/today/", MINE)
    page = ana.get("/today/").content.decode()
    assert f'action="/table/{friday}/"' in page and WHY not in page and "nobody rings" not in page
    ana.post(f"/table/{friday}/")
    assert ana.sees("/today/", "nobody rings")


@pytest.mark.parametrize("short", [True, False])
def test_it_is_a_step_of_an_evening_but_of_none_with_taps_alone(
    ana: Phone, ben: Phone, friday: str, monkeypatch: pytest.MonkeyPatch, short: bool
) -> None:
    at(monkeypatch, SATURDAY + timedelta(hours=12), ana, ben)
    said = {"bond": ben.bond} | ({"short": "1"} if short else {})
    first = ben.browser.post("/tonight/begin/", said, follow=True).content.decode()
    assert "Enough for tonight" in first and (MINE in first) is not short
    assert ben.sees("/today/", MINE), "there it lies"


def test_who_put_it_off_may_leave_it(ana: Phone, ben: Phone, friday: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, SATURDAY, ana, ben)
    assert ben.sees("/today/", MINE)
    assert ana.post(f"/table/{friday}/leave/").status_code == 403, "it is no word of hers"
    ben.post(f"/table/{friday}/leave/")
    assert not ben.sees("/today/", MINE) and ana.sees("/today/", WHY), "and nobody learns of it"


def test_a_day_that_both_agreed_on(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, FRIDAY, ana, ben)
    said = ana.ours.log.append(SmallSaid()).id
    asks = ben.ours.log.append(Answered(of=said, line="small_repairs.small.properly")).id
    ana.post(f"/table/{asks}/answer/", words="Yes, tomorrow")
    yes = ana.ours.log.append(Answered(of=asks, line="small_repairs.tomorrow.the-day-after-please")).id
    at(monkeypatch, SATURDAY, ana, ben)
    assert not ana.sees("/today/", WHY), "ana named another day"
    at(monkeypatch, SATURDAY + timedelta(days=1), ana, ben)
    assert ana.sees("/today/", WHY) and ben.sees("/today/", "Ana wanted to come back to this.") and yes
