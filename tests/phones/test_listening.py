"""A whole listening on two phones; and phones that sleep, reload, lose the network, or whose house restarts."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route

from tests.phones.hand import SOON, Hand, may_talk
from tests.phones.house import House

TOPIC = "Whose turn it is at Christmas"
SPOKEN = "I have said it. Pass"
SCREEN = """(() => {
    window.screens = [];
    const request = async () => {
        const one = { released: false, release() { this.released = true; } };
        window.screens.push(one);
        return one;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
})();"""
BY_HTMX = ("htmx:sendError", "htmx:afterRequest")  # it says so in the console when the network is gone


def offers(ana: Hand) -> str:
    """What the form of an offer would send; where the offer stands."""
    said = {"minutes": "20", "how": "together", "speaks_first": "me", "start": "now"}
    return urlsplit(ana.sends("/listening/offer/", topic=TOPIC, **said)).path


def are_sitting(ana: Hand, ben: Hand) -> None:
    """Both are here, on the page of their listening: for what happens in it. How they come to it: `sit_down`."""
    may_talk(ana, ben)
    at = offers(ana)
    for one in (ben, ana):
        one.sends(f"{at}come/")
    for one in (ben, ana):
        one.opens_and_listens(at)
    ana.sees("You speak now")


def sit_down(ana: Hand, ben: Hand, how: str = "Two phones, one room") -> None:
    """Ana offers, Ben says yes, both are here."""
    may_talk(ana, ben)
    ben.opens("/today/")
    ana.opens("/listening/offer/")
    ana.writes("About what", TOPIC)
    ana.ticks(how)
    ana.taps("Offer it")
    ben.sees(TOPIC, within=SOON)
    ben.taps("Yes")
    ben.taps("Yes, I am here")
    ana.sees("Ben said yes", within=SOON)
    ana.taps("Begin")
    ana.taps("Yes, I am here")
    ana.sees("You speak now")


def test_a_whole_listening(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    sit_down(ana, ben)
    ben.sees("Ana speaks now", within=SOON)
    ben.does_not_see(SPOKEN)
    same_page = ben.without_reload()
    ana.taps(SPOKEN)
    ben.sees("I have said it back", within=SOON)
    ben.taps("I have a question first")
    ana.sees("You still speak", within=SOON)
    ana.taps(SPOKEN)
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)
    ben.does_not_see("Now Ben")
    ana.taps("There is more")
    ana.taps(SPOKEN)
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.taps("Yes, you got it")
    ana.taps("Now Ben")
    ben.sees("You speak now", within=SOON)
    ana.sees("Ben speaks now")
    same_page()
    ben.does_not_see("We are done")
    ben.taps(SPOKEN)
    ana.taps("I have said it back")
    ana.taps("I have said what makes sense")
    ben.taps("Yes, you got it")
    ana.sees("It arrived", within=SOON)
    ana.taps("We are done")
    ben.sees("This listening has ended", within=SOON)
    ana.writes("One line to keep", "Ask me before you book")
    ana.page.locator("input[value=ours]").check()
    ana.taps("Keep it")
    ana.sees("Kept.")
    ben.opens("/listening/")
    ben.sees("Ana keeps a line from a listening", within=SOON)
    ben.taps("Open")
    ben.sees("Ask me before you book")


def test_written_back_it_appears_for_the_speaker(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.taps("Write it instead")
    ben.writes("In your own words", "It was never about the tree")
    ben.taps("Give it to Ana")
    ana.sees("It was never about the tree", within=SOON)


def test_after_a_reload_and_on_another_page_it_is_the_same_step(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("I have said it back")
    for one, words in ((ana, "You are being told what was heard"), (ben, "I have said it back")):
        one.sees(words)  # the step that is meant, and not the one before it
        prompt = one.page.locator(".turn__prompt").inner_text()
        one.page.reload()
        one.sees(words)
        assert one.page.locator(".turn__prompt").inner_text() == prompt
    ben.opens("/today/")
    ben.taps("Come back in")
    ben.sees("I have said it back")


@pytest.mark.kept
def test_without_the_network_nothing_is_lost_and_both_come_back_to_the_same_step(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for one in pair:
        one.expects("ERR_INTERNET_DISCONNECTED", *BY_HTMX)
    are_sitting(ana, ben)
    ben.sees("Ana speaks now")
    ben.context.set_offline(True)
    ana.taps(SPOKEN)
    ana.sees("You are being told what was heard")
    ana.context.set_offline(True)
    ana.taps("Pause")
    ana.sees("No connection just now")
    ana.sees("You are being told what was heard")
    ana.context.set_offline(False)
    ben.context.set_offline(False)
    ben.sees("I have said it back", within=SOON)
    ana.taps("Pause")
    ben.sees("Paused", within=SOON)


def test_both_tap_at_once_and_it_counts_once(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.expects("status of 409")
    are_sitting(ana, ben)
    ana.taps("Five more minutes")
    ana.sees("25 min")
    ben.sees("25 min", within=SOON)
    id = re.sub(r".*/listening/|/$", "", ana.page.url)
    ana.taps(SPOKEN)
    ben.sees("I have said it back")
    token = next(c.get("value", "") for c in ben.context.cookies() if c.get("name") == "toward_csrf")
    form: dict[str, str | float | bool] = {"csrfmiddlewaretoken": token, "move": "spoke", "step": "1"}
    answer = ben.context.request.post(f"{ben.house.address}/listening/{id}/move/", form=form)
    assert answer.status == 409
    ana.does_not_see("You speak now: say")


def holds(ben: Hand, path: str) -> list[Route]:
    """The next thing that Ben's page asks for there waits until the test answers it."""
    held: list[Route] = []
    ben.page.route(path, lambda route: route.continue_() if held else held.append(route))
    return held


def comes(ben: Hand, held: list[Route]) -> Route:
    while not held:
        ben.page.wait_for_timeout(20)
    return held[0]


def test_an_answer_that_was_overtaken_does_not_stay(pair: tuple[Hand, Hand]) -> None:
    """Ben's own answer replaces the part that had just asked for what Ana did meanwhile."""
    ana, ben = pair
    sit_down(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("I have said it back", within=SOON)
    line = holds(ben, "**/live/**")
    ben.page.reload()
    own = holds(ben, "**/move/")
    ben.page.get_by_role("button", name="I have said it back").click()
    his = comes(ben, own)
    his_answer = his.fetch()
    ana.page.locator("summary", has_text="Stop").click()
    ana.taps("Yes, stop")
    ana.sees("This listening has ended")
    part = holds(ben, "**/listening/*/")
    heads = re.findall(r'data-heads="([^"]*)"', ben.reads("/help/"))[0]
    comes(ben, line).fulfill(content_type="text/event-stream", body=f"id: {heads}\nevent: moved\ndata: {heads}\n\n")
    told = comes(ben, part)
    what_was_told = told.fetch()
    his.fulfill(response=his_answer)
    ben.sees("I have said what makes sense")
    told.fulfill(response=what_was_told)
    ben.sees("This listening has ended", within=SOON)


def test_a_phone_does_not_lock_itself_while_it_runs(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.sends("/me/wishes/", shown_name="Ben", hue="sea", theme="", lock_minutes="1", timezone="UTC")
    are_sitting(ana, ben)
    ben.stops_the_clock()
    ben.page.add_init_script(SCREEN)
    ben.page.reload()
    ben.sees("Ana speaks now")
    ben.page.clock.fast_forward("03:30")
    ben.sees("Ana speaks now")
    assert not ben.runs("() => document.documentElement.classList.contains('is-locked')")
    ana.page.locator("summary", has_text="Stop").click()
    ana.taps("Yes, stop")
    ben.page.reload()
    ben.sees("This listening has ended")
    ben.page.clock.fast_forward("03:30")
    assert not ben.runs("() => document.documentElement.classList.contains('is-locked')")
    ben.page.clock.fast_forward("02:30")
    ben.page.wait_for_function("() => document.documentElement.classList.contains('is-locked')")
    ben.page.wait_for_function("() => window.screens.length && window.screens.every((one) => one.released)")


def test_what_is_new_is_read_out_and_the_hand_keeps_its_place(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ben.sees("Ana speaks now", within=SOON)
    ana.taps(SPOKEN)
    ana.sees("You are being told what was heard")
    ana.page.wait_for_function("() => document.activeElement.matches('#now h1')")
    ben.sees("I have said it back", within=SOON)
    part = ben.page.locator(".turn__part h1").inner_text()
    ben.page.wait_for_function("(part) => document.getElementById('said').textContent.startsWith(part)", arg=part)


def test_one_phone_between_two(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    sit_down(ana, ben, "One phone between us")
    ana.sees("You are listening: nothing to fix")
    for words in (SPOKEN, "I have said it back", "I have said what makes sense", "Yes, you got it", "Now Ben"):
        ana.taps(words)
    ana.sees("Ben speaks now")
    ana.page.locator("summary", has_text="Stop").click()
    ana.taps("Yes, stop")
    ana.sees("One line that you both agree on")


def test_a_house_that_restarts_in_the_middle(pair: tuple[Hand, Hand], house: House) -> None:
    ana, ben = pair
    for one in pair:
        one.expects(
            *BY_HTMX,
            "ERR_CONNECTION_REFUSED",
            "ERR_EMPTY_RESPONSE",
            "ERR_INCOMPLETE_CHUNKED_ENCODING",
            "ERR_CONNECTION_RESET",
        )
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("I have said it back")
    same_page = ana.without_reload()
    house.stop()
    house.start()
    ben.page.reload()
    ben.sees("I have said it back")
    ben.taps("I have said it back")
    ben.sees("I have said what makes sense")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)
    same_page()
