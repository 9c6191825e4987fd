"""Of a journal of long ago, what waits stands on every page, and an old entry opens with what was given of it."""

from datetime import timedelta

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.log.moment import new_id
from toward.practices.journal.moments import Copied, Entry, Offered, Opened, Plan, Read, Rested, Shared

pytestmark = pytest.mark.django_db
MANY = 25


def given(said: LongAgo, words: str, days: float) -> str:
    """Ana wrote it and gave it, so many days ago, and Ben something for it."""
    ana, ben = said.ana, said.ben
    one, slot, now = said.mine(days, ana, Entry(words=f"all of {words}")), new_id(), new_id()
    said.mine(days, ana, Plan(whom=ben.person, slot=slot, entry=one, words=words, how="both"))
    said.ours(days, ana, Offered(slot=slot))
    said.ours(days, None, Opened(slot=slot))
    said.ours(days, ana, Shared(slot=slot, words=words))
    said.mine(days, ana, Read(of=said.ours(days, ben, Shared(slot=slot, words=f"for {words}"))))
    said.mine(days, ana, Copied(whom=ben.person, slot=now, entry=one))
    said.ours(days, ana, Shared(slot=now, words=f"{words} at once"))
    return one


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    old = given(said, "the gravel", 800)
    said.ours(790, ben, Shared(slot=new_id(), words="nobody has read this"))
    waits, slot, rests = said.mine(780, ana, Entry(words="all of the lanterns")), new_id(), new_id()
    plan = said.mine(780, ana, Plan(whom=ben.person, slot=slot, entry=waits, words="sealed", how="both"))
    said.ours(780, ana, Offered(slot=slot))
    soon = said.now + timedelta(days=7)
    set_aside = Plan(whom=ben.person, slot=new_id(), entry=waits, words="in a week", not_before=soon)
    later = said.mine(779, ana, set_aside)
    said.ours(778, ben, Offered(slot=rests))
    said.mine(777, ana, Rested(slot=rests))
    entries = [given(said, f"new {nth}", 300 - nth) for nth in range(MANY)]
    for nth in range(MANY):
        said.mine(200 - nth, ana, Rested(slot=new_id()))
    assert ana.sees(f"/journal/{old}/", "the gravel at once")
    assert ana.sees("/journal/", "in a week")
    assert ana.sees(f"/journal/waiting/{plan}/", "sealed")
    lists = "/today/", *(f"/journal/{one}" for one in ("", "?page=2", "given/", "given/?page=2"))
    of_one = *(f"{one}/" for one in (old, waits, entries[-1])), f"{old}/edit/"
    waiting = f"waiting/{plan}/", f"waiting/{later}/", f"offered/{rests}/", f"offered/{rests}/?from={old}"
    pages = *lists, *(f"/journal/{one}" for one in (*of_one, *waiting))
    assert said.differing(ana, pages) + said.differing(ben, lists) == []
    assert "all of" in ana.post("/journal/find/", find="gravel").content.decode()
