"""What ana, ben and eve see of a pause."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, same
from toward.practices.repair.story import tell
from toward.practices.repair.tests.acts import (
    BENS_PAGES,
    Clock,
    at,
    page,
    phase,
    repair,
)


class TestPause:
    def test_both_phones_show_until_when(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        ana.post("/repair/pause/", minutes="60")
        for phone in (ana, ben):
            assert phone.sees("/today/", "A pause, until")
            assert phone.sees("/repair/", "A pause, until")
            assert "Get calm" in page(phone, at(phone))
        assert not eve.sees("/today/", "A pause, until")

    def test_nobody_is_asked_the_four_questions_before_a_pause(self, ana: Phone, ben: Phone) -> None:
        assert ana.sees("/repair/pause/", "I need a pause")

    @pytest.mark.parametrize(
        ("hours", "words"),
        [(-2, "has gone by"), (0.1, "from 20 minutes to 24 hours"), (30, "from 20 minutes to 24 hours")],
    )
    def test_a_time_gone_by_or_too_far_comes_back_with_a_sentence(
        self, ana: Phone, ben: Phone, hours: float, words: str
    ) -> None:
        until = (timezone.now() + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")
        answer = ana.post("/repair/pause/", minutes="own", until=until)
        assert answer.status_code == 422 and words in answer.content.decode()
        for bad in ("", "soon"):
            assert ana.post("/repair/pause/", minutes="own", until=bad).status_code == 422
        assert ana.me.evening().story(tell).running is None

    def test_both_press_at_once(self, ana: Phone, ben: Phone) -> None:
        ana.post("/repair/pause/", minutes="20")
        until = repair(ana).until
        answer = ben.post("/repair/pause/", minutes="120")
        assert "A pause is running already" in answer.content.decode()
        assert len(ben.me.evening().story(tell).repairs) == 1 and repair(ben).until == until

    def test_ready_is_sealed_until_both(self, ana: Phone, ben: Phone, clock: Clock) -> None:
        ana.post("/repair/pause/", minutes="20")
        clock.lets(ana, ben, minutes=21)
        assert ana.sees("/today/", "The time has come") and ben.sees("/today/", "The time has come")
        before, seq = [ben.get(path).content for path in (*BENS_PAGES, at(ben))], ben.ours.log.head()
        ana.post(at(ana, "on/ready/"))
        assert all(same(one, ben.get(path).content) for one, path in zip(before, (*BENS_PAGES, at(ben)), strict=True))
        assert ben.ours.log.head() == seq and phase(ana) == "due"
        assert "You have said so" in page(ana, at(ana))
        ana.post(at(ana, "on/ready/"), unsay="1")
        assert "You have said so" not in page(ana, at(ana))
        ben.post(at(ben, "on/ready/"))
        assert phase(ben) == "due"
        ben.post(at(ben, "on/ready/"), unsay="1")
        ana.post(at(ana, "on/ready/"))
        ben.post(at(ben, "on/ready/"))
        assert phase(ana) == phase(ben) == "apart"

    def test_a_new_time_twice_and_then_a_day(self, ana: Phone, ben: Phone, clock: Clock) -> None:
        ana.post("/repair/pause/", minutes="20")
        for phone in (ben, ana):
            clock.lets(ana, ben, minutes=21)
            assert "I need a new time" in page(phone, at(phone))
            phone.post("/repair/pause/", minutes="20")
        clock.lets(ana, ben, minutes=21)
        assert "I need a new time" not in page(ana, at(ana))
        assert ana.post("/repair/pause/", minutes="20").status_code == 409
        assert ana.post(at(ana, "rest/"), day=str(timezone.localdate())).status_code == 422
        ana.post(at(ana, "rest/"), day=str(timezone.localdate() + timedelta(days=3)))
        assert phase(ben) == "resting" and not ben.sees("/today/", "The time has come")
        clock.lets(ana, ben, days=4)
        assert phase(ben) == "due"
