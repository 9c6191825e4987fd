"""axe finds nothing on any page, light or dark, signed out, alone, together, and in the middle of something."""

import pytest

from tests.phones.walked import WALKS, FoundOn

pytestmark = pytest.mark.timeout(1800)
MEANT = {
    "signed out": {"welcome", "help", "guide", "join", "start", "signup"},
    "alone": {"today", "me", "mine", "invitations"},
    "together": {"ours", "mine", "questions-page", "appreciation-page"},
    "just begun": set[str](),
    "in the middle": {"sign-up-code", "join-invited", "lock"},
}


@pytest.mark.parametrize("walk", WALKS)
def test_axe_finds_nothing(found: FoundOn, walk: str) -> None:
    here = found(walk)
    assert here.pages and MEANT[walk] <= set(here.pages)
    assert not here.wrong("axe"), f"on {len(here.pages)} pages: {here.wrong('axe')}"


@pytest.mark.parametrize("walk", WALKS)
def test_nothing_is_broken_and_the_browser_does_not_complain(found: FoundOn, walk: str) -> None:
    assert found(walk).broken == []
    assert found(walk).complaints == []


def test_every_page_there_is_was_seen(found: FoundOn) -> None:
    missed = found("just begun").missed
    assert not missed, "no page links to these; furnish the house (tests/phones/furnish.py)"
