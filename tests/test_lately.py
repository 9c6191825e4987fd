"""A page that is told from what was said lately, and from what is open, is the page that is told from everything."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from tests.cast import Phone, at, bare
from tests.the_year import Lived, reached
from toward.care import plan
from toward.log import bookmark
from toward.me.evening import Evening
from toward.paths import views
from toward.practice.names import NAMES

pytestmark = pytest.mark.django_db
PARTS = 4  # of the practices, each seen by the other of the two


def differing(phone: Phone, pages: Iterable[str], patch: pytest.MonkeyPatch) -> list[str]:
    """The pages that differ when the bookmark is lost, each with the first line that does."""
    found = []
    with patch.context() as still:
        still.setattr(views, "_keep_mark", lambda *_: None)
        still.setattr("toward.me.me.Me.keep_bookmark", lambda *_: None)
        for path in pages:
            few = bare(phone.browser.get(path).content)
            with still.context() as lost:
                lost.setattr(bookmark, "read", lambda *_: None)
                every = bare(phone.browser.get(path).content)
            if few != every:
                lines = next(((a, b) for a, b in zip(few, every, strict=False) if a != b), (few[-1:], every[-1:]))
                found.append(f"{phone.name} {path}: {lines}")
        found += dues(phone, still)
    return found


def dues(phone: Phone, patch: pytest.MonkeyPatch) -> list[str]:
    few = phone.me.evening()
    with patch.context() as lost:
        lost.setattr(bookmark, "read", lambda *_: None)
        every = phone.me.evening().__class__(phone.me.mine.moments, phone.ours.log.moments, few.me, few.other, few.now)
    other = [Evening((), one.ours, few.other, few.me, few.now) for one in (few, every)]
    both = [
        [sorted(map(str, plan.dues(seen, ()))) for seen in (one, theirs)]
        for one, theirs in zip((few, every), other, strict=True)
    ]
    return [f"{phone.name} dues: {set(a) ^ set(b)}" for a, b in zip(*both, strict=True) if a != b]


@pytest.mark.parametrize("part", range(PARTS))
def test_it_is(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    """Told with the bookmark of two months ago, and with a fresh one a fortnight later."""
    lived, one = Lived(ana, ben), (ana, ben)[part % 2]
    at(monkeypatch, lived.upto(-60), one)
    one.get("/today/")
    then = lived.upto(0)
    at(monkeypatch, then, one)
    pages = reached(one, ("/today/",), NAMES[part::PARTS])
    found = differing(one, pages, monkeypatch)
    at(monkeypatch, then + timedelta(minutes=31), one)
    one.get("/today/")
    at(monkeypatch, then + timedelta(days=14), one)
    found += differing(one, pages, monkeypatch)
    assert len(pages) > PARTS * 3 and found == [], "\n".join(found)
