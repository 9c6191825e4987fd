"""Help opens for everybody, and tells nobody."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone
from tests.markup import Page

pytestmark = pytest.mark.django_db


def test_help_is_one_tap_from_every_page_signed_in_or_out(ana: Phone) -> None:
    for page in ("/", "/sign-in/", "/join/", "/guide/", "/offline/"):
        assert 'href="/help/"' in Client().get(page).content.decode(), page
    for page in ("/today/", "/me/", "/invite/", "/nothing-here/"):
        assert 'href="/help/"' in ana.get(page).content.decode(), page
    said = Client().get("/help/").content.decode()
    assert "findahelpline" in said and "tel:112" in said


def test_the_lines_grow_old_and_say_days_as_their_reader_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def page(language: str) -> str:
        return Client().get("/help/", headers={"accept-language": language}).content.decode()

    days = [re.findall(r"Read on ([^<]+?)\.\s", page(language)) for language in ("en", "en-gb", "en")]
    assert days[0] == days[2] != days[1] and len(days[0]) == len(days[1]) > 0
    now = page("en").count("May be out of date")
    later = timezone.now() + timedelta(days=400)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert page("en").count("May be out of date") > now


def at_the_top(languages: str) -> str:
    page = Client().get("/help/", headers={"accept-language": languages}).content.decode()
    assert page.index('id="danger"') < page.index('id="rest"') and page.index('href="#danger"') < page.index(
        'id="danger"'
    )
    for anchor in re.findall(r'href="#([a-z]+)"', page):
        assert f'id="{anchor}"' in page, anchor
    return page[page.index('id="danger"') : page.index("get out first")]


@pytest.mark.parametrize(
    "languages,number",
    [
        ("en-GB,en;q=0.9", "999"),
        ("en-US", "911"),
        ("de", "112"),
        ("", "112"),
        ("en-US-x-gb, en-ZZ", "911"),
        ("x" * 999, "112"),
    ],
)
def test_danger_comes_first_with_a_number_to_tap(languages: str, number: str) -> None:
    assert f'href="tel:{number}"' in at_the_top(languages)
    assert "Only tired" in Client().get("/help/").content.decode()


def test_quick_exit_is_on_every_page(ana: Phone) -> None:
    for page in ("/help/", "/today/", "/before/", "/before/now/", "/leave/"):
        assert 'action="/exit/"' in ana.get(page).content.decode(), page
    assert 'action="/exit/"' in Client().get("/").content.decode()


def test_the_way_on_stays_in_the_house(ana: Phone) -> None:
    answer = ana.browser.post("/before/asked/", {"next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/today/"


def test_leaving_says_what_happens_and_what_can_be_dangerous(ana: Phone, ben: Phone) -> None:
    page = ana.get("/leave/").content.decode()
    assert "most dangerous" in page and "We send nothing to anybody" in page and page.count("Leave now") == 1


@pytest.mark.parametrize(
    "said,leads", [("http://testserver/repair/?a=b", "/repair/?a=b"), ("https://elsewhere.example/", "/today/")]
)
def test_from_a_button_the_way_on_leads_back_to_its_page(ana: Phone, ben: Phone, said: str, leads: str) -> None:
    asked = ana.browser.post("/repair/aloud/", {"bond": ana.bond}, headers={"referer": said})
    page = Page(asked.content.decode())
    (to,) = [one.attributes["value"] for one in page.elements if one.attributes.get("name") == "next"]
    (pressed,) = [
        one.attributes["action"] for one in page.elements if one.tag == "form" and "data-before-on" in one.attributes
    ]
    assert (asked.status_code, to, pressed) == (200, leads, "/repair/aloud/")
    assert ana.browser.post("/before/asked/", {"bond": ana.bond, "next": to})["Location"] == leads
