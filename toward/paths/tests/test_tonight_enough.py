"""Enough is enough: Today rests; what mends, and what was not there when its page was told, stands in sight."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import CARD, begins, evening, go, leaves_out, main, step_at
from toward.practices.appreciation.moments import Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.repair.moments import Started
from toward.practices.small_repairs.moments import SmallSaid

__all__ = ["evening"]


def halves(one: Phone) -> tuple[str, str]:
    """Today, while it rests: what stands in sight, and what is folded."""
    above, rests, folded = main(one, "/today/").partition('id="all-the-same"')
    assert rests and ("You stopped for tonight" in above or "to its end" in above) and CARD not in above + folded
    return above, folded


def test_after_enough_one_hello_shows_itself_and_wakes_nothing_else(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    old = ben.ours.log.append(CheckIn(text="Thin today")).id
    begins(ana)
    assert go(ana, "/tonight/enough/") == "/today/"
    assert ana.sees("/today/", "You stopped for tonight") and not ana.sees("/today/", CARD)
    ana.post("/appreciation/say/noticed/", did="You rang twice")
    assert ana.sees("/today/", "You stopped for tonight"), "what I say myself wakes nothing"
    new = ben.ours.log.append(Noticed(did="The gate")).id
    above, folded = halves(ana)
    assert f"thing-{new}" in above and f"thing-{old}" in folded
    assert "Today’s question" in folded and "Today’s question" not in above
    assert "Why this?" in folded and "Why this?" not in above, "nor is anything suggested"


def test_a_slip_on_enough_can_be_undone_while_there_is_more(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    AGAIN, head = "Go on after all", ben.ours.log.head()
    where = leaves_out(ana, begins(ana))
    go(ana, "/tonight/enough/")
    assert ana.sees("/today/", AGAIN)
    assert go(ana, "/tonight/after-all/") == where and ana.sees("/today/", "You have begun")
    go(ana, "/tonight/after-all/")
    while step_at(where):
        where = leaves_out(ana, where)
    assert ana.sees("/today/", "to its end") and not ana.sees("/today/", AGAIN)
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    begins(ana)
    go(ana, "/tonight/enough/")
    at(monkeypatch, timezone.now() + timedelta(hours=14), ana, ben)
    assert not ana.sees("/today/", AGAIN) and ben.ours.log.head() == head


def test_what_nobody_said_shows_too(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    old = ben.ours.log.append(CheckIn(text="Thin today")).id
    begins(ana)
    go(ana, "/tonight/enough/")
    assert "/repair/" not in halves(ana)[0]
    at(monkeypatch, timezone.now() + timedelta(minutes=1), ana, ben)
    ben.ours.log.append(Started(by=ben.bond))
    above, folded = halves(ana)
    assert "/repair/" in above and f"thing-{old}" in folded


def test_what_mends_stays_in_sight_where_it_was_left_unopened(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    thanks = ben.ours.log.append(Noticed(did="The gate")).id
    sorry = ben.ours.log.append(SmallSaid(line="I am sorry")).id
    begins(ana)
    go(ana, "/tonight/enough/")
    above, folded = halves(ana)
    assert f"thing-{sorry}" in above and f"thing-{thanks}" in folded and f"thing-{sorry}" not in folded


@pytest.mark.parametrize("last", [False, True])
def test_enough_folds_only_what_was_there_when_its_page_was_told(evening: tuple[Phone, Phone], last: bool) -> None:
    ana, ben = evening
    where = begins(ana)
    while last and step_at(where):
        where = leaves_out(ana, where)
    form = dict(re.findall(r'name="(upto)" value="([^"]*)"', main(ana, where)))
    ben.ours.log.append(Noticed(did="While she stood there"))
    go(ana, "/tonight/enough/", **form)
    assert "Ben noticed you" in halves(ana)[0]


def test_what_comes_between_two_steps_is_no_more_to_be_folded_away(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    where = begins(ana)
    ben.ours.log.append(Noticed(did="Between two steps"))
    form = dict(re.findall(r'name="(upto)" value="([^"]*)"', main(ana, where)))
    go(ana, "/tonight/enough/", **form)
    above, folded = halves(ana)
    assert "Ben noticed you" in folded and "Ben noticed you" not in above, "its page was told when that was there"
