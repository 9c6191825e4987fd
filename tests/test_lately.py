"""A page that is told from what was said lately, and from what is open, is the page that is told from everything."""

from collections.abc import Collection, Iterable
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
STEPS = (-100, 0)


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


def lived_and_compared(lived: Lived, phone: Phone, names: Collection[str], patch: pytest.MonkeyPatch) -> list[str]:
    """What differs: before a new bookmark is written, right after, and when a fortnight has gone by since."""
    found: list[str] = []
    for day in STEPS:
        then = lived.upto(day)
        at(patch, then, phone)
        pages = reached(phone, ("/today/",), names)
        found += [f"{day} days, before: {one}" for one in differing(phone, pages, patch)]
        at(patch, then + timedelta(minutes=31), phone)
        phone.get("/today/")
        found += [f"{day} days, after: {one}" for one in differing(phone, pages, patch)]
        at(patch, then + timedelta(days=14), phone)
        found += [f"{day} days, later: {one}" for one in differing(phone, pages, patch)]
    return found


@pytest.mark.parametrize("practice", NAMES)
def test_it_is(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, practice: str) -> None:
    who = (ana, ben)[NAMES.index(practice) % 2]
    found = lived_and_compared(Lived(ana, ben), who, (practice,), monkeypatch)
    assert found == [], "\n".join(found)
