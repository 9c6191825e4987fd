"""What ana, ben and eve see of a pause, of writing alone, of a small repair and of another view."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, same
from toward.practices.repair.deck import warm
from toward.practices.repair.tests.acts import (
    BENS_PAGES,
    CAMERA,
    STORY,
    WHOLE,
    Clock,
    at,
    page,
    phase,
    repair,
    shares,
    writes,
)
from toward.practices.repair.views import told_to


class TestPause:
    def test_both_phones_show_until_when(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        ana.post("/repair/pause/", minutes="60")
        for phone in (ana, ben):
            assert phone.sees("/today/", "A pause, until")
            assert phone.sees("/repair/", "A pause, until")
            assert "Come down" in page(phone, at(phone))
        assert not eve.sees("/today/", "A pause, until")

    def test_nobody_is_asked_the_four_questions_before_a_pause(self, ana: Phone, ben: Phone) -> None:
        assert ana.sees("/repair/pause/", "I need a pause")
        assert ana.sees("/repair/small/", "A small repair")

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
        assert told_to(ana.me).running is None

    def test_both_press_at_once(self, ana: Phone, ben: Phone) -> None:
        ana.post("/repair/pause/", minutes="20")
        until = repair(ana).until
        answer = ben.post("/repair/pause/", minutes="120")
        assert "A pause is running already" in answer.content.decode()
        assert len(told_to(ben.me).repairs) == 1 and repair(ben).until == until

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


class TestAlone:
    def test_what_ana_writes_is_hers_alone(self, two: tuple[Phone, Phone], eve: Phone) -> None:
        ana, ben = two
        for path in BENS_PAGES:
            ben.get(path)
        before, seq = [ben.get(path).content for path in BENS_PAGES], ben.ours.log.head()
        writes(ana)
        assert "Is it all right to talk freely now?" in ana.get("/repair/alone/share/").content.decode()
        ana.post("/repair/alone/share/", show=["words", "story"])
        assert all(same(one, ben.get(path).content) for one, path in zip(before, BENS_PAGES, strict=True))
        assert ben.ours.log.head() == seq
        assert ana.sees("/repair/alone/story/", STORY) and ana.sees("/mine/", STORY)
        assert not eve.sees("/mine/", STORY) and not eve.sees("/repair/alone/story/", STORY)

    def test_only_what_is_chosen_goes_over(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        writes(ana)
        shown = ana.post("/repair/alone/share/", show=["words"]).content.decode()
        assert "This is what Ben sees" in shown and WHOLE in shown and STORY not in shown
        assert not ben.sees("/repair/", "has opened")
        shares(ana, "words")
        assert WHOLE in page(ben, at(ben))
        for path in (*BENS_PAGES, at(ben)):
            assert STORY not in page(ben, path) and CAMERA not in page(ben, path)
        assert ben.sees("/today/", "Ana has opened")

    def test_nothing_is_given_that_was_not_seen_first(self, two: tuple[Phone, Phone]) -> None:
        ana, ben = two
        writes(ana)
        answer = ana.post("/repair/alone/share/", show=["words"], seal="another", give="1")
        assert "This is what Ben sees" in answer.content.decode()
        assert "Nothing is chosen yet" in ana.post("/repair/alone/share/", give="1").content.decode()
        assert "Nothing is chosen yet" in ana.post("/repair/alone/share/", show=["seal"]).content.decode()
        assert told_to(ben.me).running is None

    def test_the_four_questions_come_before_anything_is_shown(self, ana: Phone, ben: Phone) -> None:
        writes(ana)
        assert "This is what Ben sees" not in ana.post("/repair/alone/share/", show=["words"]).content.decode()
        ana.post("/repair/alone/aloud/")
        assert told_to(ben.me).running is None

    def test_it_can_be_left_at_any_step_and_taken_up_again(self, ana: Phone, ben: Phone) -> None:
        ana.post("/repair/alone/camera/", words=CAMERA, later="1")
        assert "/repair/alone/felt/" in str(ana.get("/repair/alone/").redirect_chain)  # type: ignore[attr-defined]
        ana.post("/repair/alone/fear/", fear="being left")
        assert ana.sees("/repair/alone/fear/", "being left")

    def test_words_that_are_too_long_come_back(self, ana: Phone, ben: Phone) -> None:
        assert ana.post("/repair/alone/camera/", words="y" * 5000).status_code == 200
        answer = ana.post("/repair/alone/camera/", words="x" * 5001)
        assert answer.status_code == 422 and "xxxxx" in answer.content.decode()
        assert ana.post("/repair/alone/nothing/", words="x").status_code == 404

    def test_the_rules_are_for_who_is_signed_in(self, ana: Phone, ben: Phone, stranger: Client) -> None:
        assert "kinder" in ana.get("/repair/words.json").content.decode()
        assert stranger.get("/repair/words.json").status_code == 302


class TestSmall:
    def test_two_taps_and_a_warm_answer(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        ana.post("/repair/small/", line="Can we start over?")
        assert ben.sees("/today/", "Can we start over?") and not eve.sees("/today/", "Can we start over?")
        id = told_to(ben.me).small[0].said.id
        quick, slow = warm(id)
        assert all(line in page(ben, f"/repair/small/{id}/") for line in (quick[0], slow[0]))
        ben.post(f"/repair/small/{id}/", line="I’d like to sleep on it. I’m not leaving it.")
        assert told_to(ana.me).small[0].asks_for_time
        assert ana.sees("/today/", "I’d like to sleep on it.") and not ben.sees("/today/", "Can we start over?")

    def test_putting_it_away_is_only_bens(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        ana.post("/repair/small/", own="I was sharp.")
        id = told_to(ben.me).small[0].said.id
        assert ben.sees("/today/", "I was sharp.") and ben.sees(f"/repair/small/{id}/", "I was sharp.")
        ana.get("/today/")
        before = [ana.get(path).content for path in ("/today/", "/repair/", "/ours/")]
        ben.post(f"/repair/small/{id}/read/")
        assert not ben.sees("/today/", "I was sharp.")
        assert all(
            same(one, ana.get(p).content) for one, p in zip(before, ("/today/", "/repair/", "/ours/"), strict=True)
        )
        assert ana.get(f"/repair/small/{id}/").status_code == 404
        assert eve.post(f"/repair/small/{id}/", line="Hello").status_code == 404

    def test_nothing_said_comes_back(self, ana: Phone, ben: Phone) -> None:
        assert ana.post("/repair/small/", own=" ").status_code == 422


class TestAnotherView:
    def test_it_is_mine_and_comes_three_times_a_year(self, ana: Phone, ben: Phone, clock: Clock) -> None:
        clock.lets(ana, ben, days=31)
        assert ana.post("/repair/view/").status_code == 422
        assert told_to(ana.me).offers_reappraisal
        ana.post("/repair/view/", seen="They were both so tired.")
        assert ana.sees("/repair/view/", "so tired") and not ben.sees("/repair/view/", "so tired")
        assert not told_to(ana.me).offers_reappraisal and told_to(ben.me).offers_reappraisal
        ben.post("/repair/view/not-now/")
        assert not told_to(ben.me).offers_reappraisal
        clock.lets(ana, ben, days=121)
        assert told_to(ana.me).offers_reappraisal
