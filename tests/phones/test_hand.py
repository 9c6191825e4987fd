"""A hand notices what it should, and goes on only where it has come to."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from tests.phones.hand import Hand

HandOf = Callable[..., Hand]
LEADS_AWAY = re.compile(r"location\.(?:reload|assign|replace)\(|location(?:\.href)? = |history\.(?:back|go)\(")
AWAITED = re.compile(r"\s+with \S*expect_(?:navigation|event)\(")


def test_no_two_of_one_name_are_the_same_person() -> None:
    """Not even where the one is gone, and the other's things lie where theirs did."""
    place = MagicMock()
    assert len({Hand("Ben", place, place).sign_in_name() for _ in range(3)}) == 3


@pytest.mark.parametrize("host", ["elsewhere.test", "192.0.2.7"])
def test_who_asks_another_host_is_noticed(hand: HandOf, host: str) -> None:
    eve = hand("Eve")
    eve.page.set_content("<p>Nobody is asked.")
    assert eve.complaints() == []
    eve.expects("ERR_NAME_NOT_RESOLVED", "asked another host")
    with eve.page.expect_event("requestfailed"):
        eve.page.set_content(f"<img src='http://{host}/seen.png'>")
    assert f"asked another host: http://{host}/seen.png" in eve.troubles


def test_a_page_that_is_asked_for_once_more_is_another_page(hand: HandOf) -> None:
    eve = hand("Eve")
    eve.opens("/help/")
    still = eve.without_reload()
    eve.reloads()
    with pytest.raises(AssertionError, match="loaded anew"):
        still()


def test_what_is_sent_beside_the_page_leads_where_the_form_would(hand: HandOf) -> None:
    eve = hand("Eve").has_an_account()
    assert eve.sends("/invite/", kind="friends").startswith(f"{eve.house.address}/invite/")
    with pytest.raises(AssertionError, match="422"):
        eve.sends("/journal/write/", words="")


def unawaited(text: str) -> list[str]:
    """Scripts that lead away while the next line is about the page that is left."""
    lines = ["", *text.splitlines()]
    return [line for before, line in pairwise(lines) if LEADS_AWAY.search(line) and not AWAITED.match(before)]


def test_a_script_that_leads_away_is_waited_for() -> None:
    gone = '    ana.runs("() => ' + 'location.reload()")'
    assert unawaited(gone) == [gone] and unawaited(f"    with ana.page.expect_navigation():\n    {gone}") == []
    here = Path(__file__)
    found = {path.name: unawaited(path.read_text()) for path in here.parent.glob("*.py") if path != here}
    assert len(found) > 40 and {name: lines for name, lines in found.items() if lines} == {}
