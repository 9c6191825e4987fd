"""What a browser keeps of itself: words typed into every form of a profile that stays, then sought in its files."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from toward.measure import crawl, routes, search
from toward.measure.cast import Actor
from toward.measure.house import tell
from toward.measure.typist import Typist
from toward.measure.weight import WORDS, chromium

SPARE = (
    "--in-process-gpu",  # nobody looks: a process less that every page is told to
    "--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,PaintHolding",
)
SIZE = {"width": 390, "height": 480}  # what is painted costs
EXAMPLES = 2  # of pages at one kind of address
OFTEN, WORDS_BACK = 10, 60
ENDS = ("/exit/", "/lock/", "/sign-out/", "/switch/")
RULES = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


class Place(NamedTuple):
    """A page, and one of its forms."""

    path: str
    action: str


class Kept(NamedTuple):
    """How many words were typed, where what was sent went, which were found, and whether those of the control were."""

    typed: int
    sent: set[str]
    hits: list[search.Hit]
    planted: bool


class Way(NamedTuple):
    """Who types, and where: before the door, and behind it."""

    port: int
    name: str
    passphrase: str
    outside: list[Place]
    inside: list[Place]


def kept(way: Way) -> Kept | None:
    """What stays of it in a browser's profile. None without a browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if not (path := chromium()):
        return None
    with sync_playwright() as play:
        return kept_by(play, path, way)


def kept_by(play: Any, path: str, way: Way) -> Kept:
    """Type before the door, sign in, type on every page, lock, leave, close, and look."""
    hits: set[search.Hit] = set()
    with _folder() as folder:
        browser = play.chromium.launch_persistent_context(
            str(folder), executable_path=path, args=[*WORDS, RULES, *SPARE], viewport=SIZE, reduced_motion="reduce"
        )
        typist = Typist(browser, f"http://127.0.0.1:{way.port}")
        control = typist.elsewhere()
        _all(typist, way.outside, folder, hits)
        typist.sign_in(way.name, way.passphrase)
        _all(typist, way.inside, folder, hits)
        typist.leave()
        browser.close()
        tell(f"typed {len(typist.typed)} words into a profile that stays")
        hits.update(search.search(search.files(folder), typist.typed))
        planted = {hit.word for hit in search.search(search.files(folder), control)} == set(control)
    counted = [hit for hit in sorted(hits) if not _offered(hit, typist.names)]
    return Kept(len(typist.typed), typist.sent, counted, planted)


def _all(typist: Typist, places: list[Place], folder: Path, hits: set[search.Hit]) -> None:
    """A browser writes its sessions anew now and then, without the oldest pages: they are looked at on the way."""
    for nth, place in enumerate(places, 1):
        typist.types(*place)
        if nth % OFTEN == 0:
            hits.update(search.search((folder / "Default" / "Sessions").glob("*"), typist.typed[-WORDS_BACK:]))


def _offered(hit: search.Hit, names: set[str]) -> bool:
    """The password manager counts for which sign-in name nobody took its offer; it is there to know that name."""
    return hit.word in names and hit.file.startswith("Login Data")


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="toward-profile-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def places(actor: Actor, most: int) -> list[Place]:
    """Every form that this person can reach in which something is written; of those alike in all, one."""
    found: dict[tuple[str, ...], Place] = {}
    for path, forms in crawl.walk(actor, most, ENDS, each=EXAMPLES):
        for form in forms:
            if form.words or form.secrets:
                found.setdefault((routes.name_of(form.action), *form.words, *form.secrets), Place(path, form.action))
    return list(found.values())
