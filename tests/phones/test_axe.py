"""axe finds nothing on any page, light or dark, signed out, alone, together, and in the middle of something."""

import pytest

from tests.phones.axe import Axe
from tests.phones.conftest import HandOf
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


GOOD = "<!doctype html><html lang=en><title>x</title><main><h1>Words</h1><p>read well</p>{}</main>"
FAINT = '<p style="color: #aaa">faint</p>'
FAULTS = {
    "faint": (FAINT, "(light) color-contrast"),
    "faint in the dark": (
        "<style>@media (prefers-color-scheme: dark) { p { color: #bbb } }</style>",
        "(dark) color-con",
    ),
    "folded": (f"<details><summary>more</summary>{FAINT}</details>", "(dark) color-contrast"),
    "on its own ink": ('<p style="color: #fff">nothing</p>', "(light) as its ground"),
    "on another ground": ('<div style="background: #444"><p>read well</p></div>', "(light) color-contrast"),
    "through a veil": ('<div style="opacity: 0.3"><p>read well</p></div>', "(light) color-contrast"),
    "without a label": ("<input name=x>", " label:"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_on_a_page_of_which_the_rest_was_weighed(hand: HandOf, fault: str) -> None:
    eve, axe, (planted, said) = hand("Eve"), Axe(), FAULTS[fault]
    for name, more in (("before", ""), ("after", planted)):
        eve.page.set_content(GOOD.format(more))
        axe(eve, name)
    assert axe.weighed and [one for one in axe.found if one.startswith("after") and said in one], axe.found
    assert not [one for one in axe.found if one.startswith("before")]
