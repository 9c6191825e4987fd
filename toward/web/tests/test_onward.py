"""Where one goes on is a page of ours, whoever says where."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import RequestFactory
from django.urls import reverse

from tests.cast import PASSPHRASE, Phone
from toward.me import onward
from toward.practices.journal.moments import Entry
from toward.web.tests.test_ways import addresses

pytestmark = pytest.mark.django_db

TODAY = "/today/"
NOT_OURS = [
    "",
    "id",
    ".evil.com",
    "@evil.com",
    "//evil.com",
    "///evil.com",
    "/\\evil.com",
    "/%5cevil.com",
    "/%2f/evil.com",
    "\t//evil.com",
    "/\t/evil.com",
    "/today/\r\nX: y",
    "/today/%0d%0aX:y",
    "/archive/%00/",
    "http://testserver/today/",
    "https:evil.com",
    "javascript:alert(1)",
    "http://[",
    "today",
    "/no/such/page/",
    "/sign-out/",
    "/live/",
    "/exit/",
]
FORMS = ("/sign-out/", "/live/", "/exit/")


def test_what_is_no_page_of_ours_leads_to_today(ana: Phone) -> None:
    for said in NOT_OURS:
        assert onward.page(said) == TODAY, said
        for form in ("/before/asked/", "/before/now/"):
            assert _led(ana.browser.post(form, {"next": said})) == (302, TODAY if said else "/me/"), said
        kept = ana.me.mine.append(Entry(words="Rain.")).id
        assert _led(ana.browser.post(f"/take-back/mine/{kept}/", {"next": said})) == (302, "/mine/"), said
        page = ana.browser.get(f"/before/?next={quote(said)}&back={quote(said)}").content.decode()
        assert f'name="next" value="{TODAY if said else "/me/"}"' in page, said


def test_no_door_leads_elsewhere(ana: Phone) -> None:
    for said in NOT_OURS:
        form = {"passphrase": PASSPHRASE, "to": said}
        assert _led(ana.browser.post("/unlock/", form)) == (302, TODAY), said
        answer = ana.browser.post("/unlock/", {"passphrase": PASSPHRASE, "resend": said})
        assert answer.status_code == 307 and (answer.headers["Location"] == TODAY or said in FORMS), said
    for said in ("//evil.com", "/sign-out/", ".evil.com"):
        ana.browser.post("/sign-out/")
        form = {"login": ana.name, "password": PASSPHRASE, "next": said}
        assert _led(ana.browser.post(f"/sign-in/?next={quote(said)}", form)) == (302, TODAY), said


def _led(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("Location", "")


def test_a_page_of_ours_is_gone_on_to(ana: Phone) -> None:
    for said in ("/talk/", "/ours/?page=2", "/guide/why/repair/", "/journal/?q=a%20b", "/"):
        assert onward.page(said) == said and onward.is_page(said)
        assert ana.browser.post("/before/asked/", {"next": said}).headers["Location"] == said


def test_a_form_sent_once_more_goes_to_an_address_that_takes_forms() -> None:
    assert onward.form("/lock/") == "/lock/" and not onward.is_page("/lock/")
    assert onward.form("//evil.com") == TODAY


def test_an_address_is_gone_on_to_just_where_it_opens(ana: Phone, ben: Phone) -> None:
    """Asked of every address there is, and compared with what it answers."""
    skipped = {reverse(name) for name in ("manifest", "worker", "by_passkey")}
    wrong = [path for path in addresses() if path not in skipped and "qr.svg" not in path and not _fits(ana, path)]
    assert not wrong


def _fits(ana: Phone, path: str) -> bool:
    return onward.is_page(path) == (ana.browser.get(path).status_code != 405)


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("http://testserver/talk/?a=b#c", "/talk/?a=b"),
        ("http://evil.com/talk/", TODAY),
        ("http://[", TODAY),
        ("/talk/", TODAY),
        ("http://testserver//evil.com", TODAY),
        ("http://testserver/lock/", TODAY),
    ],
)
def test_where_a_form_stood_is_a_page_of_ours(said: str, to: str) -> None:
    assert onward.stood(RequestFactory().get("/", headers={"Referer": said})) == to
