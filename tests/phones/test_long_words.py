"""Words as long as a line, and forms with nothing in them: no page grows wide, and every field says what is wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.phones.furnish import at, live_here
from tests.phones.hand import Hand
from tests.phones.routes import Walk

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.timeout(400)
LONG = "a" * 300
LINK = "https://example.org/" + "way/" * 45
WIDE = """() => [document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll("main *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".table-wrap"))
    .map((one) => `${one.tagName} .${one.className}`).slice(0, 5)]"""
# Every form of the page is sent with nothing, or nonsense, in it; what does not hold of the answers comes back.
SEND = """async () => {
    const found = [];
    for (const form of document.querySelectorAll("main form[method=post]")) {
        const fields = [...form.querySelectorAll("textarea, select, input:not([type=hidden])")];
        if (!fields.some((one) => one.required || one.type === "number" || one.tagName === "TEXTAREA")) continue;
        const said = new URLSearchParams(new FormData(form));
        for (const one of fields) if (said.has(one.name)) said.set(one.name, one.type === "number" ? "99" : "");
        const answer = await fetch(form.action, { method: "POST", body: said });
        if (answer.status >= 500) found.push(`${form.action}: ${answer.status}, sent ${said}`);
        if (answer.status !== 422) continue;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const where = new URL(form.action).pathname;
        found.push(`sent ${where}`);
        for (const one of page.querySelectorAll("[aria-describedby]"))
            for (const id of one.getAttribute("aria-describedby").split(" "))
                if (!page.getElementById(id)) found.push(`${where}: nothing is called ${id}`);
        for (const words of ["This field is required", "Select a valid", "Enter a "])
            if (page.body.textContent.includes(words)) found.push(`${where}: says ${words}`);
    }
    return found;
}"""


def say_long_things(ana: Hand, ben: Hand) -> None:
    ana.sends("/appreciation/say/noticed/", did=LONG, landed=LINK)
    ben.sends("/appreciation/say/news/", news=LINK)
    ana.sends("/feelings/now/", audience="ours", mood="5", text=LONG)
    ana.sends("/feelings/now/", mood="5", text=LINK)
    which = at(ana)
    ana.sends(f"/questions/at/{which}/", words=LONG)
    ben.sends(f"/questions/at/{which}/", words=LINK)
    ana.sends("/questions/ours/", text=LONG[:150])


def furnished(phones: tuple[Hand, Hand], hand: HandOf) -> Hand:
    ana, ben = phones
    live_here(ana, ben, hand("Dan"))
    return ana


def test_no_word_makes_a_page_wider(pair: tuple[Hand, Hand]) -> None:
    ana, wide = pair[0], {}
    say_long_things(*pair)

    def look(one: Hand, name: str) -> None:
        over, *which = one.runs(WIDE)
        if over > 0 or which:
            wide[name] = (over, which)

    walk = Walk(ana, look).everywhere()
    assert {"ours", "mine", "questions:opened", "appreciation:page"} <= set(walk.seen)
    assert wide == {}
    ana.sends("/leave/")
    ana.opens("/me/")
    ana.page.locator("a[href^='/archive/']").first.click()
    ana.sees(LONG[:40])
    look(ana, "archive")
    assert wide == {}


def test_every_field_that_is_wrong_says_where_its_sentence_is(phones: tuple[Hand, Hand], hand: HandOf) -> None:
    ana = furnished(phones, hand)
    ana.expects("422", "423", "409", "400")
    found: list[str] = []

    def look(one: Hand, _name: str) -> None:
        found.extend(one.runs(SEND))

    Walk(ana, look).everywhere()
    assert len({one for one in found if one.startswith("sent ")}) > 15
    assert {one for one in found if not one.startswith("sent ")} == set()


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
