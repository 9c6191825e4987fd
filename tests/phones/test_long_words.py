"""Words as long as a line, and forms with nothing in them: no page grows wide, and every field says what is wrong."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.phones.hand import Hand
from tests.phones.walked import WALKS, FoundOn

pytestmark = pytest.mark.timeout(1800)


@pytest.mark.parametrize("walk", WALKS)
def test_no_word_makes_a_page_wider(found: FoundOn, walk: str) -> None:
    """Together, the words are as long as a line; they stand in an archive, too."""
    here = found(walk)
    if walk == "together":
        assert {"ours", "mine", "questions:opened", "appreciation:page", "archive"} <= set(here.seen)
    assert set(here.finds.get("wide", ())) == set(here.pages)
    assert here.wrong("wide") == {}


@pytest.mark.parametrize("walk", WALKS)
def test_with_text_twice_as_large_no_page_reaches_over_the_edge(found: FoundOn, walk: str) -> None:
    here = found(walk)
    assert set(here.finds.get("twice", ())) == set(here.pages)
    assert here.wrong("twice") == {}


def test_every_field_that_is_wrong_says_where_its_sentence_is(found: FoundOn) -> None:
    (answers,) = found("together").finds["nonsense"].values()
    assert len({one for one in answers if one.startswith("sent ")}) > 15
    assert {one for one in answers if not one.startswith("sent ")} == set()


@pytest.mark.parametrize(
    ("path", "wrong", "field"),
    [
        ("/appreciation/say/noticed/", "document.forms[1].noValidate = true", "id_did"),
        ("/feelings/now/", "document.getElementById('id_pleasant').value = 99", "id_pleasant-range"),
    ],
)
def test_the_keyboard_goes_to_what_was_wrong(pair: tuple[Hand, Hand], path: str, wrong: str, field: str) -> None:
    ana: Any = pair[0]
    ana.expects("422")
    ana.opens(path)
    ana.runs("() => { for (const form of document.forms) form.noValidate = true; " + wrong + "; }")
    ana.page.locator("main form .actions button:visible").first.click()
    expect(ana.page.locator(f"#{field}")).to_be_focused()


def test_at_the_lock_the_keyboard_goes_to_the_passphrase(pair: tuple[Hand, Hand]) -> None:
    ana = pair[0]
    ana.opens("/appreciation/say/noticed/")
    ana.runs("() => document.dispatchEvent(new CustomEvent('lock', { detail: 'now' }))")
    expect(ana.page.locator("#lock-pass")).to_be_focused()
    ana.page.keyboard.type("seven lamps")
    assert ana.runs("() => document.querySelector('#lock [name=username]').value") == ""
    expect(ana.page.locator("#lock-pass")).to_have_value("seven lamps")
    ana.does_not_see("What you were writing is still on this page.")


FILL = """() => {
  for (const one of document.querySelectorAll("[name=usually], [name=helps], [name=signs]")) one.checked = true;
  document.querySelector("[name=first0]").value = "2031-05-09";
  document.querySelector("[name=last0]").value = "2031-05-01";
}"""


def test_what_was_wrong_stands_in_sight_and_no_other_fold_is_open(pair: tuple[Hand, Hand]) -> None:
    """On a long form, where much was chosen below it."""
    ana = pair[0]
    ana.expects("422")
    ana.page.set_viewport_size({"width": 390, "height": 844})
    ana.opens("/reach/mine/")
    ana.runs(FILL)
    ana.page.locator("main form .actions button:visible").first.click()
    fault = ana.page.locator(".field__error:visible, [aria-invalid=true]:visible").first
    fault.wait_for()
    box, bar = fault.bounding_box(), ana.page.locator("nav.places").bounding_box()
    assert box and bar and 0 < box["y"] < bar["y"] - box["height"]
    assert ana.runs("() => document.activeElement.closest('details')?.querySelectorAll('.field__error').length > 0")
    assert ana.page.locator("main form details[open]").count() == 1
