"""axe-core on a page, in both themes."""

from importlib.resources import files

from tests.phones.hand import Hand

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RUN = """async (only) => {
    const wanted = only ? { runOnly: { type: "rule", values: only } } : {};
    // What passes is not asked for, node by node: that costs more than the rules.
    const found = await axe.run(document, { ...wanted, resultTypes: ["violations", "incomplete"] });
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
        if not hand.runs("() => 'axe' in window"):
            hand.runs(AXE)
        for theme, only, before in (("light", None, "() => {}"), ("dark", ["color-contrast"], UNFOLD)):
            hand.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            hand.runs(before)
            self.found += [f"{name} ({theme}) {one}" for one in hand.runs(RUN, only)]

    def finds_nothing(self) -> None:
        assert not self.found, f"{len(self.found)} on {len(self.pages)} pages:\n" + "\n".join(self.found)
