"""A listening that is declined, is not safe, or is broken into: by sleep, a dead network, another network."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.cast import bare
from tests.phones.hand import SOON, Hand, are_a_pair, may_talk
from tests.phones.house import House, TurnedHouse
from tests.phones.road import Road
from tests.phones.test_listening import BY_HTMX, SPOKEN, TOPIC, are_sitting, offers

HandOf = Callable[..., Hand]
ANAS = ("/today/", "/listening/", "/talk/", "/ours/", "/listening/offer/")
HEARS = "You are being told what was heard"
MOBILE = "127.0.0.9"
LONG = "You waited at the window, and the soup went cold, and nobody rang. " * 60


class Watch:
    """What reaches a phone while something happens on the other: nothing moves, and every page stays as it was."""

    def __init__(self, one: Hand) -> None:
        self.one, self.id = one, re.sub(r".*/listening/|/$", "", one.page.url)
        one.reads("/today/")  # the first look of an evening is kept, in mine
        one.listens()
        self.pages = self._pages()

    def _pages(self) -> list[list[bytes]]:
        return [bare(self.one.reads(path).encode()) for path in (*ANAS, f"/listening/{self.id}/")]

    def saw_nothing(self) -> None:
        for path, old, new in zip((*ANAS, self.id), self.pages, self._pages(), strict=True):
            assert old == new, path
        self.one.has_heard_nothing()
        self.pages = self._pages()


@pytest.fixture
def offered(pair: tuple[Hand, Hand]) -> tuple[Hand, Hand]:
    """Ana has offered, Ben has it before him, and Ana looks at her own offer."""
    ana, ben = pair
    may_talk(ana, ben)
    ana.opens(offers(ana))
    ana.sees("You have offered")
    ben.opens("/today/")
    ben.sees(TOPIC)
    return pair


def test_not_now_is_as_if_ben_had_not_looked(offered: tuple[Hand, Hand]) -> None:
    ana, ben = offered
    watch = Watch(ana)
    ben.taps("Not now")
    ben.does_not_see(TOPIC)
    watch.saw_nothing()
    ben.opens("/listening/")
    ben.sees("only you know")  # there it still stands, for whoever put it off
    ben.sees("Yes, after all")
    watch.saw_nothing()


def test_looking_at_another_time_and_leaving_it_is_as_not_now(offered: tuple[Hand, Hand]) -> None:
    ana, ben = offered
    watch = Watch(ana)
    ben.taps("Later")
    ben.sees("Later, then")
    watch.saw_nothing()
    ben.taps("Not now")
    ben.is_at("/today/")
    ben.does_not_see(TOPIC)
    watch.saw_nothing()


def frozen(one: Hand, state: str) -> None:
    """A phone that is put away: the page is hidden, and then the system lets nothing of it run."""
    hide = """(hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
    }"""
    if state == "frozen":
        one.runs(hide, True)
    wire = one.context.new_cdp_session(one.page)
    wire.send("Page.setWebLifecycleState", {"state": state})
    wire.detach()
    if state == "active":
        one.runs(hide, False)


def test_a_phone_that_slept_comes_back_to_the_same_step(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ben.sees("Ana speaks now", within=SOON)
    same_page = ben.without_reload()
    frozen(ben, "frozen")
    ana.taps(SPOKEN)
    ana.sees(HEARS)
    frozen(ben, "active")
    ben.sees("I have said it back", within=SOON)
    same_page()
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)


@pytest.fixture
def slow_pair(hand: HandOf, turned: TurnedHouse) -> tuple[Hand, Hand]:
    both = hand("Ana", at=turned), hand("Ben", "Pixel 7", at=turned)
    are_a_pair(*both)
    return both


def minutes(one: Hand) -> str:
    return one.page.locator(".ring text").text_content() or ""


@pytest.mark.kept
def test_ten_minutes_without_the_network(slow_pair: tuple[Hand, Hand], turned: TurnedHouse) -> None:
    ana, ben = slow_pair
    ben.expects("ERR_INTERNET_DISCONNECTED", *BY_HTMX)
    are_sitting(ana, ben)
    ben.sees("Ana speaks now")
    ben.context.set_offline(True)
    ana.taps(SPOKEN)
    turned.lets(minutes=10)
    ana.page.reload()
    ana.sees(HEARS)
    assert minutes(ana) == "10 min"
    ben.sees("Ana speaks now")
    ben.context.set_offline(False)
    ben.sees("I have said it back", within=SOON)
    assert minutes(ben) == "10 min"
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)


@pytest.fixture
def road(house: House) -> Iterator[Road]:
    road = Road(house)
    yield road
    road.close()


@pytest.mark.kept
def test_from_wi_fi_to_mobile(hand: HandOf, road: Road) -> None:
    ana, ben = hand("Ana"), hand("Ben", "Pixel 7", at=road)
    are_a_pair(ana, ben)
    ben.expects("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_SOCKET", *BY_HTMX)
    are_sitting(ana, ben)
    ben.sees("Ana speaks now", within=SOON)
    same_page = ben.without_reload()
    road.cut()
    ana.taps(SPOKEN)
    ana.sees(HEARS)
    ben.sees("Ana speaks now")
    road.leads_on(comes_from=MOBILE)
    ben.sees("I have said it back", within=SOON)
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)
    same_page()


def test_a_long_reflection_leaves_the_decision_at_the_thumb(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    for shown in ("I have said it back", "I have said what makes sense"):
        ben.sees(shown, within=SOON)
        ben.taps("Write it instead")
        ben.writes("In your own words", LONG)
        ben.taps("Give it to Ana")
    ana.sees("Yes, you got it", within=SOON)
    ana.runs("() => scrollTo(0, 0)")
    assert ana.runs("() => document.documentElement.scrollHeight > innerHeight * 2"), "it is long enough to matter"
    for words in ("Yes, you got it", "There is more", "Let me say it again"):
        box = ana.page.get_by_role("button", name=words).bounding_box()
        assert box and box["y"] + box["height"] <= ana.runs("() => innerHeight"), words
    ana.taps("Yes, you got it")
    ana.sees("Now Ben")


def test_a_second_tap_counts_once(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.page.get_by_role("button", name=SPOKEN).dblclick()
    ana.sees(HEARS)
    ben.sees("I have said it back", within=SOON)
    ana.does_not_see("Yes, you got it")


def test_that_the_other_left_is_learnt_at_the_next_press_and_not_before(pair: tuple[Hand, Hand]) -> None:
    """Nothing is sent on leaving, by promise, and no page that renews itself tells."""
    ana, ben = pair
    are_sitting(ana, ben)
    ben.page.clock.install()
    ben.page.reload()
    ben.sees("Ana speaks now")
    ben.listens()
    bond = ana.page.locator("input[name=bond]").first.get_attribute("value") or ""
    ana.sends("/leave/", bond=bond)
    ben.page.clock.fast_forward("03:50")
    ben.sees("Ana speaks now")
    with ben.page.expect_response(lambda answer: "/listening/" in answer.url):
        ben.page.clock.fast_forward("00:15")
    ben.sees("Ana speaks now")
    assert ben.runs("() => window.heard") == []
    ben.expects("status of 409")
    ben.taps("Pause")
    ben.sees("not connected here any more", within=SOON)
    ben.does_not_see("Ana left")


def test_whoever_writes_learns_of_a_stop_at_once(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("Write it instead", within=SOON)
    ben.taps("Write it instead")
    ben.writes("In your own words", "You were tired.")
    ben.listens()
    ana.page.locator("summary", has_text="Stop").click()
    ana.taps("Yes, stop")
    ben.sees("This listening has ended", within=SOON)
    assert ben.runs("() => document.querySelector('textarea').value") == "You were tired."
