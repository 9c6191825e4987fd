"""Where a page of a repair could crowd or mislead: headlines, names of steps, and where the pause stands."""

import re

import pytest

from tests.cast import Phone
from toward.practices.repair import deck
from toward.practices.repair.tests.acts import at, page, shares, writes


def test_an_opening_to_be_said_aloud_is_not_called_something_to_read(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/repair/aloud/")
    assert "Ana will say it aloud" in page(ben, "/today/") and "Read it" not in page(ben, "/today/")
    for path in ("/repair/", at(ben)):
        assert "Ana will say it aloud. Find your own words." in page(ben, path)
        assert "Read it" not in page(ben, path)
    assert "Yours is given." in page(ana, at(ana))


def test_a_pause_is_near_and_every_step_has_a_name(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    writes(ana)
    shares(ana, "words")
    ben.post("/repair/aloud/")
    for phone in two:
        phone.post(at(phone, "on/listened/"))
    shown = page(ana, at(ana))
    assert shown.index("I need a pause") < shown.index("How you opened") < shown.index("End this repair")
    assert "steps--named" in shown and all(name in shown for name in ("Pause", "Alone", "Together", "Look back"))
    assert 'href="/repair/pause/"' in page(ana, "/repair/")


@pytest.mark.parametrize("path", ["/repair/", "/repair/calm/", "/repair/past/"])
def test_every_page_of_a_repair_is_in_talk(two: tuple[Phone, Phone], path: str) -> None:
    assert re.search(r'href="/talk/"[^>]*aria-current="page"', page(two[0], path))


def test_to_come_down_is_one_screen_and_what_is_better_left_stands_whole(two: tuple[Phone, Phone]) -> None:
    shown = page(two[0], "/repair/calm/")
    calm = deck.words("calm")
    for way, count in (("walking", 4), ("water", 4), ("leave_be", len(calm["leave_be"]))):
        places = [shown.index(line) for line in calm[way] if line in shown]
        assert len(places) == count and places == sorted(places) and calm[way][0] in shown, way


def test_the_one_line_stands_before_anything_is_opened(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/repair/aloud/")
    assert "If it is not all right now, leave it." in page(ben, at(ben))
    assert "If it is not all right now, leave it." not in page(ana, at(ana)), "hers is given"
