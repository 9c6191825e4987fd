"""Words that were not taken can be copied with a tap, and the way leads back to the page they were written on."""

import re

import pytest
from django.test import Client

from tests.cast import Phone

WORDS = "a sentence that took me a while"
PAGE = "/appreciation/say/noticed/"
FROM = {"Referer": f"http://testserver{PAGE}"}
OLD = "This page had grown old"
NO_COOKIES = "Your browser sent no cookies"


def bare() -> Client:
    """A browser to which nothing was said yet."""
    return Client(enforce_csrf_checks=True)


def strict(phone: Phone) -> Client:
    browser = bare()
    browser.cookies = phone.browser.cookies
    return browser


def copied(page: str) -> bool:
    """Whether every box with words has a button that copies it."""
    boxes, buttons = re.findall(r'<textarea id="(\w+)" data-kept', page), re.findall(r'data-copy="(\w+)"', page)
    return WORDS in page and boxes != [] and boxes == buttons


@pytest.mark.django_db
def test_an_old_page_leads_back_to_itself(ana: Phone, ben: Phone) -> None:
    page = strict(ana).post(PAGE, {"did": WORDS}, headers=FROM).content.decode()
    assert OLD in page and copied(page) and f'<a class="btn" href="{PAGE}">' in page
    nowhere = strict(ana).post(PAGE, {"did": WORDS}, headers={"Referer": "http://evil.example/today/"}).content.decode()
    assert OLD in nowhere and "Back to Today" in nowhere and "evil" not in nowhere
    wordless = strict(ana).post(PAGE, headers=FROM).content.decode()
    assert OLD in wordless and "Copy" not in wordless.partition("<main")[2].partition("</main>")[0]


@pytest.mark.django_db
def test_a_browser_without_cookies_is_told_so(ana: Phone) -> None:
    page = bare().post("/sign-in/", {"login": "ana"}, headers={"Referer": "http://testserver/sign-in/"})
    assert page.status_code == 403 and NO_COOKIES in page.content.decode() and OLD not in page.content.decode()
    assert '<a class="btn" href="/sign-in/">' in page.content.decode()
    assert copied(bare().post(PAGE, {"did": WORDS}).content.decode())
    browser = bare()
    browser.cookies["another_program"] = "x"
    assert NO_COOKIES in browser.post("/sign-in/", {"login": "ana"}).content.decode()
    browser.get("/sign-in/")
    assert OLD in browser.post("/sign-in/", {"login": "ana"}).content.decode()


@pytest.mark.django_db
def test_every_page_that_shows_words_to_be_copied_copies_them(ana: Phone, ben: Phone) -> None:
    assert copied(ana.browser.post("/no/such/", {"did": WORDS}).content.decode())
    parted = ana.browser.post(PAGE, {"did": WORDS, "bond": "x" * 22}, headers=FROM).content.decode()
    assert copied(parted) and f'<a class="btn" href="{PAGE}">' in parted
    ana.browser.post("/leave/", {"bond": ana.bond})
    assert copied(ben.post(PAGE, did=WORDS).content.decode())
    ben.browser.logout()
    out = ben.browser.post(PAGE, {"did": WORDS}, headers=FROM).content.decode()
    assert copied(out) and f'href="/sign-in/?next={PAGE}"' in out
