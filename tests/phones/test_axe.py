"""axe finds nothing on any page, light or dark, signed out, alone, together, and in the middle of something."""

import pytest

from tests.phones.axe import Axe
from tests.phones.conftest import HandOf
from tests.phones.routes import spelt
from tests.phones.walked import WALKS, FoundOn

pytestmark = pytest.mark.timeout(1800)
MEANT = {
    "signed out": {"welcome", "help", "guide", "join", "start", "signup"},
    "alone": {"today", "me", "mine", "invitations"},
    "together": {"ours", "mine", "questions-page", "appreciation-page"},
    "just begun": {"help", "trust", "mfa-index"},  # all of it may look like another walk's pages
    "in the middle": {"sign-up-code", "join-invited", "lock"},
}


@pytest.mark.parametrize("walk", WALKS)
def test_axe_finds_nothing(found: FoundOn, walk: str) -> None:
    here = found(walk)
    assert MEANT[walk] <= {*here.pages, *here.same}
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


WHOLE = """<!doctype html><html lang=en><title>x</title><main><h1>Words</h1><h2 id=it>More</h2><p id=why>because</p>
<label for=one>One</label><input id=one aria-describedby=why><label>Two <input></label>
<button><span>Send</span></button><button><span aria-hidden=true>x</span> <span>Close</span></button>
<ul><li>first</li></ul>
<section aria-labelledby=it><p>read some of it <a href=/ style="color: #005">well</a></p></section>
<p>apart</p><p><a href=/a style="color: #005">alone</a></p></main>"""
SLIPS = {  # what was there, what stands there instead, and what axe calls that
    "a label without words": ("One</label>", "</label>", "label"),
    "a label of something else": ("for=one", "for=other", "label"),
    "a button without a name": ("<span>Close</span>", "", "button-name"),
    "a button heard as nothing": ("<span>Send</span>", "<span aria-hidden=true>Send</span>", "button-name"),
    "a heading left out": ("<h2 id=it>More</h2>", "<h3 id=it>More</h3>", "heading-order"),
    "a list of something else": ("<li>first</li>", "<li>first</li><p>second</p>", "list"),
    "a link like its text": (
        ' style="color: #005">well',
        ' style="color: #111; text-decoration: none">well',
        "link-in",
    ),
    "out of every landmark": ("<main>", "<p>lost</p><main>", "region"),
    "a page without a name": ("<title>x", "<title>", "document-title"),
    "a role that there is not": ("<p>apart", "<p role=part>apart", "aria-roles"),
    "a landmark of the same name": ("<p>apart", "<section aria-labelledby=it>apart</section><p>", "landmark-unique"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_found_where_all_else_has_the_shape_of_a_page_before(hand: HandOf, slip: str) -> None:
    eve, axe, (there, instead, said) = hand("Eve"), Axe(), SLIPS[slip]
    for name, page in (("before", WHOLE), ("after", WHOLE.replace(there, instead))):
        eve.page.set_content(page)
        axe(eve, name)
    assert [one for one in axe.found if one.startswith(f"after {said}")], axe.found
    assert not [one for one in axe.found if one.startswith("before")]


def test_other_words_in_the_same_shape_are_not_weighed_again(hand: HandOf) -> None:
    eve, axe = hand("Eve"), Axe()
    for words in ("well", "badly", "not at all"):
        eve.page.set_content(WHOLE.replace("well", words))
        axe(eve, words)
    assert axe.ruled == ["well"] and not axe.found


SEEN = '<body data-who="abc"><input name="once" value="qwe"><h1 class="a-class-of-so-many-let">Ana, at 9:05</h1></body>'


@pytest.mark.parametrize(
    ("there", "instead", "same"),
    [
        *[("Ana", "Eve", True), ("abc", "xyz", True), ("qwe", "asd", True), ("9:05", "10:15", True)],
        *[(", at", ", near", False), ("h1", "h2", False), ("let", "kin", False), ("name=", "id=", False)],
    ],
)
def test_a_page_is_the_same_only_word_for_word(there: str, instead: str, same: bool) -> None:
    assert there in SEEN
    assert (spelt(SEEN, "Ana", "Eve") == spelt(SEEN.replace(there, instead), "Ana", "Eve")) is same
