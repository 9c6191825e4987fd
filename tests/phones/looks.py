"""What is looked at on a page while somebody walks by. Each look keeps what it found, under its own name."""

from collections import defaultdict
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession

from tests.phones.axe import Axe
from tests.phones.hand import Hand

SIZES = [(320, 16), (390, 24), (390, 28), (390, 32)]  # how wide the screen is, and how large letters are by default
PAGES = ["/today/", "/talk/", "/me/", "/promises/", "/boundaries/", "/touch/", "/feelings/now/", "/repair/", "/help/"]
OUTSIDE = ["/sign-in/", "/sign-up/", "/help/", "/guide/", "/"]
WHOLE = """() => {
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width && (box.right > wide + 1 || box.left < -1) && one.checkVisibility()
            && !one.closest(".skip, dialog, svg, .table-wrap") && getComputedStyle(one).clipPath === "none";
    }).map((one) => `${one.tagName}.${one.className} reaches ${Math.round(one.getBoundingClientRect().right)}`);
    const tools = [...document.querySelectorAll(".site .tool, .site .exit__button, .places a")];
    const cut = tools.filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left < 0 || top < 0 || right > wide || bottom > innerHeight || one.scrollWidth > one.clientWidth + 1;
    }).map((one) => `${one.textContent.trim()} is cut`);
    const scrolls = document.documentElement.scrollWidth > innerWidth ? ["it scrolls sideways"] : [];
    return [...scrolls, ...cut, ...out.slice(0, 4)];
}"""
SMALL = """() => [...document.querySelectorAll("a, button, summary, .chip, .check, .audience label")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip, dialog"))
    .filter((one) => getComputedStyle(one).clipPath === "none")
    .flatMap((one) => {
        const sides = [...one.getClientRects()].flatMap((box) => [box.height, one.matches("summary") ? 99 : box.width]);
        const inText = getComputedStyle(one).display === "inline";
        const least = inText ? 24 : 44;
        const side = Math.round(Math.min(...(inText ? sides.filter((_, at) => at % 2 === 0) : sides)));
        return side < least ? [`${one.textContent.trim()}: ${side} of ${least}`] : [];
    })"""
SAME = """() => {
    const says = (id) => document.getElementById(id).textContent.replace(/\\s+/g, " ").trim();
    const about = (one) => (one.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).map(says).join(", ");
    // Two closed things of one kind that came in one minute are alike to eyes, too.
    const heard = [...document.querySelectorAll("main button, main .btn, main .act")]
        .filter((one) => !one.closest("article[id^=thing-]"))
        .map((one) => `${one.ariaLabel ?? one.textContent.trim()} | ${about(one)}`);
    const nameless = [...document.querySelectorAll("main article:not([aria-labelledby])")].map(() => "no name");
    return [...nameless, ...heard.filter((one, at) => heard.indexOf(one) < at)];
}"""
WIDE = """() => [document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll("main *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".table-wrap"))
    .map((one) => `${one.tagName} .${one.className}`).slice(0, 5)]"""
# Text twice as large, of which no media query learns: nothing reaches over the edge, and head and bar leave room.
TWICE = """() => {
    const root = document.documentElement;
    root.style.fontSize = "200%";
    const wide = root.clientWidth;
    const out = [...document.querySelectorAll("main, main *, .site *, .places *")]
        .filter((one) => one.getBoundingClientRect().right > wide + 1 && one.checkVisibility())
        .filter((one) => !one.closest(".table-wrap, dialog, svg") && getComputedStyle(one).clipPath === "none")
        .map((one) => `${one.tagName} .${one.className}`).slice(0, 5);
    const over = root.scrollWidth > wide ? [`by ${root.scrollWidth - wide}`] : [];
    const shell = [...document.querySelectorAll(".site, .places")].reduce((sum, one) => sum + one.offsetHeight, 0);
    root.style.fontSize = "";
    return [...over, ...out, ...(shell > 844 / 3 ? [`head and bar take ${shell}`] : [])];
}"""
# Every form of the page is sent with nothing, or nonsense, in it; what does not hold of the answers comes back.
FORMS = """() => [...document.querySelectorAll("main form[method=post]")].flatMap((form) => {
    const fields = [...form.querySelectorAll("textarea, select, input:not([type=hidden])")];
    if (!fields.some((one) => one.required || one.type === "number" || one.tagName === "TEXTAREA")) return [];
    const said = new URLSearchParams(new FormData(form));
    for (const one of fields) if (said.has(one.name)) said.set(one.name, one.type === "number" ? "99" : "");
    return [[form.action, said.toString()]];
})"""
SEND = """async (forms) => {
    const found = [];
    for (const [action, said] of forms) {
        const answer = await fetch(action, { method: "POST", body: new URLSearchParams(said) });
        if (answer.status >= 500) found.push(`${action}: ${answer.status}, sent ${said}`);
        if (answer.status !== 422) continue;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const where = new URL(action).pathname;
        found.push(`sent ${where}`);
        for (const one of page.querySelectorAll("[aria-describedby]"))
            for (const id of one.getAttribute("aria-describedby").split(" "))
                if (!page.getElementById(id)) found.push(`${where}: nothing is called ${id}`);
        for (const words of ["This field is required", "Select a valid", "Enter a "])
            if (page.body.textContent.includes(words)) found.push(`${where}: says ${words}`);
    }
    return found;
}"""
# How far down a form's last button stands, where that is more than a screen and a half: in the page's own form from the
# top of the page, but for what was said once above it; in any other from its own top. What folds it away is opened.
REACH = 1266
FAR = """(reach) => [...document.querySelectorAll("main form[method=post]")].flatMap((form) => {
    const folds = [];
    for (let at = form.closest("details"); at; at = at.parentElement.closest("details"))
        if (!at.open) { at.open = true; folds.push(at); }
    const buttons = [...form.querySelectorAll("button:not([type=button])")].filter((one) => one.checkVisibility());
    const bottom = buttons.at(-1)?.getBoundingClientRect().bottom;
    const own = new URL(form.action).pathname === location.pathname;
    const top = own ? document.getElementById("notices").offsetHeight - scrollY : form.getBoundingClientRect().top;
    for (const one of folds) one.open = false;
    return bottom - top > reach ? [`${new URL(form.action).pathname}: ${Math.round(bottom - top)}`] : [];
})"""
LARGE = "(size) => getComputedStyle(document.documentElement).fontSize === size"
FINGERS = {*PAGES, "/bids/", "/guide/", "/leave/", "/me/safety/", "/touch/mine/"}
EARS = {*PAGES[:-1], "/bids/"}
Finds = dict[str, dict[str, list[str]]]  # look → page → what is wrong there


def letters(one: Hand, wide: int, size: int, settings: CDPSession | None = None) -> None:
    """What the browser's own settings do, and no style sheet."""
    one.page.set_viewport_size({"width": wide, "height": 844})
    sizes = {"standard": size, "fixed": size - 3}
    (settings or one.context.new_cdp_session(one.page)).send("Page.setFontSizes", {"fontSizes": sizes})


class Looks:
    """Everything that is looked at on each page."""

    def __init__(self, axe: Axe | None = None) -> None:
        self.axe = axe or Axe()
        self.forms: dict[str, str] = {}  # where it is sent, and what: each once
        self.found: Finds = defaultdict(dict)

    @property
    def finds(self) -> Finds:
        return {**self.found, "axe": {str(nth): [one] for nth, one in enumerate(self.axe.found)}}

    def __call__(self, hand: Hand, name: str) -> None:
        (over, *which), forms, far, twice = hand.runs(
            f"(reach) => [({WIDE})(), ({FORMS})(), ({FAR})(reach), ({TWICE})()]", REACH
        )
        self.note("twice", name, twice)
        self.note("far", name, far)
        self.note("wide", name, [f"by {over}", *which] if over > 0 or which else [])
        for action, said in forms:
            self.forms.setdefault(action, said)
        self.touched(hand)
        self.axe(hand, name)

    def touched(self, hand: Hand) -> None:
        """With a finger, and with ears alone."""
        path = urlsplit(hand.page.url).path
        for look, pages, script in (("fingers", FINGERS, SMALL), ("ears", EARS, SAME)):
            if path in pages:
                self.note(look, f"{hand.name} {path}", hand.runs(script))

    def on_small_screens(self, hand: Hand, pages: list[str]) -> None:
        """The letters grow, and the screen gets smaller, while the page is open."""
        hand.page.emulate_media(color_scheme="light")
        settings = hand.context.new_cdp_session(hand.page)
        for path in pages:
            hand.opens(path)
            for wide, size in SIZES:
                letters(hand, wide, size, settings)
                hand.page.wait_for_function(LARGE, arg=f"{size}px")
                self.note("small screens", f"{hand.name} {path} {wide} {size}", hand.runs(WHOLE))

    def sends_nonsense(self, hand: Hand) -> None:
        """Last of all: what a form takes all the same changes what other pages show."""
        hand.opens("/help/")
        self.note("nonsense", hand.name, hand.runs(SEND, list(self.forms.items())))

    def note(self, look: str, where: str, what: list[str]) -> None:
        self.found[look][where] = what
