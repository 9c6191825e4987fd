"""axe finds nothing on any page, light or dark, signed out, alone, and together."""

from collections.abc import Callable
from importlib.resources import files

import pytest

from tests.phones.furnish import live_here, states
from tests.phones.hand import Hand, are_a_pair
from tests.phones.routes import Walk

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.timeout(400)
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RUN = """async (only) => {
    const found = await axe.run(document, only ? { runOnly: { type: "rule", values: only } } : {});
    const unseen = found.incomplete.flatMap((one) => one.nodes)  // ink on ink: axe calls it undecided
        .filter((node) => node.any.some((check) => check.data?.messageKey === "equalRatio"));
    return [...unseen.map((node) => `as its ground: ${node.html.slice(0, 140)}`),
        ...found.violations.flatMap((one) => one.nodes.map((node) =>
            `${one.id}: ${node.html.slice(0, 140)} | ${node.failureSummary.split("\\n")[1] || one.help}`))];
}"""

UNFOLD = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"


class Axe:
    """Looks at each page in both themes, in the dark at what is folded, too, and keeps what it finds."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pages: list[str] = []

    def __call__(self, hand: Hand, name: str) -> None:
        self.pages.append(name)
        hand.runs(AXE)
        for theme, only, before in (("light", None, "() => {}"), ("dark", ["color-contrast"], UNFOLD)):
            hand.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            hand.runs(before)
            self.found += [f"{name} ({theme}) {one}" for one in hand.runs(RUN, only)]

    def finds_nothing(self, walk: Walk | None = None) -> None:
        assert not walk or not walk.broken, walk.broken
        assert not self.found, f"{len(self.found)} on {len(self.pages)} pages:\n" + "\n".join(self.found)


def test_signed_out(hand: HandOf) -> None:
    axe = Axe()
    axe.finds_nothing(Walk(hand("Eve"), axe).everywhere())
    assert {"welcome", "help", "guide", "join", "start", "signup"} <= set(axe.pages)


def test_alone(hand: HandOf) -> None:
    axe = Axe()
    axe.finds_nothing(Walk(hand("Eve").has_an_account(), axe).everywhere())
    assert {"today", "me", "mine", "invitations"} <= set(axe.pages)


def test_together_on_every_page_there_is(phones: tuple[Hand, Hand], hand: HandOf) -> None:
    ana, axe = phones[0], Axe()
    live_here(*phones, hand("Dan"))
    lived_in = Walk(ana, axe).everywhere()
    axe.finds_nothing(lived_in)
    eve = hand("Eve")
    are_a_pair(eve, hand("Fay"), "friends")
    just_begun = Walk(eve, axe, frozenset(lived_in.seen)).everywhere()
    axe.finds_nothing(just_begun)
    missed = just_begun.missed()
    assert not missed, "no page links to these; furnish the house (tests/phones/furnish.py)"


def test_in_the_middle_of_something(phones: tuple[Hand, Hand], hand: HandOf) -> None:
    axe = Axe()
    live_here(*phones, hand("Dan"))
    for one, name in states(hand, phones[0]):
        axe(one, name)
    axe.finds_nothing()
