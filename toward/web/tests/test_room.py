"""Every form takes what its fields promise, in any script."""

from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.urls import resolve
from django.utils import timezone

from tests.cast import Phone
from tests.lived import live_together
from tests.pages import walk
from toward.bond.moments import Begun
from toward.fields import room
from toward.measure import fields, pages
from toward.practice.names import NAMES
from toward.practices.reach.forms import PageForm
from toward.practices.reach.moments import Away, ReachPage

LETTERS = ["न", "Ж", "🙂"]
SENT = "application/x-www-form-urlencoded"
GROWS = {"reach:write", "appreciation:edit"}  # a row at a time; of whichever kind was said


def promised() -> Iterator[int]:
    """The letters that each form of ours promises to take; the one that grows, with all its rows."""
    today = timezone.now().date()
    full = PageForm(None, today=today, old=ReachPage(zone="UTC", away=(Away(today, today, "x"),) * 3), begun=Begun())
    yield sum(fields.words_of(full).values())
    for practice in NAMES:
        yield from (sum(fields.words_of(form).values()) for form in fields.forms_of(practice))


def test_the_room_is_that_of_the_largest_form() -> None:
    assert max(promised()) == settings.LETTERS_IN_A_FORM


def at(path: str) -> str:
    return resolve(path).view_name


def sends(phone: Phone, path: str, **said: str) -> HttpResponse:
    """As browsers send it: up to 12 bytes for a letter."""
    sent = urlencode({"bond": phone.bond} | said)
    return phone.browser.post(path, sent, content_type=SENT)  # type: ignore[return-value]


@pytest.mark.django_db
def test_no_page_promises_more(ana: Phone, ben: Phone) -> None:
    live_together(ana, ben)
    asked = [(form, path) for path, page in walk(ana.browser) for form in pages.read(path, page)[0] if form.words]
    assert len(asked) > len(NAMES)
    promised = {(path, urlsplit(form.action).path): sum(form.words.values()) for form, path in asked}
    there = {way: room.letters_at(way[1]) for way in promised}
    assert {way: letters for way, letters in promised.items() if letters > there[way]} == {}
    raised = {letters for letters in there.values() if letters > room.LETTERS}
    assert max(raised) == settings.LETTERS_IN_A_FORM and len(raised) > 3
    tight = {at(action) for (_, action), letters in promised.items() if letters + 1000 >= room.letters_at(action)}
    assert {at(action) for (_, action), most in there.items() if most > room.LETTERS} - tight - GROWS == set()


@pytest.mark.django_db
def test_a_small_form_does_not_take_what_the_largest_does(ana: Phone, ben: Phone) -> None:
    much = "🙂" * (settings.LETTERS_IN_A_FORM - 1000)
    assert sends(ana, "/bids/call/", text=much).status_code == 413
    assert sends(ana, "/reach/mine/", best=much).status_code == 422
    assert sends(ana, "/bids/call/", text="🙂" * (room.LETTERS - 1000)).status_code == 422


@pytest.mark.django_db
@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("path", ["/appreciation/say/noticed/", "/reach/mine/"])
def test_a_form_full_of_any_script_is_kept(ana: Phone, ben: Phone, path: str, letter: str) -> None:
    form = next(f for f in pages.read(path, ana.get(path).content.decode())[0] if sum(f.words.values()) >= 10_000)
    full = {name: letter * room for name, room in form.words.items() if room == 5000}
    answer = sends(ana, form.action, **{**form.carried, **full})
    assert answer.status_code in (200, 302), answer.content.decode()[:2000]
    kept = "".join(map(str, ana.ours.log.moments))
    assert kept.count(letter) == 5000 * len(full)
