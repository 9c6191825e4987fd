"""Time apart and together, and passions: what ana, ben, eve and a stranger see of them."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import lying
from tests.cast import Phone, at
from tests.lying import EVENING, Shared, opens_last
from toward.bond.moments import Begun
from toward.log.models import WaitingRow
from toward.practices.interests import deck
from toward.practices.interests.moments import Agreed, BigDay, Line, MineIsIn, NotNow, OwnWish, Passion, Proposed, Wish
from toward.practices.interests.tests.test_pages import ALL, PAGES, marks, page, seals, seen_by, story

HERS, HIS = "Two evenings with the phones in a drawer", "Thursdays on the river, with nobody"
CHOIR, MEANS = "The choir", "The one hour in which I do not think"


def wishes(ana: Phone, ben: Phone) -> None:
    ana.post("/interests/time/wish/", together="more", words=HERS)
    ben.post("/interests/time/wish/", apart="more", words=HIS)


def agreed(ana: Phone, ben: Phone) -> str:
    ben.post("/interests/time/propose/", words="Thursday is yours")
    id = next(m.id for m in ana.ours.log.moments if isinstance(m, Proposed))
    ana.post(f"/interests/time/{id}/agree/", yes="1")
    return id


def passion(ana: Phone, **more: object) -> Passion:
    ana.post("/interests/passions/write/", **{"passion": CHOIR, "means": MEANS, **more})
    ana.post(f"/interests/passions/{story(ana).drafts[0].key}/look/")
    return story(ana).own[0]


def today() -> date:
    return timezone.localdate(timezone.now())


def concert(ana: Phone, days: int = 1) -> str:
    of = story(ana).own[0] if story(ana).own else passion(ana)
    said = {"what": "The concert by the river", "day": str(today() + timedelta(days=days))}
    assert ana.post(f"/interests/passions/{of.id}/day/", **said).status_code == 200
    return next(m.id for m in reversed(ana.ours.log.moments) if isinstance(m, BigDay))


class TestTime:
    def test_both_open_together_and_eve_sees_nothing(
        self, ana: Phone, ben: Phone, eve: Phone, stranger: Client
    ) -> None:
        ana.post("/interests/time/wish/", together="more", words=HERS)
        assert ana.sees("/interests/time/", HERS) and not ben.sees("/interests/time/", HERS)
        ben.post("/interests/time/wish/", apart="more", words=HIS)
        assert WaitingRow.objects.count() == 0
        for phone, own, theirs in ((ana, HERS, HIS), (ben, HIS, HERS)):
            assert phone.sees("/interests/time/", own) and not phone.sees("/today/", theirs)
            said = next(m for m in phone.ours.log.moments if isinstance(m, Wish) and m.by != phone.person)
            phone.post(f"/table/{said.id}/")
            assert phone.sees("/interests/time/", theirs) and not eve.sees("/interests/time/", theirs)
        assert stranger.get("/interests/time/").status_code == 302

    def test_what_was_opened_meanwhile_is_led_to_and_not_called_out_again(self, ana: Phone, ben: Phone) -> None:
        ana.post("/interests/time/wish/", together="more", words=HERS)
        ben.post("/interests/time/wish/", apart="more", words=HIS)
        for path in ("/interests/time/out/", "/interests/in/time:0/"):
            late = ana.post(path)
            assert late.status_code == 200 and "It is out again" not in late.content.decode(), path
        assert ana.sees("/interests/time/", HERS) and WaitingRow.objects.count() == 0
        assert not any(isinstance(m, MineIsIn) for m in ana.ours.log.moments)

    def test_what_ben_receives_is_byte_equal_whatever_ana_wished(self, ana: Phone, ben: Phone) -> None:
        seen_by(ben)
        before, head = seen_by(ben), ben.ours.log.head()
        for words in (HERS, "x" * 5000):
            ana.post("/interests/time/wish/", together="more", words=words)
            assert seen_by(ben) == before and ben.ours.log.head() == head
        assert "x" * 5000 in page(ana.post("/interests/time/out/")) and not ana.sees("/interests/time/", "xxx")
        assert not [m for m in ana.me.mine.moments if isinstance(m, OwnWish)]
        assert seen_by(ben) == before and ben.ours.log.head() == head

    @pytest.mark.parametrize(
        ("said", "status"),
        [
            ({}, 422),
            ({"together": "most"}, 422),
            ({"words": "x" * 5001}, 422),
            ({"words": "x" * 5000}, 200),
            ({"words": "夜は静かに、" * 700}, 200),
            ({"apart": "less"}, 200),
        ],
    )
    def test_one_tap_is_enough_and_what_is_not_whole_is_kept_on_the_page(
        self, ana: Phone, ben: Phone, said: dict[str, str], status: int
    ) -> None:
        answer = ana.post("/interests/time/wish/", **said)
        assert answer.status_code == status and said.get("words", "") in page(answer)
        assert WaitingRow.objects.count() == (2 if status == 200 else 0)

    def test_said_anew_the_earlier_stay_and_what_comes_too_late_is_handed_back(self, ana: Phone, ben: Phone) -> None:
        wishes(ana, ben)
        ana.post("/interests/time/wish/", together="same", words="As it is, it is good")
        ben.post("/interests/time/wish/", together="less")
        assert [len(pair) for pair in story(ana).wishes] == [2, 2]
        assert ana.sees("/interests/time/", HERS) and ana.sees("/interests/time/", "As it is, it is good")
        assert ben.post("/interests/time/out/").status_code == 200, "there is nothing to take out"
        assert [len(pair) for pair in story(ben).wishes] == [2, 2]

    def test_a_proposal_waits_for_a_yes_holds_and_ends(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        wishes(ana, ben)
        id = agreed(ana, ben)
        for phone in (ana, ben):
            assert phone.sees("/interests/time/", "What you agreed on")
        assert ben.sees("/today/", "Ana says yes to your proposal") and not eve.sees("/interests/time/", "Thursday is")
        assert eve.post(f"/interests/time/{id}/agree/", yes="1").status_code == 404
        assert ben.post(f"/interests/time/{id}/agree/", yes="1").status_code == 404, "not one’s own"
        ana.post(f"/interests/time/{id}/let-go/")
        assert not ben.sees("/interests/time/", "What you agreed on") and not ben.sees("/today/", "says yes")

    def test_not_now_is_no_answer_byte_for_byte(self, ana: Phone, ben: Phone) -> None:
        ben.post("/interests/time/propose/", words="Thursday is yours")
        assert ana.sees("/today/", "Ben has a proposal for your time")
        id = next(m.id for m in ana.ours.log.moments if isinstance(m, Proposed))
        seen_by(ben)
        before, head = seen_by(ben), ben.ours.log.head()
        ana.post(f"/interests/time/{id}/agree/")
        assert seen_by(ben) == before and ben.ours.log.head() == head
        assert any(isinstance(m, NotNow) for m in ana.me.mine.moments) and not ana.sees("/today/", "has a proposal")

    def test_a_yes_to_what_was_taken_back_is_not_written(self, ana: Phone, ben: Phone) -> None:
        ben.post("/interests/time/propose/", words="Thursday is yours")
        id = next(m.id for m in ana.ours.log.moments if isinstance(m, Proposed))
        ben.post(f"/take-back/ours/{id}/")
        assert ana.post(f"/interests/time/{id}/agree/", yes="1").status_code == 404
        assert not any(isinstance(m, Agreed) for m in ana.ours.log.moments)


def a_passion(ana: Phone) -> lying.Say:
    def say() -> Shared:
        return Shared(passion(ana).id, "Ana tells of a passion", MEANS, "/interests/passions/")

    return say


class TestPassions:
    def test_it_lies_there_whatever_the_date(
        self, ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, a_passion(ana))

    def test_met_it_stays_and_is_answered(self, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
        lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, a_passion(ana), "your-time")

    def test_put_away_it_comes_back(self, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
        lying.put_away_it_comes_back(monkeypatch, ana, ben, a_passion(ana), "your-time")

    def test_taken_back_it_is_gone(self, ana: Phone, ben: Phone) -> None:
        lying.taken_back_it_is_gone(ana, ben, a_passion(ana))

    def test_a_draft_is_mine_until_i_have_looked_at_it(self, ana: Phone, ben: Phone) -> None:
        seen_by(ben)
        before, head = seen_by(ben), ben.ours.log.head()
        line = deck.lines("stand_by", Begun(far=True))[3]
        ana.post("/interests/passions/write/", passion=CHOIR, means=MEANS, lines=line, stand_by="تعالي مرة واحدة 🎶")
        key = story(ana).drafts[0].key
        assert ana.sees("/interests/passions/", CHOIR) and ana.sees(f"/interests/passions/{key}/look/", line)
        ana.post(f"/interests/passions/{key}/", passion=CHOIR, means="x" * 5000)
        assert seen_by(ben) == before and ben.ours.log.head() == head and len(story(ana).drafts) == 1
        assert ben.get(f"/interests/passions/{key}/look/").status_code == 404
        ana.post(f"/interests/passions/{key}/look/")
        assert not story(ana).drafts and len(story(ben).passions(ana.person)) == 1

    @pytest.mark.parametrize("said", [{}, {"passion": "x" * 81}, {"passion": CHOIR, "lines": "Any line"}])
    def test_what_is_no_passion_is_refused(self, ana: Phone, ben: Phone, said: dict[str, str]) -> None:
        assert ana.post("/interests/passions/write/", **said).status_code == 422 and not story(ana).drafts

    def test_new_words_are_a_new_thing_to_meet(self, ana: Phone, ben: Phone) -> None:
        one = passion(ana)
        opens_last(ben)
        ana.post(f"/interests/passions/{one.key}/", passion=CHOIR, means="Mondays, since I was nine")
        ana.post(f"/interests/passions/{one.key}/look/")
        assert len(story(ana).own) == 1 and ben.sees("/today/", "Ana tells of a passion")
        assert not ben.sees("/interests/passions/", "since I was nine")

    def test_after_a_year_it_asks_its_author_alone(
        self, ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one = passion(ana)
        opens_last(ben)
        at(monkeypatch, timezone.now() + timedelta(days=400), ana, ben, eve)
        assert ana.sees("/interests/passions/", "still true") and not ben.sees("/interests/passions/", "still true")
        assert (
            ben.post(f"/interests/still/{one.id}/").status_code
            == 404
            == eve.post(f"/interests/still/{one.id}/").status_code
        )
        ana.post(f"/interests/still/{one.id}/")
        assert not ana.sees("/interests/passions/", "still true")


class TestBigDays:
    def test_before_it_one_line_and_after_it_one_question(
        self, ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at(monkeypatch, EVENING, ana, ben, eve)
        id = concert(ana, 3)
        before, after = "Ana’s big day", "Ana has had it"
        assert not ben.sees("/today/", before)
        for days, shown in ((2, before), (3, before), (4, after), (6, after)):
            at(monkeypatch, EVENING + timedelta(days=days), ana, ben, eve)
            assert ben.sees("/today/", shown) and not ana.sees("/today/", shown) and not eve.sees("/today/", shown)
        at(monkeypatch, EVENING + timedelta(days=7), ana, ben)
        assert not ben.sees("/today/", after)
        at(monkeypatch, EVENING + timedelta(days=4), ana, ben)
        words = deck.lines("after", Begun(far=True))[0]
        ben.post(f"/interests/days/{id}/after/", line=words)
        assert not ben.sees("/today/", after) and ana.sees("/today/", "Ben asks about your big day")
        opens_last(ana)
        asked = next(m for m in ana.ours.log.moments if isinstance(m, Line))
        assert ana.sees("/today/", words)
        ana.post(f"/table/{asked.id}/answer/", words="It began with rain, and then it was ours.")
        assert ben.sees("/today/", "Ana has answered")

    def test_saying_nothing_is_byte_equal(self, ana: Phone, ben: Phone) -> None:
        id = concert(ana)
        assert ben.sees("/today/", "Ana’s big day")
        seen_by(ana)
        before, head = seen_by(ana), ana.ours.log.head()
        ben.post(f"/interests/days/{id}/before/", line="Not a line of ours")
        ben.post(f"/interests/days/{id}/after/", line=deck.lines("after", Begun(far=True))[0])
        assert seen_by(ana) == before and ana.ours.log.head() == head and ben.sees("/today/", "Ana’s big day")
        ben.post(f"/interests/days/{id}/before/")
        assert seen_by(ana) == before and ana.ours.log.head() == head and not ben.sees("/today/", "Ana’s big day")

    def test_only_the_other_says_something_to_it_and_once(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        id, line = concert(ana), deck.lines("before", Begun(far=True))[2]
        for phone in (ana, eve, ben, ben):
            phone.post(f"/interests/days/{id}/before/", line=line)
        assert [m.by for m in ana.ours.log.moments if isinstance(m, Line)] == [ben.person]

    def test_taken_back_with_its_passion_it_shows_nowhere(self, ana: Phone, ben: Phone) -> None:
        concert(ana)
        assert ben.sees("/today/", "Ana’s big day")
        ana.post(f"/take-back/ours/{story(ana).own[0].id}/")
        assert not any(ben.sees(path, "The concert by the river") for path in PAGES)
        assert not any(isinstance(m, BigDay) for m in ben.ours.log.moments)

    @pytest.mark.parametrize("days", [-1, 900])
    def test_a_day_that_is_none_is_refused(self, ana: Phone, ben: Phone, days: int) -> None:
        of = passion(ana)
        said = {"what": "The concert", "day": str(today() + timedelta(days=days))}
        assert ana.post(f"/interests/passions/{of.id}/day/", **said).status_code == 422
        assert ben.post(f"/interests/passions/{of.id}/day/", **said).status_code == 404


def test_leaving_in_the_middle_looks_like_nothing_and_clears_what_waits(ana: Phone, ben: Phone) -> None:
    ana.post("/interests/cards/begin/")
    one = story(ana).round
    assert one
    marks(ana, one, ALL)
    seals(ana, one)
    ana.post("/interests/time/wish/", together="more", words=HERS)
    passion(ana)
    seen_by(ben)
    before = seen_by(ben)
    ana.post("/leave/")
    assert seen_by(ben) == before
    told = ben.post(f"/interests/cards/{one.moment.id}/mark/0/", mark="love")
    assert told.status_code in (200, 409)
    late = ben.post("/interests/time/wish/", words=HIS)
    assert late.status_code == 409 and HIS in page(late)
    assert not any(isinstance(m, Wish) for m in ben.me.archives[0].log.moments)
