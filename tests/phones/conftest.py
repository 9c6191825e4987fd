"""Two phones in one Chromium, at one real house. What the browser complains of fails the test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.phones.browser import chromium, executable
from tests.phones.hand import Hand, are_a_pair
from tests.phones.house import House, TurnedHouse

HERE = Path(__file__).parent
HandOf = Callable[..., Hand]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.phones)


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
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("house") / "data", "--open")
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


@pytest.fixture
def hand(browser: Browser, play: Playwright, house: House) -> Iterator[HandOf]:
    """Give somebody a phone."""
    hands: list[Hand] = []

    def give(name: str, device: str = "iPhone 13", at: House = house, **wishes: Any) -> Hand:
        size = {k: v for k, v in play.devices[device].items() if k not in ("default_browser_type", "user_agent")}
        context = browser.new_context(**{**size, "locale": "en-GB", "reduced_motion": "reduce", **wishes})
        hands.append(Hand(name, context, at))
        return hands[-1]

    yield give
    complaints = {one.name: one.complaints() for one in hands}
    for one in hands:
        one.context.close()
    assert not any(complaints.values()), complaints


@pytest.fixture
def phones(hand: HandOf) -> tuple[Hand, Hand]:
    """Ana's phone and Ben's; nobody is signed in."""
    return hand("Ana"), hand("Ben", "Pixel 7")


@pytest.fixture
def pair(phones: tuple[Hand, Hand]) -> tuple[Hand, Hand]:
    """Ana and Ben, signed in, with a bond."""
    are_a_pair(*phones)
    return phones
