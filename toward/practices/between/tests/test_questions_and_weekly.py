"""What somebody kept for a talk, and what was wished for last time, lie there where it is about what was hard."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, later, may_talk
from toward.practices.questions.told import tell as questions
from toward.practices.reach.moments import Signal
from toward.practices.weekly.story import tell

WISH = "One evening without phones"


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    may_talk(ana, ben)
    return ana, ben


def begins(ana: Phone) -> str:
    ana.post("/weekly/begin/")
    found = tell(ana.me.evening()).talks.running
    assert found
    return f"/weekly/{found.id}/"


def test_what_either_shared_is_named_for_both_also_for_whoever_shared_it(two: tuple[Phone, Phone]) -> None:
    ana, _ = two
    for one in two:
        one.ours.log.append(Signal(what="low", until=timezone.now() + timedelta(hours=4)))
    talk = begins(ana)
    ana.post(f"{talk}at/", **{"from": "good", "part": "hard"})
    for one in two:
        for name in ("Ana", "Ben"):
            assert one.sees(talk, f"{name}: Low today")


def test_what_was_kept_for_a_talk_and_wished_last_time_lies_there_for_what_was_hard(
    two: tuple[Phone, Phone], eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    today = questions(ana.me.evening()).today
    assert today is not None
    for one in two:
        one.post(f"/questions/at/{today.which}/", words="The dent on my chin")
    talk = begins(ana)
    ana.post(talk, part="wish", words=WISH)
    ana.post(f"{talk}done/")
    later(monkeypatch, ana, ben, days=7)
    may_talk(ana, ben)
    talk = begins(ana)
    ana.post(f"{talk}at/", **{"from": "good", "part": "hard"})
    assert not ana.sees(talk, "Kept for a talk") and ana.sees(talk, "wished for last time") and ana.sees(talk, WISH)
    assert ben.sees(talk, "Ana’s wish for the week") and not ben.sees(talk, WISH), "he has not opened it"
    opened = questions(ana.me.evening()).pairs[0].asked
    ben.post(f"/questions/opened/{opened.id}/talk/")
    for one in two:
        assert one.sees(talk, "Kept for a talk") and one.sees(talk, f"/questions/opened/{opened.id}/")
    assert not eve.sees("/today/", opened.text)
    ana.post(f"{talk}at/", **{"from": "hard", "part": "wish"})
    assert not ana.sees(talk, "Kept for a talk") and not ana.sees(talk, WISH)
    ana.post(f"{talk}at/", **{"from": "wish", "part": "hard"})
    ana.post(f"/questions/opened/{opened.id}/talk/")
    assert not ben.sees(talk, "Kept for a talk"), "they have talked about it"
    ana.post(f"{talk}done/")
    later(monkeypatch, ana, ben, days=8)
    may_talk(ana, ben)
    talk = begins(ana)
    ana.post(f"{talk}at/", **{"from": "good", "part": "hard"})
    assert not ana.sees(talk, "wished for last time"), "of the last talk alone"
