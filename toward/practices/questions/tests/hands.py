"""What hands do with the questions, in the tests."""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.log import log as the_log
from toward.paths.evening import evening
from toward.practices.questions.story import Place, Story
from toward.practices.questions.told import tell

ANAS = "The blue kettle, because it was my aunt’s."
BENS = "A chair by the window."
PAGES = ("/today/", "/questions/", "/talk/", "/ours/", "/questions/opened/", "/questions/ours/", "/questions/depth/")


def told(phone: Phone) -> Story:
    return tell(evening(phone.me))


def today(phone: Phone) -> Place:
    place = told(phone).today
    assert place is not None
    return place


def say(phone: Phone, words: str = "", *, which: str = "", **more: str) -> HttpResponse:
    which = which or today(phone).which
    return phone.post(f"/questions/at/{which}/", words=words, **more)


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def bare(answer: HttpResponse) -> bytes:
    """The bytes, but for the token against forgery."""
    return re.sub(rb'(csrf[^>]*(?:value|content)="|X-CSRFToken":")[^"]*', rb"\1", answer.content)


def seen_by(phone: Phone) -> list[bytes]:
    which = today(phone).which
    return [bare(phone.get(path)) for path in (*PAGES, f"/questions/at/{which}/")]


def both(ana: Phone, ben: Phone) -> str:
    which = today(ana).which
    say(ana, ANAS, which=which)
    say(ben, BENS, which=which)
    return told(ana).pairs[0].asked.id


def later(monkeypatch: pytest.MonkeyPatch, *phones: Phone, days: int) -> None:
    """Let days go by; the phones sign in again."""
    then = timezone.now() + timedelta(days=days)
    monkeypatch.setattr(timezone, "now", lambda: then)
    monkeypatch.setattr(the_log, "now", timezone.now)
    for phone in phones:
        phone.browser.post("/sign-in/", {"login": phone.name.lower(), "password": PASSPHRASE})
