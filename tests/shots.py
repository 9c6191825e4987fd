"""Every page as a picture, in two sizes and two themes: `./test --shots DIR`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django
from playwright.sync_api import Browser, sync_playwright

django.setup()

from tests.phones.browser import chromium, executable  # noqa: E402
from tests.phones.furnish import HandOf, live_here, states  # noqa: E402
from tests.phones.hand import Hand, are_a_pair  # noqa: E402
from tests.phones.house import House  # noqa: E402
from tests.phones.routes import Walk  # noqa: E402

SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
THEMES = ("light", "dark")


class Camera:
    """Takes four pictures of each page, and counts them."""

    def __init__(self, folder: Path, who: str) -> None:
        self.folder, self.who, self.taken = folder, who, 0

    def __call__(self, hand: Hand, name: str) -> None:
        for (size, (width, height)), theme in product(SIZES.items(), THEMES):
            hand.page.set_viewport_size({"width": width, "height": height})
            hand.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            whole = hand.runs("() => document.documentElement.scrollHeight")
            hand.page.set_viewport_size({"width": width, "height": max(height, whole)})  # the bar stays at the foot
            picture = self.folder / f"{self.who}-{name}-{size}-{theme}.png"
            hand.page.screenshot(path=picture, animations="disabled")
            self.taken += 1


@contextmanager
def a_house() -> Iterator[House]:
    with tempfile.TemporaryDirectory(prefix="toward-shots-") as folder:
        house = House(Path(folder) / "data", "--open")
        try:
            yield house
        finally:
            house.stop()


def phones_in(browser: Browser, house: House) -> HandOf:
    def give(name: str, **wishes: Any) -> Hand:
        return Hand(name, browser.new_context(locale="en-GB", **wishes), house)

    return give


def take_all(folder: Path, hand: HandOf) -> int:
    """Signed out, alone, together, and in the middle of something."""
    out, alone, both, middle = (Camera(folder, who) for who in ("out", "alone", "both", "middle"))
    ana = hand("Ana")
    live_here(ana, hand("Ben"), hand("Dan"))
    Walk(hand("Eve"), out).everywhere()
    Walk(hand("Eve").has_an_account(), alone).everywhere()
    lived_in = Walk(ana, both).everywhere()
    fay = hand("Fay")
    are_a_pair(fay, hand("Gil"), "friends")
    Walk(fay, both, frozenset(lived_in.seen)).everywhere()
    for one, name in states(hand, ana):
        middle(one, name)
    return sum(camera.taken for camera in (out, alone, both, middle))


def main(words: list[str]) -> int:
    if len(words) != 1 or executable() is None:
        print("Usage: ./test --shots DIR (with a Chromium here)", file=sys.stderr)
        return 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    with a_house() as house, sync_playwright() as play, chromium(play) as browser:
        print(f"{take_all(folder, phones_in(browser, house))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
