"""What one has answered and told nobody of is found by the other, however long ago: among all that was not opened."""

import re

import pytest

from tests.cast import Phone, later, same
from toward.practices.questions.moments import Dealt
from toward.practices.questions.story import STAYS_OPEN
from toward.practices.questions.tests.hands import ANAS, BENS, both, say, today, told

HERE = "/questions/older/"
LINE = "Questions of before"


def lists(phone: Phone) -> list[str]:
    """The askings that its pages lead to."""
    found: list[str] = []
    for page in range(1, 14):
        found += re.findall(r"/questions/at/(\d+(?:%3A|:)[\w-]+)/", phone.get(HERE, older=str(page)).content.decode())
    return list(dict.fromkeys(one.replace("%3A", ":") for one in found))


@pytest.mark.parametrize("days", [STAYS_OPEN, 40])
def test_an_answer_that_nobody_was_told_of_opens_weeks_later(
    ana: Phone, ben: Phone, eve: Phone, days: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = today(ana)
    assert not ben.sees("/questions/", LINE)
    say(ana, ANAS)
    later(monkeypatch, ana, ben, days=days)
    assert ben.sees("/questions/", LINE)
    assert place.slot.removeprefix("day:") in lists(ben) and place.slot.removeprefix("day:") not in lists(eve)
    assert not ana.sees(HERE, place.question.text), "hers is in"
    say(ben, BENS, which=place.slot.removeprefix("day:"))
    assert told(ben).pairs[0].asked.slot == place.slot and ana.sees("/today/", "You can read Ben’s answer now")


def test_it_shows_no_more_of_what_is_in(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    later(monkeypatch, ana, ben, days=1)
    which = f"{today(ana).which}:{today(ana).question.id}"
    later(monkeypatch, ana, ben, days=STAYS_OPEN)
    assert which in lists(ben)
    before = [ben.get(path).content for path in (HERE, "/questions/", f"/questions/at/{which}/")]
    say(ana, ANAS, which=which)
    after = [ben.get(path).content for path in (HERE, "/questions/", f"/questions/at/{which}/")]
    assert all(same(one, two) for one, two in zip(before, after, strict=True)) and which not in lists(ana)


def test_half_a_year_and_what_was_opened_since_hide_none(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = today(ana)
    say(ana, ANAS)
    for _ in range(6):
        later(monkeypatch, ana, ben, days=31)
        both(ana, ben)
    assert len([m for m in ben.ours.log.moments if isinstance(m, Dealt)]) > 3
    which = place.slot.removeprefix("day:")
    listed = lists(ben)
    assert which in listed and len(listed) == len(set(listed))
    assert not any(one.asked.slot.removeprefix("day:") in listed for one in told(ben).pairs)
    say(ben, BENS, which=which)
    assert place.slot in [one.asked.slot for one in told(ben).pairs]


def test_what_i_want_never_stands_there_no_more(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    which = today(ben).slot.removeprefix("day:")
    later(monkeypatch, ana, ben, days=STAYS_OPEN)
    assert which in lists(ben)
    ben.post(f"/questions/at/{which}/rest/", never="1")
    assert which not in lists(ben) and which in lists(ana)
