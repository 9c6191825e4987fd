"""Two phones in one Chromium, at one real house. What the browser complains of fails the test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.phones.axe import Axe
from tests.phones.browser import chromium, executable
from tests.phones.hand import Hand, are_a_pair
from tests.phones.house import House, TurnedHouse
from tests.phones.walked import Walks

HERE = Path(__file__).parent
HandOf = Callable[..., Hand]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.phones)
            if item.get_closest_marker("timeout") is None:
                item.add_marker(pytest.mark.timeout(600))  # a busy machine fails none for being slow


@pytest.fixture(scope="package")
def play() -> Iterator[Playwright]:
    """Ends with this folder's tests: while it runs, Django would take every other test for async."""
    if executable() is None:
        pytest.skip("no Chromium here: install one, or name it in TOWARD_CHROMIUM")
    with sync_playwright() as play:
        yield play


@pytest.fixture(scope="package")
def browser(play: Playwright) -> Iterator[Browser]:
    with chromium(play) as browser:
        yield browser


@pytest.fixture(scope="package")
def whole_browser(play: Playwright) -> Iterator[Browser]:
    """For a test marked `whole`: the engine alone shows no notification, and does not ask before words are lost."""
    with chromium(play, executable) as browser:
        yield browser


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("house") / "data", "--open", TOWARD_REMINDERS="0")
    yield house
    house.stop()


@pytest.fixture(scope="package")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TurnedHouse]:
    """A house whose clock a test can turn."""
    house = TurnedHouse(tmp_path_factory.mktemp("turned") / "data")
    yield house
    house.stop()


@pytest.fixture
def new_house(tmp_path: Path) -> Iterator[House]:
    """A house in which nobody has an account, not open to all, and in nothing other than a host's."""
    house = House(tmp_path / "data", settings="toward.settings")
    yield house
    house.stop()


def a_phone(browser: Browser, play: Playwright, name: str, device: str, at: House, **wishes: Any) -> Hand:
    """One point of the screen is one dot: three by three cost nine times the paint, and nobody looks."""
    size = {k: v for k, v in play.devices[device].items() if k not in ("default_browser_type", "user_agent")}
    more = {"device_scale_factor": 1, "locale": "en-GB", "reduced_motion": "reduce"}
    return Hand(name, browser.new_context(**{**size, **more, **wishes}), at)


@pytest.fixture
def hand(request: pytest.FixtureRequest, play: Playwright, house: House) -> Iterator[HandOf]:
    """Give somebody a phone, which keeps the service worker where a test is marked `kept`: it costs as much as a page,
    asks for its shelf anew on each phone, and does the same for every page (test_worker.py)."""
    hands: list[Hand] = []
    browser: Browser = request.getfixturevalue(
        "whole_browser" if request.node.get_closest_marker("whole") else "browser"
    )

    workers = "allow" if request.node.get_closest_marker("kept") else "block"

    def give(name: str, device: str = "iPhone 13", at: House = house, **wishes: Any) -> Hand:
        wishes.setdefault("service_workers", workers)
        hands.append(a_phone(browser, play, name, device, at, **wishes))
        return hands[-1]

    yield give
    complaints = {one.name: one.complaints() for one in hands}
    for one in hands:
        one.context.close()
    assert not any(complaints.values()), complaints


@pytest.fixture(scope="package")
def found(browser: Browser, play: Playwright, house: House, tmp_path_factory: pytest.TempPathFactory) -> Walks:
    """What was found on a walk through every page; walked once in a run, by whoever asks first.

    Nothing is kept on these phones: what a service worker does is looked at elsewhere, and it asks for help each time.
    """
    base = tmp_path_factory.getbasetemp()
    beside = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return Walks(beside, lambda name, device: a_phone(browser, play, name, device, house, service_workers="block"))


@pytest.fixture
def axe(found: Walks) -> Axe:
    """What the walks of this run have weighed, where there were some before, is not weighed again."""
    return found.so_far()


@pytest.fixture
def phones(hand: HandOf) -> tuple[Hand, Hand]:
    """Ana's phone and Ben's; nobody is signed in."""
    return hand("Ana"), hand("Ben", "Pixel 7")


@pytest.fixture
def pair(phones: tuple[Hand, Hand]) -> tuple[Hand, Hand]:
    """Ana and Ben, signed in, with a bond."""
    are_a_pair(*phones)
    return phones
