"""A record of years: its page tells what was written lately, an old item opens by its address, a file holds all."""

import pytest

from tests.cast import PASSPHRASE, Phone
from tests.long_ago import LongAgo
from toward.practices.record.moments import Record

pytestmark = pytest.mark.django_db
MANY = 25


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    old = said.mine(900, ana, Record(what="the lock was changed"))
    said.mine(890, ana, Record(what="the lock was changed twice", edits=old))
    for nth in range(MANY):
        said.mine(300 - nth, ana, Record(what=f"item {nth}"))
    assert ana.sees("/record/?earlier=1&page=2", "the lock was changed")
    assert not ana.sees("/record/", "the lock was changed")
    assert ana.sees(f"/record/{old}/", "the lock was changed twice")
    every = "/record/", "/record/?earlier=1", "/record/?earlier=1&page=2", f"/record/{old}/", f"/record/{old}/edit/"
    assert said.differing(ana, every) == []
    assert "the lock was changed" in ana.post("/record/take-out/", passphrase=PASSPHRASE).content.decode()
