"""Two phones before they talk: what is answered stays in the page, whoever reads the wire, disk or other phone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from playwright.sync_api import Request

from tests.cast import bare
from tests.phones.habits import answers
from tests.phones.hand import Hand, are_a_pair, may_talk

HandOf = Callable[..., Hand]
LINE = "sober, and nobody pressing?"
DINNER = "The dinner at your sister’s"
SHOWN = "() => document.activeElement.matches('[data-before-%s] h2')"
ANAS = ("/today/", "/empathy/", "/talk/", "/ours/", "/me/")


def ends(one: Hand, worried: str, end: str) -> None:
    """Answer, and see how it ends."""
    answers(one, worried)
    one.taps("Done")
    one.page.wait_for_function(SHOWN % end)
    one.does_not_see("Ask again")


def boxes(one: Hand) -> dict[str, int]:
    """Every row of the log, and its size."""
    with closing(sqlite3.connect(one.house.data / "toward.sqlite3")) as database:
        return dict(database.execute("select hex(id) || log, length(box) from log_momentrow"))


def sent(request: Request) -> tuple[object, ...]:
    headers = {name: len(said) for name, said in request.headers.items()}
    return request.method, request.url, len(request.post_data_buffer or b""), headers


def left(one: Hand, worried: str, again: str, end: str) -> list[object]:
    """What goes over the wire until "not now" is tapped, what the server says of it, and the rows that it leaves."""
    one.opens("/before/?next=/empathy/name/")
    one.ticks(again)
    wire: list[object] = []
    keep = lambda request: None if "/static/" in request.url else wire.append(sent(request))  # noqa: E731
    one.page.on("request", keep)
    said, rows = one.house.said.read_bytes(), boxes(one)
    with one.page.expect_response(lambda answer: "/before/asked/" in answer.url) as told:
        ends(one, worried, end)
    assert told.value.status == 204
    new = [size for id, size in boxes(one).items() if id not in rows]
    lines = one.house.said.read_bytes().removeprefix(said)
    one.taps("Not now")
    one.is_at("/today/")
    one.page.remove_listener("request", keep)
    return [new, lines, wire]


def test_the_server_learns_that_they_were_shown_and_nothing_else(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ways = (("", "fine"), ("afraid", "not"), ("pay for it", "not"))
    said = [left(ana, worried, again, end) for worried, end in ways for again in ("Next time", "In a month")]
    new, _lines, wire = said[0]
    assert len(new) == 1 and "/before/asked/" in repr(wire[0]) and "/today/" in repr(wire[1])  # type: ignore[arg-type, index]
    assert [one for one in said if one != said[0]] == []


def test_the_first_yes_asks_and_every_no_looks_alike_to_the_other(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana)
    ana.sends("/empathy/name/", text=DINNER)
    for path in ANAS:
        ana.reads(path)
    seen = [bare(ana.reads(path).encode()) for path in ANAS]
    ana.opens_and_listens("/empathy/")

    def nothing() -> None:
        assert [bare(ana.reads(path).encode()) for path in ANAS] == seen
        ana.has_heard_nothing()
        seen[:] = [bare(ana.reads(path).encode()) for path in ANAS]

    ben.opens("/today/")
    ben.sees(DINNER)
    ben.taps("Write your side")
    ben.is_at("/before/")
    ends(ben, "threatened", "not")
    ben.sees("Not now” is always there")
    ben.sees("Call 999")
    assert not ben.page.get_by_role("link", name="Go on").filter(visible=True).count()
    nothing()
    ben.taps("Not now")
    ben.opens("/before/now/?next=/empathy/name/")
    ben.sees(LINE)
    asked: list[str] = []
    ben.page.on("request", lambda request: asked.append(request.url))
    ben.page.get_by_text("I am not all right").click()
    ben.sees("Call 999")
    ben.page.get_by_text("If you think of dying").click()
    ben.sees("Such thoughts come in waves")
    assert not [url for url in asked if "/live/" not in url]
    assert not ben.page.get_by_role("button", name="Yes").is_visible()
    nothing()
    ben.taps("Not now")
    ben.is_at("/today/")
    nothing()
    ben.taps("Write your side")
    ben.sees("What it was like for me")


def test_under_me_it_is_a_line_like_the_others_and_a_lock_or_going_back_forgets_what_was_tapped(
    pair: tuple[Hand, Hand],
) -> None:
    ana, _ = pair
    ana.opens("/me/")
    ana.page.get_by_role("link", name="Before you talk openly").click()
    ana.is_at("/before/")
    ana.sees("Quick exit")
    answers(ana, "afraid")
    ana.opens("/guide/")
    ana.page.go_back()
    ana.sees("This choice is all that is sent")
    assert ana.page.locator("[data-before] :checked").count() == 0
    answers(ana, "afraid")
    ana.runs("() => document.dispatchEvent(new CustomEvent('lock', { detail: 'now' }))")
    ana.page.locator("html.is-locked").wait_for()
    assert ana.page.locator("[data-before] :checked").count() == 0


def test_without_a_script_the_same_is_sent_and_help_opens(hand: HandOf) -> None:
    ana, ben = hand("Ana", java_script_enabled=False), hand("Ben")
    are_a_pair(ana, ben)
    ana.opens("/empathy/name/")
    ana.sees("do you pay for it later")
    ana.taps("Done")
    ana.is_at("/empathy/name/")
    ana.opens("/before/now/?next=/empathy/name/")
    ana.page.get_by_text("I am not all right").click()
    ana.sees("Call 999")
    ana.page.get_by_text("I am not all right").click()
    ana.taps("Yes")
    ana.sees("The situation")


def test_what_was_pressed_is_done_once_both_were_answered(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ben)
    ben.sends("/repair/aloud/")
    ana.opens("/today/")
    ana.taps("Go on with your repair")
    ana.taps("I would rather say it aloud")
    ends(ana, "", "fine")
    ana.taps("Go on")
    ana.sees(LINE)
    ana.taps("Yes")
    ana.sees("Both have opened. Time to listen.")
