"""A listening on a small screen, lying down, and with large letters; and whoever writes while the other stops."""

import pytest

from tests.phones.hand import SOON, Hand
from tests.phones.test_listening import SPOKEN, are_sitting

PLACES = """() => {
    const box = (one) => one.getBoundingClientRect();
    const acts = document.querySelector(".turn__acts");
    const question = document.querySelector(".turn__part > h1");
    question.scrollIntoView({ block: "start" });
    const buttons = [...acts.querySelectorAll(".btn")].map((one) => box(one));
    return {
        sticky: getComputedStyle(acts).position === "sticky",
        covered: box(acts).top < box(question).bottom - 1,
        rows: new Set(buttons.map((one) => Math.round(one.top))).size,
        apart: box(acts).top - box(document.querySelector(".turn__part")).bottom,
        part: box(acts).height / innerHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
    };
}"""


def to_the_decision(ana: Hand, ben: Hand) -> None:
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("I have said it back", within=SOON)
    ben.taps("I have said it back")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)


def test_the_question_stands_with_its_buttons_and_they_leave_room(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    to_the_decision(ana, ben)
    for width, height, rows in ((844, 390, 1), (320, 568, 3), (390, 844, 3)):
        ana.page.set_viewport_size({"width": width, "height": height})
        found = ana.runs(PLACES)
        assert not found["covered"] and found["apart"] < 60 and found["wide"] <= 0, (width, height, found)
        assert found["rows"] <= rows and found["sticky"] == (height > 640), (width, height, found)
        assert found["part"] < 0.5, (width, height, found)


@pytest.mark.parametrize("does,hears", [("Pause", "It is paused."), ("Stop", "This listening has ended.")])
def test_whoever_writes_hears_it_and_keeps_every_word(pair: tuple[Hand, Hand], does: str, hears: str) -> None:
    ana, ben = pair
    are_sitting(ana, ben)
    ana.taps(SPOKEN)
    ben.sees("I have said it back", within=SOON)
    ben.taps("Write it instead")
    ben.writes("In your own words", "You waited in the rain, and nobody rang")
    same_page = ben.without_reload()
    if does == "Stop":
        ana.page.locator("summary", has_text="Stop").click()
        ana.taps("Yes, stop")
    else:
        ana.taps(does)
    ben.sees(hears, within=SOON)
    ben.has_written("In your own words", "You waited in the rain, and nobody rang")
    same_page()


STEP = """() => {
    document.documentElement.style.fontSize = "200%";
    scrollTo(0, 0);
    const box = (one) => one.getBoundingClientRect();
    return [box(document.querySelector(".tonight__on")).top, box(document.querySelector("#step")).bottom, innerHeight];
}"""
BROKEN = """() => {
    document.documentElement.style.fontSize = "200%";
    const card = document.querySelector("#now");
    card.insertAdjacentHTML("beforeend",
        `<article class="card"><p class="actions"><a class="btn btn--second" href="/">Check in</a></p></article>`);
    const words = [...document.querySelectorAll("#now .btn")].flatMap((one) => [...one.childNodes]
        .filter((node) => node.nodeType === 3)
        .flatMap((node) => [...node.data.matchAll(/[\\w’]+/g)].map((found) => {
            const range = document.createRange();
            range.setStart(node, found.index);
            range.setEnd(node, found.index + found[0].length);
            return [found[0], new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size];
        })));
    return [words.length, words.filter(([, rows]) => rows > 1).map(([word]) => word)];
}"""


def test_with_large_letters_the_way_on_stands_below_its_step_and_no_button_breaks_a_word(
    pair: tuple[Hand, Hand],
) -> None:
    ana, _ = pair
    ana.page.set_viewport_size({"width": 320, "height": 640})
    ana.opens("/today/")
    words, broken = ana.runs(BROKEN)
    assert words > 1 and broken == []
    ana.sends("/tonight/begin/")
    ana.opens("/tonight/")
    on, step, height = ana.runs(STEP)
    assert on >= step > height, "it covers nothing of it"
    ana.page.set_viewport_size({"width": 390, "height": 844})
    ana.runs("() => { document.documentElement.style.fontSize = '' }")
    assert ana.runs("() => parseFloat(getComputedStyle(document.querySelector('.tonight__on')).bottom)") > 0


def test_the_way_past_the_bar_shows_no_strip_until_it_is_wanted(pair: tuple[Hand, Hand]) -> None:
    """On the smallest phone, with letters of twice their size."""
    ana, _ = pair
    ana.opens("/today/")
    ana.page.set_viewport_size({"width": 320, "height": 640})
    ana.runs("() => { document.documentElement.style.fontSize = '200%' }")
    place = "() => { const at = document.querySelector('.skip').getBoundingClientRect(); return [at.top, at.bottom] }"
    assert ana.runs(place)[1] <= 0
    ana.page.locator(".skip").focus()
    top, bottom = ana.runs(place)
    assert 0 <= top < bottom <= 640


def test_a_step_with_a_not_now_of_its_own_shows_no_second_one(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.sends("/bids/call/", text="A look at the moon", stays="evening")
    ben.sends("/tonight/begin/")
    ben.opens("/tonight/")
    ben.sees("A look at the moon")
    later = ben.page.get_by_role("button", name="Not now", exact=False)
    assert later.count() == 1 and ben.page.locator(".on-now").count() == 1
