"""Enough is enough: Today rests, until something comes that was not there when its page was told."""

import re

import pytest

from tests.cast import Phone
from toward.paths.tests.test_tonight import CARD, begins, evening, go, leaves_out, main, step_at
from toward.practices.appreciation.moments import Noticed

__all__ = ["evening"]


def test_enough_is_enough_until_the_other_says_something(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    begins(ana)
    assert go(ana, "/tonight/enough/") == "/today/"
    assert ana.sees("/today/", "You stopped for tonight") and not ana.sees("/today/", CARD)
    ana.post("/appreciation/say/noticed/", did="You rang twice")
    assert ana.sees("/today/", "You stopped for tonight"), "what I say myself wakes nothing"
    ben.ours.log.append(Noticed(did="The gate"))
    assert not ana.sees("/today/", "You stopped for tonight") and not ana.sees("/today/", CARD)


def test_what_nobody_said_wakes_it_too(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    begins(ana)
    go(ana, "/tonight/enough/")
    assert ana.sees("/today/", "You stopped for tonight")
    ben.ours.log.append(Noticed(did="of both", by=ben.bond))
    assert not ana.sees("/today/", "You stopped for tonight")


@pytest.mark.parametrize("last", [False, True])
def test_enough_folds_only_what_was_there_when_its_page_was_told(evening: tuple[Phone, Phone], last: bool) -> None:
    ana, ben = evening
    where = begins(ana)
    while last and step_at(where):
        where = leaves_out(ana, where)
    form = dict(re.findall(r'name="(upto)" value="([^"]*)"', main(ana, where)))
    ben.ours.log.append(Noticed(did="While she stood there"))
    go(ana, "/tonight/enough/", **form)
    assert not ana.sees("/today/", "You stopped for tonight")
    assert "Ben noticed you" in main(ana, "/today/").partition("<details")[0]


def test_what_comes_between_two_steps_is_no_more_to_be_folded_away(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    where = begins(ana)
    ben.ours.log.append(Noticed(did="Between two steps"))
    form = dict(re.findall(r'name="(upto)" value="([^"]*)"', main(ana, where)))
    go(ana, "/tonight/enough/", **form)
    assert ana.sees("/today/", "You stopped for tonight"), "its page was told when that was there"
