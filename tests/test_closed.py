"""What I have not opened stays closed on every page of every practice, and what lies for me stands above the form."""

from collections.abc import Iterator
from html import unescape
from typing import cast

import pytest

from tests.cast import Phone
from tests.lived import Sender
from tests.pages import walk
from tests.phones.furnish import HABITS
from tests.phones.hand import Hand
from toward.practice.registry import practices, table
from toward.practice.table import Thing

LISTED = {"line", "likely", "start", "helps", "hinders", "signs", "usually"}  # of these, what is sent is chosen
SIGNED = "; by {}"


class Signer(Sender):
    """Signs whatever they write, so that their words are told from anybody else's."""

    def sends(self, path: str, **said: str | list[str]) -> str:
        """Send a form; return where it leads."""
        sign = SIGNED.format(self.name)
        return super().sends(path, **{key: f"{one}{sign}" if _own(key, one) else one for key, one in said.items()})


def _own(key: str, said: str | list[str]) -> bool:
    return " " in said and key not in LISTED


def _words(one: Thing, by: str) -> list[str]:
    fields = (getattr(one.moment, name) for name in one.moment.__struct_fields__)
    texts = (text for one in fields for text in (one if isinstance(one, tuple) else (one,)))
    return [said for said in texts if isinstance(said, str) and SIGNED.format(by) in said]


def _lies(reader: Phone) -> list[Thing]:
    return list(reader.me.evening().story(table).things.values())


def _faults(reader: Phone, other: Phone) -> Iterator[str]:
    before = _lies(reader)
    lying = [f'id="thing-{one.moment.id}"' for one in before if not one.left(reader.me.evening().now)]
    rooms = ("/ours/", *(one.address for one in practices()))
    read = {path: unescape(page) for path, page in walk(reader.browser, rooms)}
    for one in (one for one in _lies(reader) if one.closed):
        shown = [path for path, page in read.items() if any(words in page for words in _words(one, other.name))]
        yield from (f"{path} shows what is closed: {one.moment.kind}" for path in shown)
    for path, page in read.items():
        form = page.find("<textarea")
        yield from (f"{path} has what lies below its form" for id in lying if page.find(id) > form > 0)


@pytest.mark.timeout(300)
def test_unopened_words_stay_closed_and_what_lies_comes_first(ana: Phone, ben: Phone) -> None:
    for habit in HABITS.values():
        habit(cast(Hand, Signer(ana)), cast(Hand, Signer(ben)))
    closed = {one.moment.kind for one in _lies(ben) if one.closed and _words(one, "Ana")}
    assert len(closed) >= 8
    assert sorted(set(_faults(ben, ana))) == []
