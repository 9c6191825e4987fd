"""What a page weighs on the way to a real Chromium, and whom it asks besides us."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from toward.machine import given
from toward.measure.browser import Browser
from toward.measure.house import tell

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WORDS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
SETTLE = 400  # ms after load, for what is fetched late


def chromium() -> str | None:
    """The browser of this machine, if it has one."""
    return given.read().chromium or next((found for name in NAMES if (found := shutil.which(name))), None)


def weigh(someone: Browser, later: Sequence[str]) -> dict[str, Any]:
    """Kilobytes of the heaviest first load and later page, and the number of requests to anybody else."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return _nothing("playwright is not installed")
    if not (path := chromium()):
        return _nothing("there is no Chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=WORDS)
        try:
            return _weigh(browser, someone, later)
        finally:
            browser.close()


def _nothing(why: str) -> dict[str, Any]:
    return {"first_load_kb": None, "later_page_kb": None, "foreign_requests": None, "pages_reason": why}


def _weigh(browser: Any, someone: Browser, later: Sequence[str]) -> dict[str, Any]:
    home = f"http://127.0.0.1:{someone.port}"
    foreign: list[str] = []
    with _phone(browser, {}, home, foreign) as load:
        door = load(f"{home}/")
    with _phone(browser, someone.cookies, home, foreign) as load:
        today = load(f"{home}/today/")
        warm = {path: load(home + path) for path in later}
    tell(f"the heaviest later pages: {sorted(warm.items(), key=lambda each: -each[1])[:5]}")
    return {"first_load_kb": max(door, today), "later_page_kb": max(warm.values()), "foreign_requests": len(foreign)}


@contextmanager
def _phone(browser: Any, cookies: Mapping[str, str], home: str, foreign: list[str]) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    context.add_cookies([{"name": n, "value": v, "url": home} for n, v in cookies.items()])
    page = context.new_page()
    context.on("request", lambda request: _look(request.url, home, foreign))
    wire, came = context.new_cdp_session(page), list[int]()
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda told: came.append(told["encodedDataLength"]))

    def load(url: str) -> float:
        came.clear()
        page.goto(url, wait_until="load")
        page.wait_for_timeout(SETTLE)
        return round(sum(came) / 1000, 1)

    yield load
    context.close()


def _look(url: str, home: str, foreign: list[str]) -> None:
    if not url.startswith((home, "data:", "blob:", "about:")):
        foreign.append(url)
