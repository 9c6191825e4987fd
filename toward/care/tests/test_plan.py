"""What rings whom, and what never does."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Phone, at, same
from toward.care import bell, plan
from toward.care.models import Reminder
from toward.care.tests.rigs import CHANNEL
from toward.care.wishes import Night
from toward.paths import end
from toward.practices.appreciation.moments import Received
from toward.practices.bids.moments import Bid
from toward.practices.repair.moments import PauseAsked, Started, Stopped
from toward.practices.touch.moments import Agreed, HideTouch, Invitation, Ritual, RitualHour

pytestmark = pytest.mark.django_db


def with_bell(phone: Phone) -> Phone:
    bell.change(phone.person, lambda w: w.but(channels=(CHANNEL,), zone="UTC", night=Night(0, 0)))
    return phone


def due(phone: Phone) -> int:
    return Reminder.objects.filter(bell_id=phone.person).exclude(at=None).count()


def call(phone: Phone, words: str = "Ten minutes of your ear") -> Any:
    return phone.post("/bids/call/", text=words, stays="two_hours")


class TestArrived:
    def test_a_call_rings_the_other_who_asked_for_it(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        call(ana)
        assert (due(ben), due(ana)) == (1, 0)

    def test_whoever_did_not_ask_is_not_even_in_the_table(self, ana: Phone, ben: Phone) -> None:
        with_bell(ana)
        call(ana)
        assert not Reminder.objects.exists()

    def test_what_is_taken_back_before_it_rang_does_not_ring(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        call(ana)
        bid = ana.ours.log.moments[-1]
        ana.post(f"/take-back/ours/{bid.id}/")
        assert due(ben) == 0

    def test_what_was_answered_does_not_ring(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        call(ana)
        bid = ana.ours.log.moments[-1]
        ben.post(f"/bids/{bid.id}/answer/here/")
        assert due(ben) == 0

    def test_appreciation_and_an_offer_to_listen_ring(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ana.post("/appreciation/say/noticed/", did="You carried the heavy bag up")
        assert due(ben) == 1

    def test_old_words_do_not_ring_whoever_asks_for_a_bell_today(self, ana: Phone, ben: Phone) -> None:
        call(ana)
        bid = ana.ours.log.moments[-1]
        with_bell(ben)
        later = timezone.now() + timedelta(minutes=30)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(timezone, "now", lambda: later)
            ben.get("/today/")
        assert bid.id and due(ben) == 0

    def test_an_edit_does_not_ring_again(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ana.post("/appreciation/say/noticed/", did="You carried the heavy bag up")
        Reminder.objects.update(at=None)  # it has rung
        said = ana.ours.log.moments[-1]
        ana.ours.log.edit(said.id, said.again(did="You carried both bags up"))
        plan.put_right(ana.me)
        assert due(ben) == 0

    def test_what_waits_for_both_rings_nobody(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ana.get("/today/")
        page = ana.get("/questions/")
        assert page.status_code == 200
        ana.post("/feelings/", pleasant="3", stirred="2", share="mine")
        ana.post("/journal/write/", words="Only for me")
        assert not Reminder.objects.exists()


class TestSilenced:
    """What somebody is done with in mine must not be set anew by the other, who cannot see it."""

    def test_a_call_that_was_put_away_does_not_ring_when_the_other_does_something_else(
        self, ana: Phone, ben: Phone
    ) -> None:
        with_bell(ben)
        call(ana)
        ben.post(f"/bids/{ana.ours.log.moments[-1].id}/not-now/")
        assert due(ben) == 0
        ana.post("/bids/noticed/", words="You reached for me at the door")
        assert due(ben) == 0

    def test_not_now_to_an_invitation_stays_not_now(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ana.post("/touch/invite/", words="A hug", hours="4")
        ben.post(f"/touch/{ana.ours.log.moments[-1].id}/answer/", not_now="1")
        plan.put_right(ana.me)
        assert due(ben) == 0

    def test_what_was_read_does_not_ring(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ana.post("/appreciation/say/noticed/", did="You carried the heavy bag up")
        ben.me.mine.append(Received(of=ana.ours.log.moments[-1].id))
        plan.put_right(ben.me)
        plan.put_right(ana.me)
        assert due(ben) == 0

    def test_what_is_over_leaves_no_row(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        call(ana)
        bid = ana.ours.log.moments[-1]
        ben.post(f"/bids/{bid.id}/not-now/")
        assert Reminder.objects.get().at is None
        ana.post(f"/take-back/ours/{bid.id}/")
        assert not Reminder.objects.exists()

    def test_what_was_put_away_and_has_passed_leaves_no_row(
        self, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_bell(ben)
        call(ana)
        ben.post(f"/bids/{ana.ours.log.moments[-1].id}/not-now/")
        with CaptureQueriesContext(connection) as asked:
            plan.put_right(ben.me)
        assert Reminder.objects.get().at is None
        assert [one["sql"] for one in asked if one["sql"].startswith(("UPDATE", "DELETE"))] == [], "once is enough"
        at(monkeypatch, timezone.now() + timedelta(hours=3), ben)
        plan.put_right(ben.me)
        assert not Reminder.objects.exists()


class TestAgreed:
    def test_the_time_of_return_rings_both_who_asked_for_it(self, ana: Phone, ben: Phone) -> None:
        with_bell(ana), with_bell(ben)
        until = timezone.now() + timedelta(hours=1)
        started = ana.ours.log.append(Started(by=ana.bond))
        ana.ours.log.append(PauseAsked(of=started.id, until=until))
        plan.put_right(ana.me)
        assert set(Reminder.objects.values_list("at", flat=True)) == {until}
        assert (due(ana), due(ben)) == (1, 1)

    def test_a_short_pause_rings_both_in_the_night_and_a_long_one_only_who_named_its_end(
        self, ana: Phone, ben: Phone
    ) -> None:
        with_bell(ana), with_bell(ben)
        for hours, loud in ((1, {True}), (8, {True, False})):
            started = ana.ours.log.append(Started(by=ana.bond))
            ana.ours.log.append(PauseAsked(of=started.id, until=timezone.now() + timedelta(hours=hours)))
            plan.put_right(ana.me)
            assert {bell.open_task(row).at_night for row in Reminder.objects.all()} == loud
            ana.ours.log.append(Stopped(of=started.id, by=ana.bond))
            plan.put_right(ana.me)

    def test_leaving_takes_it_from_whoever_leaves_and_the_other_hears_what_they_would_have(
        self, ana: Phone, ben: Phone
    ) -> None:
        with_bell(ana), with_bell(ben)
        call(ana)
        end.leave(ana.keys, ana.bond)
        assert due(ben) == 1, "that it does not ring any more would tell him"
        assert due(ana) == 0
        ben.get("/today/")
        assert (due(ben), due(ana)) == (1, 0)

    def test_leaving_by_the_page_leaves_none_behind_for_whoever_left(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        call(ana)
        with_bell(ana)
        call(ben)
        assert (due(ben), due(ana)) == (1, 1)
        ana.post("/leave/", sure="on")
        assert (due(ben), due(ana)) == (1, 0)
        ben.post("/reach/week/", **{"there-found": "2"})
        assert (due(ben), due(ana)) == (1, 0), "what he does for himself sets nothing for her"


class TestOwn:
    def _ritual(self, ana: Phone, ben: Phone) -> str:
        ritual = ana.ours.log.append(Ritual(when="sleep", words="A hand on the back"))
        ben.ours.log.append(Agreed(of=ritual.id))
        return ritual.id

    def test_my_hour_for_a_ritual_is_mine_and_the_others_page_leaves_it_alone(self, ana: Phone, ben: Phone) -> None:
        with_bell(ana), with_bell(ben)
        ritual = self._ritual(ana, ben)
        ana.me.mine.append(RitualHour(of=ritual, days=(0, 1, 2), minute=22 * 60))
        plan.put_right(ana.me)
        assert (due(ana), due(ben)) == (1, 0)
        plan.put_right(ben.me)
        assert (due(ana), due(ben)) == (1, 0)

    def test_a_ritual_that_the_other_lets_go_takes_my_hour_with_it(self, ana: Phone, ben: Phone) -> None:
        with_bell(ana), with_bell(ben)
        ritual = self._ritual(ana, ben)
        ana.me.mine.append(RitualHour(of=ritual, days=(0, 1, 2), minute=22 * 60))
        plan.put_right(ana.me)
        ben.post(f"/touch/{ritual}/let-go/")
        assert due(ana) == 0

    def test_whoever_wants_nothing_of_touch_is_not_called_for_a_hug_either(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ben.me.mine.append(HideTouch(about=ana.person))
        plan.put_right(ben.me)
        ana.ours.log.append(Bid(text="A hug", family="touch", until=timezone.now() + timedelta(hours=1)))
        plan.put_right(ana.me)
        assert due(ben) == 0

    def test_whoever_wants_nothing_of_touch_is_not_rung_by_it(self, ana: Phone, ben: Phone) -> None:
        with_bell(ben)
        ben.me.mine.append(HideTouch(about=ana.person))
        plan.put_right(ben.me)
        ana.ours.log.append(Invitation(words="A hug", until=timezone.now() + timedelta(hours=1)))
        plan.put_right(ana.me)
        assert due(ben) == 0

    def test_nothing_is_written_where_nothing_has_changed(
        self, ana: Phone, ben: Phone, django_assert_num_queries: Any
    ) -> None:
        with_bell(ben)
        call(ana)
        before = list(Reminder.objects.values())
        plan.put_right(ana.me)
        plan.put_right(ben.me)
        assert list(Reminder.objects.values()) == before


class TestUnseen:
    @pytest.mark.parametrize("path", ["/bids/", "/today/", "/me/", "/ours/", "/listening/"])
    def test_nobody_can_tell_whether_the_other_has_a_bell(self, ana: Phone, ben: Phone, path: str) -> None:
        call(ana)
        without = ana.get(path).content
        with_bell(ben)
        plan.put_right(ben.me)
        assert same(without, ana.get(path).content)

    def test_a_call_says_how_it_reaches_the_other_in_the_same_words(self, ana: Phone, ben: Phone) -> None:
        call(ana)
        assert ana.sees("/bids/", "if Ben has asked to be reminded")


class TestEve:
    def test_she_rings_nobody_in_another_bond(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        with_bell(ana), with_bell(ben)
        call(eve, "Come here")
        assert not Reminder.objects.exists()
