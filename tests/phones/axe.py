"""axe-core on a page, in both themes."""

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from tests.phones.hand import Hand
from tests.phones.shape import SHAPE

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = """async () => {
    // What passes is not asked for, node by node: that costs more than the rules.
    const others = { rules: { "color-contrast": { enabled: false } }, resultTypes: ["violations"], selectors: false };
    const found = await axe.run(document, others);
    return found.violations.flatMap((one) => one.nodes.map((node) =>
        `${one.id}: ${node.html.slice(0, 140)} | ${node.failureSummary.split("\\n")[1] || one.help}`));
}"""
# Contrast is the dearest of all: the same ink on the same ground, as large, in the same kind of thing, is weighed once.
INKS = """
    const style = (one) => getComputedStyle(one), name = (one) => `${one.tagName}.${one.getAttribute("class") ?? ""}`;
    const ground = (one) => {
        const under = [];
        for (let at = one; at; at = at.parentElement) {
            const { backgroundColor: colour, backgroundImage: image, opacity, filter } = style(at);
            const plain = colour === "rgba(0, 0, 0, 0)" && image === "none";
            if (!plain || opacity !== "1" || filter !== "none") under.push(name(at), colour, image, opacity, filter);
        }
        return under.join();
    };
    const pair = (one) => {
        const { color, fontSize, fontWeight, textShadow, position } = style(one);
        return [name(one), color, fontSize, fontWeight, textShadow, position, ground(one)].join();
    };
    const speaks = (one) => one.matches("input, select, textarea")
        || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const inks = new Map();
    for (const one of document.querySelectorAll("body, body *")) {
        if (!speaks(one) || !one.checkVisibility({ visibilityProperty: true })) continue;
        const key = pair(one);
        if (!inks.has(key)) inks.set(key, one);
    }"""
FOLDED = f"() => {{ {INKS} return [...inks.keys()]; }}"
UNFOLDED = f"""() => {{
    document.querySelectorAll("details").forEach((one) => {{ one.open = true; }});
    {INKS}
    return [...inks.keys()];
}}"""
CONTRAST = f"""async (fresh) => {{
    {INKS}"""
CONTRAST += """
    const only = { runOnly: { type: "rule", values: ["color-contrast"] }, elementRef: true };
    const found = await axe.run({ include: fresh.map((key) => inks.get(key)).filter(Boolean) },
        { ...only, resultTypes: ["violations", "incomplete"], selectors: false });
    const undecided = found.incomplete.flatMap((one) => one.nodes);
    const covered = new Set(undecided.map((node) => pair(node.element)));  // here, and weighed where it is not
    const unseen = undecided  // ink on ink: axe calls it undecided
        .filter((node) => node.any.some((check) => check.data?.messageKey === "equalRatio"));
    const wrong = found.violations.flatMap((one) => one.nodes.map((node) =>
        `${one.id}: ${node.html.slice(0, 140)} | ${node.failureSummary.split("\\n")[1] || one.help}`));
    return [[...unseen.map((node) => `as its ground: ${node.html.slice(0, 140)}`), ...wrong],
        fresh.filter((key) => !covered.has(key))];
}"""


class Axe:
    """Looks at each page, and at its colours in both themes (dark: at what is folded, too); keeps what it finds."""

    def __init__(self, shapes: Iterable[int] = (), weighed: Iterable[str] = ()) -> None:
        self.found: list[str] = []
        self.pages: list[str] = []
        self.ruled: list[str] = []  # the pages on which something was new
        self.shapes, self.weighed = set(shapes), set(weighed)
        self.inks: set[str] = set()  # what was met here, whoever weighed it
        self._at: Page | None = None

    def __call__(self, hand: Hand, name: str) -> None:
        self.pages.append(name)
        self._comes_along(hand.page)
        hand.page.emulate_media(color_scheme="light")
        self._rules(hand, name)
        self._weighs(hand, f"{name} (light)", FOLDED)
        hand.page.emulate_media(color_scheme="dark")
        self._weighs(hand, f"{name} (dark)", UNFOLDED)

    def _comes_along(self, page: Page) -> None:
        """A page brings axe with it from its next address on: to send it each time costs more than its rules."""
        if self._at is not page:
            self._at = page
            page.add_init_script(AXE)

    def _rules(self, hand: Hand, name: str) -> None:
        shape = set(hand.runs(SHAPE))
        if not shape - self.shapes:
            return
        self.ruled.append(name)
        wrong = self._asks(hand, RULES)
        self.found += [f"{name} {one}" for one in wrong]
        if not wrong:
            self.shapes |= shape

    def _weighs(self, hand: Hand, name: str, inks: str) -> None:
        met = hand.runs(inks)
        self.inks.update(met)
        fresh = [one for one in met if one not in self.weighed]
        if fresh:
            wrong, weighed = self._asks(hand, CONTRAST, fresh)
            self.found += [f"{name} {one}" for one in wrong]
            self.weighed.update(weighed)

    def _asks(self, hand: Hand, script: str, about: Any = None) -> Any:
        if not hand.runs("() => 'axe' in window"):
            hand.runs(AXE)
        return hand.runs(script, about)

    def finds_nothing(self) -> None:
        assert self.weighed & self.inks, "no colour was weighed"
        assert not self.found, f"{len(self.found)} on {len(self.pages)} pages:\n" + "\n".join(self.found)
