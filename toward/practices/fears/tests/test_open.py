"""A fear of years ago stands on its page; what was said of it long ago is one link away."""

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.fears.moments import Came, Fear, Practised, Sentence

pytestmark = pytest.mark.django_db
MANY = 25


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    old, gone = said.mine(900, ana, Fear(name="being left")), said.mine(900, ana, Fear(name="gone"))
    said.mine(899, ana, Came(of=old, words="at the station"))
    said.ours(898, ben, Sentence(words="nobody has read this"))
    for nth in range(MANY):
        said.mine(300 - nth, ana, Came(of=gone if nth % 5 else old, words=f"again {nth}"))
        said.mine(300 - nth, ana, Practised(exercise="breath", note=f"slowly {nth}"))
        said.ours(300 - nth, ana, Sentence(words=f"I told {nth}"))
    ana.me.mine.take_back(gone)
    assert ana.sees(f"/fears/{old}/?earlier=1", "at the station")
    assert not ana.sees(f"/fears/{old}/", "at the station")
    lists = "", "?earlier=1", "months/", "months/?earlier=1", "exercises/", "exercises/?earlier=1"
    every = "/today/", *(f"/fears/{one}" for one in (*lists, f"{old}/", f"{old}/?earlier=1", f"{old}/edit/"))
    assert said.differing(ana, every) + said.differing(ben, every[:2]) == []
