"""How much crosses the air: Today for the first time, and every page after it."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import CDPSession

from tests.phones.hand import Hand, are_a_pair

HandOf = Callable[..., Hand]
FIRST, LATER = 150 * 1024, 30 * 1024
PAGES = ("/us/", "/appreciation/", "/talk/", "/me/", "/help/", "/guide/", "/today/")


class Scales:
    """Counts what the network carries, as the browser itself counts it."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.carried = hand, dict[str, float]()
        self.urls = dict[str, str]()
        self.wire: CDPSession = hand.context.new_cdp_session(hand.page)
        self.wire.send("Network.enable")
        self.wire.on("Network.requestWillBeSent", self._asked)
        self.wire.on("Network.loadingFinished", self._came)
        self.wire.on("Network.loadingFailed", self._broke_off)

    def _asked(self, event: dict[str, Any]) -> None:
        self.urls[event["requestId"]] = event["request"]["url"]

    def _came(self, event: dict[str, Any]) -> None:
        self.carried[event["requestId"]] = event["encodedDataLength"]

    def _broke_off(self, event: dict[str, Any]) -> None:
        """Nothing more comes of it: a request that its page, gone by now, had asked for."""
        self.carried.setdefault(event["requestId"], 0)

    def weigh(self, path: str) -> tuple[float, str]:
        self.carried.clear()
        self.urls.clear()
        self.hand.opens(path)
        while any(id not in self.carried and "/live/" not in url for id, url in self.urls.items()):
            self.hand.page.wait_for_timeout(20)  # between two looks
        parts = sorted(((size, self.urls.get(id, id)) for id, size in self.carried.items()), reverse=True)
        return sum(self.carried.values()), "\n".join(f"{size:>8.0f} {url}" for size, url in parts)


def test_first_load_and_later_pages_are_light(hand: HandOf) -> None:
    """Without the service worker, whose cache would hide what a page costs."""
    ana, ben = hand("Ana", service_workers="block"), hand("Ben")
    are_a_pair(ana, ben)
    scales = Scales(ana)
    first, parts = scales.weigh("/today/")
    assert 0 < first <= FIRST, parts
    for path in PAGES:
        later, parts = scales.weigh(path)
        assert 0 < later <= LATER, f"{path}\n{parts}"
    assert all(url.startswith((ana.house.address, "data:")) for url in scales.urls.values())
