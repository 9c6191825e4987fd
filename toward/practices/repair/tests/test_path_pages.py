"""The path together, from the openings to the last look back, and who has no part in it."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, may_talk
from tests.lying import opens_last
from toward.log.models import MomentRow, WaitingRow
from toward.practices.repair.story import tell
from toward.practices.repair.tests.acts import (
    CAMERA,
    WHOLE,
    Clock,
    agreed,
    at,
    page,
    phase,
    repair,
    shares,
    talked,
    writes,
)


class TestTogether:
    def test_a_whole_repair_in_three_days(self, two: tuple[Phone, Phone], clock: Clock) -> None:
        ana, ben = two
        ana.post("/repair/pause/", minutes="20")
        clock.lets(ana, ben, minutes=21)
        for phone in (ben, ana):
            phone.post(at(phone, "on/ready/"))
        writes(ana)
        shares(ana, "words", "camera")
        assert "Ana has opened" in page(ben, at(ben)) and WHOLE not in page(ben, at(ben))
        opens_last(ben)
        assert WHOLE in page(ben, at(ben))
        ben.post("/repair/aloud/")
        for phone in (ana, ben):
            assert "Both have opened" in page(phone, at(phone))
            phone.post(at(phone, "on/listened/"))
        ben.post(at(ben, "own/"), did="I left them there.", will="I dry tonight.")
        assert "Ben has said an own part in it" in page(ana, at(ana)) and "I left them there." not in page(ana, at(ana))
        ana.post(f"/table/{ana.ours.log.moments[-1].id}/")
        assert "I left them there." in page(ana, at(ana))
        for phone in (ben, ana):
            phone.post(at(phone, "on/owned/"))
        agreed(ana, ben)
        assert phase(ana) == "trying" and ben.sees("/repair/past/", "Phones in the bowl")
        clock.lets(ana, ben, days=3)
        assert ana.sees("/today/", "Did it help?")
        ana.post(at(ana, "check/"), then="let_go", words="It is in us now.")
        assert "It is in us now." not in page(ben, at(ben)) and phase(ben) == "checking"
        ben.post(at(ben, "check/"), then="let_go")
        assert phase(ana) == "done" and "It is in us now." in page(ben, at(ben))
        assert ben.sees("/repair/past/", "Past repairs")
        assert not WaitingRow.objects.filter(prompt__startswith="repair.").exists()

    def test_a_step_cannot_be_skipped_by_hand(self, two: tuple[Phone, Phone]) -> None:
        ana, _ben = two
        writes(ana)
        shares(ana, "words")
        head = ana.ours.log.head()
        for step in ("on/ready/", "on/listened/", "on/owned/", "on/close/", "agree/x/"):
            answer = ana.post(at(ana, step))
            assert answer.status_code == 409 and "To where you two are" in answer.content.decode()
        for step in ("own/", "change/", "check/"):
            assert ana.post(at(ana, step), did="words that should not be lost").status_code == 409
        assert (
            "words that should not be lost"
            in ana.post(at(ana, "own/"), did="words that should not be lost").content.decode()
        )
        assert ana.post(at(ana, "on/nothing/")).status_code == 404
        assert ana.ours.log.head() == head

    def test_put_differently_and_agreed_only_by_the_other(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        talked(ana, ben)
        day = str(timezone.localdate() + timedelta(days=2))
        for what, by in (("One", ana), ("Two", ben)):
            by.post(at(by, "change/"), what=what, who="me", look_back=day)
        stands = repair(ana).stands
        assert stands and stands.what == "Two" and stands.who == ben.person
        assert ben.post(at(ben, f"agree/{stands.id}/")).status_code == 409
        ana.post(at(ana, f"agree/{stands.id}/"))
        assert phase(ben) == "trying"
        assert ana.sees("/promises/", "Two") and ben.sees("/promises/", "Two")
        made = [m for m in ana.ours.log.moments if m.kind == "promises.made"]
        assert [m.by for m in made] == [ben.person]

    def test_whoever_proposed_it_is_told_that_it_was_agreed_on(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        talked(ana, ben)
        agreed(ana, ben)
        assert ana.sees("/today/", "Ben takes it")
        assert ana.sees("/today/", "takes it") and not ben.sees("/today/", "takes it")

    def test_agreed_on_late_it_is_tried_first(self, two: tuple[Phone, Phone], clock: Clock) -> None:
        ana, ben = two
        talked(ana, ben)
        ana.post(at(ana, "change/"), what="One", who="both", look_back=str(timezone.localdate() + timedelta(days=2)))
        clock.lets(ana, ben, days=10)
        stands = repair(ben).stands
        [shown] = re.findall("look back: ([^<]+)", page(ben, at(ben)))
        assert stands and ben.post(at(ben, f"agree/{stands.id}/")).status_code == 200
        assert shown in page(ben, at(ben)).split("Look back: ")[1] and phase(ana) == "trying"
        back = repair(ben).look_back
        assert back and timedelta(days=1) <= back - timezone.now() <= timedelta(days=2)
        clock.lets(ana, ben, days=2)
        assert phase(ana) == "checking"

    @pytest.mark.parametrize("day", ["", "yesterday", "2020-01-01", "2090-01-01"])
    def test_a_day_that_is_none(self, two: tuple[Phone, Phone], day: str) -> None:
        ana, ben = two
        talked(ana, ben)
        answer = ana.post(at(ana, "change/"), what="Kept words", who="both", look_back=day)
        assert answer.status_code == 422 and "Kept words" in answer.content.decode()

    def test_seen_differently_it_is_put_differently(self, two: tuple[Phone, Phone], clock: Clock) -> None:
        ana, ben = two
        talked(ana, ben)
        agreed(ana, ben)
        clock.lets(ana, ben, days=3)
        ana.post(at(ana, "check/"), then="again")
        ben.post(at(ben, "check/"), then="let_go")
        assert phase(ana) == "change"
        for phone in (ana, ben):
            phone.post(at(phone, "on/close/"))
        assert phase(ana) == "done"

    def test_an_old_look_back_does_not_count_for_the_next(self, two: tuple[Phone, Phone], clock: Clock) -> None:
        ana, ben = two
        talked(ana, ben)
        agreed(ana, ben)
        old = str(repair(ana).turn)
        assert f'name="turn" value="{old}"' in page(ana, at(ana, "check/"))
        for phone in (ana, ben):
            phone.post(at(phone, "check/"), then="again", turn=old)
        assert repair(ana).turn != int(old) and phase(ana) == "trying"
        answer = ana.post(at(ana, "check/"), then="let_go", words="These words were for the first time.", turn=old)
        assert answer.status_code == 409 and "These words were for the first time." in answer.content.decode()
        assert ana.me.evening().story(tell).check_note(repair(ana)) is None
        assert ana.post(at(ana, "check/"), then="let_go", turn=str(repair(ana).turn)).status_code == 200

    def test_ready_from_an_old_page_does_not_count_for_the_next_pause(
        self, two: tuple[Phone, Phone], clock: Clock
    ) -> None:
        ana, ben = two
        ana.post("/repair/pause/", minutes="20")
        clock.lets(ana, ben, minutes=21)
        old = str(repair(ana).turn)
        ben.post("/repair/pause/", minutes="20")
        clock.lets(ana, ben, minutes=21)
        assert ana.post(at(ana, "on/ready/"), turn=old).status_code == 409
        assert "You have said so" not in page(ana, at(ana))
        assert ana.post(at(ana, "on/ready/"), turn=str(repair(ana).turn)).status_code == 200
        assert "You have said so" in page(ana, at(ana))

    def test_either_stops_it_without_a_name(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        writes(ana)
        shares(ana, "words")
        ben.post(at(ben, "stop/"))
        for phone in (ana, ben):
            assert "This repair has ended." in page(phone, at(phone))
        assert {m.by for m in ana.ours.log.moments if m.kind == "repair.stopped"} == {ana.bond}
        assert ana.post(at(ana, "on/listened/")).status_code == 409
        assert (
            ana.me.evening().story(tell).running is None and ana.post("/repair/pause/", minutes="20").status_code == 200
        )

    def test_taking_an_opening_back_leaves_a_way_on(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        writes(ana)
        shares(ana, "words")
        ben.post("/repair/aloud/")
        opening = repair(ana).openings[ana.person]
        assert ben.post(f"/take-back/ours/{opening.id}/").status_code == 403
        ana.post(f"/take-back/ours/{opening.id}/")
        assert WHOLE not in page(ben, at(ben)) and phase(ben) == "apart"
        shares(ana, "camera")
        opens_last(ben)
        assert CAMERA in page(ben, at(ben)) and phase(ben) == "together"

    def test_the_other_leaves_in_the_middle(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        talked(ana, ben)
        ben.post("/leave/")
        here, gone = at(ana), "You and Ben are not connected here any more"
        assert gone not in page(ana, here) and f'action="{here}stop/"' in page(ana, here)
        for step, said in (("on/close/", {}), ("stop/", {}), ("change/", {"what": "Words that stay", "who": "both"})):
            day = str(timezone.localdate() + timedelta(days=2))
            answer = ana.post(f"{here}{step}", look_back=day, **said)
            assert answer.status_code == 409, step
        assert gone in page(ana, here)
        assert ana.get("/today/").status_code == ana.get("/repair/").status_code == 200


class TestEverybodyElse:
    def test_nobody_else_sees_or_moves_it(self, two: tuple[Phone, Phone], eve: Phone, stranger: Client) -> None:
        ana, _ben = two
        writes(ana)
        shares(ana, "words")
        may_talk(eve)
        id = repair(ana).id
        for path in (f"/repair/{id}/", f"/repair/{id}/own/", f"/repair/{id}/rest/"):
            assert eve.get(path).status_code == 404 and WHOLE not in page(eve, path)
            assert eve.browser.get(path, {"bond": ana.bond}).status_code == 404
            assert stranger.get(path).status_code == 302
        for step in ("stop/", "on/listened/", "agree/x/"):
            assert eve.post(f"/repair/{id}/{step}").status_code == 404
            assert stranger.post(f"/repair/{id}/{step}").status_code == 302
        assert phase(ana) == "apart" and not repair(ana).over

    def test_reading_writes_nothing(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        talked(ana, ben)
        pages = (
            "/today/",
            "/repair/",
            "/repair/past/",
            "/repair/calm/",
            "/another_view/seven/",
            "/small_repairs/",
            at(ana),
        )
        for path in pages:
            ana.get(path)
        before = MomentRow.objects.count(), WaitingRow.objects.count()
        for path in pages:
            ana.get(path)
        assert (MomentRow.objects.count(), WaitingRow.objects.count()) == before
