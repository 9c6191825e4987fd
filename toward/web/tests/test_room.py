"""Every form takes what its fields promise, in any script."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.utils import timezone

from tests.cast import Phone
from tests.lived import live_together
from tests.pages import walk
from toward.bond.moments import Begun
from toward.measure import fields, pages
from toward.practice.names import NAMES
from toward.practices.reach.forms import PageForm
from toward.practices.reach.moments import Away, ReachPage

LETTERS = ["न", "Ж", "🙂"]


def promised() -> Iterator[int]:
    """The letters that each form of ours promises to take; the one that grows, with all its rows."""
    today = timezone.now().date()
    full = PageForm(None, today=today, old=ReachPage(zone="UTC", away=(Away(today, today, "x"),) * 3), begun=Begun())
    yield sum(fields.words_of(full).values())
    for practice in NAMES:
        yield from (sum(fields.words_of(form).values()) for form in fields.forms_of(practice))


def test_the_room_is_that_of_the_largest_form() -> None:
    assert max(promised()) == settings.LETTERS_IN_A_FORM


@pytest.mark.django_db
def test_no_page_promises_more(ana: Phone, ben: Phone) -> None:
    live_together(ana, ben)
    asked = [(form, path) for path, page in walk(ana.browser) for form in pages.read(path, page)[0] if form.words]
    assert len(asked) > len(NAMES)
    for form, path in asked:
        assert sum(form.words.values()) <= settings.LETTERS_IN_A_FORM, (path, form.action)


@pytest.mark.django_db
@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("path", ["/appreciation/say/noticed/", "/reach/mine/"])
def test_a_form_full_of_any_script_is_kept(ana: Phone, ben: Phone, path: str, letter: str) -> None:
    form = next(f for f in pages.read(path, ana.get(path).content.decode())[0] if sum(f.words.values()) >= 10_000)
    full = {name: letter * room for name, room in form.words.items() if room == 5000}
    sent = urlencode({**form.carried, **full})  # as browsers send it: up to 12 bytes for a letter
    answer = ana.browser.post(form.action, sent, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (200, 302), answer.content.decode()[:2000]
    kept = "".join(map(str, ana.ours.log.moments))
    assert kept.count(letter) == 5000 * len(full)
