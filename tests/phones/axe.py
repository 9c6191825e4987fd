"""axe-core on a page, in both themes."""

from importlib.resources import files

from tests.phones.hand import Hand

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = """async () => {
    // What passes is not asked for, node by node: that costs more than the rules.
    const others = { rules: { "color-contrast": { enabled: false } }, resultTypes: ["violations"] };
    const found = await axe.run(document, others);
    return found.violations.flatMap((one) => one.nodes.map((node) =>
        `${one.id}: ${node.html.slice(0, 140)} | ${node.failureSummary.split("\\n")[1] || one.help}`));
}"""
# Contrast is the dearest of all: the same ink on the same ground, as large, in the same kind of thing, is weighed once.
CONTRAST = """async (seen) => {
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
    const known = new Set(seen), fresh = new Map();
    for (const one of document.querySelectorAll("body, body *")) {
        if (!speaks(one) || !one.checkVisibility({ visibilityProperty: true })) continue;
        const key = pair(one);
        if (!known.has(key) && !fresh.has(key)) fresh.set(key, one);
    }
    if (!fresh.size) return [[], []];
    const only = { runOnly: { type: "rule", values: ["color-contrast"] }, elementRef: true };
    const found = await axe.run({ include: [...fresh.values()] },
        { ...only, resultTypes: ["violations", "incomplete"] });
    const undecided = found.incomplete.flatMap((one) => one.nodes);
    for (const node of undecided) fresh.delete(pair(node.element));  // covered here, and weighed where it is not
    const unseen = undecided  // ink on ink: axe calls it undecided
        .filter((node) => node.any.some((check) => check.data?.messageKey === "equalRatio"));
    const wrong = found.violations.flatMap((one) => one.nodes.map((node) =>
        `${one.id}: ${node.html.slice(0, 140)} | ${node.failureSummary.split("\\n")[1] || one.help}`));
    return [[...unseen.map((node) => `as its ground: ${node.html.slice(0, 140)}`), ...wrong], [...fresh.keys()]];
}"""

UNFOLD = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"


class Axe:
    """Looks at each page, and at its colours in both themes (dark: at what is folded, too); keeps what it finds."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pages: list[str] = []
        self.weighed: set[str] = set()

    def __call__(self, hand: Hand, name: str) -> None:
        self.pages.append(name)
        if not hand.runs("() => 'axe' in window"):
            hand.runs(AXE)
        hand.page.emulate_media(color_scheme="light")
        self.found += [f"{name} {one}" for one in hand.runs(RULES)]
        self._weighs(hand, f"{name} (light)")
        hand.page.emulate_media(color_scheme="dark")
        hand.runs(UNFOLD)
        self._weighs(hand, f"{name} (dark)")

    def _weighs(self, hand: Hand, name: str) -> None:
        wrong, weighed = hand.runs(CONTRAST, list(self.weighed))
        self.found += [f"{name} {one}" for one in wrong]
        self.weighed.update(weighed)

    def finds_nothing(self) -> None:
        assert self.weighed, "no colour was weighed"
        assert not self.found, f"{len(self.found)} on {len(self.pages)} pages:\n" + "\n".join(self.found)
