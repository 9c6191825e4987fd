"""What ana, ben, eve and a stranger see of what both like."""

from collections.abc import Iterable

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import Phone, bare
from toward.log.models import MomentRow, WaitingRow
from toward.log.waiting import SIZE as ONE_SIZE
from toward.practices.interests import deck
from toward.practices.interests.moments import Common, Ended, Mark, MineIsIn, Off, OwnActivity, Round
from toward.practices.interests.story import Cards, Story

PAGES = (
    "/today/",
    "/interests/",
    "/together/",
    "/ours/",
    "/interests/time/",
    "/interests/passions/",
    "/interests/own/",
)
ALL = dict.fromkeys(range(deck.SIZE), "love")


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def lying(phone: Phone) -> Cards:
    found = story(phone).round
    assert found is not None
    return found


def story(phone: Phone) -> Story:
    return phone.me.evening().story(Story)


def told(phone: Phone) -> int:
    return sum(isinstance(m, MineIsIn) for m in phone.ours.log.moments)


def begun(phone: Phone) -> Cards:
    phone.post("/interests/cards/begin/")
    return lying(phone)


def marks(phone: Phone, one: Cards, how: dict[int, str]) -> None:
    """Every card marked, as a tap keeps it: as said by its place, and everything else as not mine."""
    for nth, card in enumerate(one.moment.ids):
        phone.me.mine.append(Mark(of=one.moment.id, card=card, mark=how.get(nth, "no")))


def taps(phone: Phone, one: Cards, places: Iterable[int], how: str = "love") -> None:
    for nth in places:
        phone.post(f"/interests/cards/{one.moment.id}/mark/{nth}/", mark=how)


def seals(phone: Phone, one: Cards) -> HttpResponse:
    return phone.post(f"/interests/cards/{one.moment.id}/seal/")


def text(phone: Phone, one: Cards, nth: int) -> str:
    return next(card.text for card in deck.cards(one.moment.ids, story(phone)) if card.at == nth)


def both(ana: Phone, ben: Phone, hers: dict[int, str], his: dict[int, str]) -> Cards:
    one = begun(ana)
    for phone, how in ((ana, hers), (ben, his)):
        marks(phone, one, how)
        seals(phone, one)
    return one


def seen_by(phone: Phone) -> list[list[bytes]]:
    return [bare(phone.get(path).content) for path in (*PAGES, "/interests/cards/")]


class TestRounds:
    def test_what_both_love_and_are_curious_about_opens_and_nothing_else(
        self, ana: Phone, ben: Phone, eve: Phone, stranger: Client
    ) -> None:
        hers = {0: "love", 1: "love", 2: "curious", 3: "like", 4: "curious"}
        one = both(ana, ben, hers, {0: "love", 1: "like", 2: "curious", 3: "like", 4: "love"})
        for phone in (ana, ben):
            shown = page(phone.get("/interests/"))
            assert text(phone, one, 0) in shown and text(phone, one, 2) in shown
            assert not any(text(phone, one, nth) in shown for nth in (1, 3, 4, 5, 6, 7))
        said = ana.ours.log.moments[-1]
        assert isinstance(said, Common) and said.by == ana.bond
        assert (said.love, said.curious) == ((one.moment.ids[0],), (one.moment.ids[2],))
        assert WaitingRow.objects.count() == 0
        assert not eve.sees("/interests/", text(ana, one, 0))
        assert eve.get(f"/interests/opened/{one.moment.id}/").status_code == 404 == seals(eve, one).status_code
        assert stranger.get("/interests/").status_code == 302

    def test_what_ben_receives_is_byte_equal_whatever_ana_marked(self, ana: Phone, ben: Phone) -> None:
        one = begun(ben)
        seen_by(ben)
        before, head, rows = seen_by(ben), ben.ours.log.head(), WaitingRow.objects.count()
        for act in (
            lambda: taps(ana, one, [0], "curious"),
            lambda: marks(ana, one, ALL),
            lambda: seals(ana, one),
            lambda: ana.post(f"/interests/cards/{one.moment.id}/out/"),
            lambda: seals(ana, one),
            lambda: ana.post(f"/interests/cards/{one.moment.id}/out/"),
            lambda: taps(ana, one, [0], "no"),
            lambda: marks(ana, one, {}),
            lambda: seals(ana, one),
        ):
            act()
            assert seen_by(ben) == before and ben.ours.log.head() == head
            assert WaitingRow.objects.count() == rows == 2
            assert {len(row.box) for row in WaitingRow.objects.all()} == {ONE_SIZE}
        assert lying(ana).sealed and any(isinstance(m, Mark) for m in ana.me.mine.moments)

    def test_whoever_sealed_may_say_so_and_both_phones_say_whose_turn_it_is(
        self, ana: Phone, ben: Phone, eve: Phone
    ) -> None:
        one, line, turn = begun(ana), "Ana’s side is in, and opens with yours", "Now it is your turn"
        say = f"/interests/in/{one.moment.id}/"
        assert ana.post(say).status_code == 200 and not told(ana), "nothing of hers is in"
        marks(ana, one, ALL)
        seals(ana, one)
        assert ana.sees("/interests/", "Now it is Ben’s turn") and not ben.sees("/interests/", turn)
        for _ in range(2):
            ana.post(say)
        assert ben.sees("/interests/", turn) and page(ben.get("/today/")).count(line) == 1
        assert ana.sees("/interests/", "You have told Ben") and not eve.sees("/interests/", turn)
        for path in (say, "/interests/in/nothing/"):
            assert ben.post(path).status_code == 200 and told(ana) == 1
        ana.post(f"/interests/cards/{one.moment.id}/out/")
        assert not ben.sees("/interests/", turn) and not ben.sees("/today/", line)
        seals(ana, one)
        ana.post(say)
        marks(ben, one, ALL)
        seals(ben, one)
        assert story(ben).both and not ben.sees("/today/", line) and not ben.sees("/interests/", turn)
        assert ana.post(say).status_code == 200 and told(ana) == 1, "both are open"

    def test_enough_at_any_card_keeps_what_was_marked(self, ana: Phone, ben: Phone) -> None:
        one = begun(ana)
        assert ana.sees("/interests/cards/", "Enough for tonight")
        taps(ana, one, [0])
        assert ana.sees("/interests/cards/", "/mark/1/") and lying(ana).marks == {one.moment.ids[0]: "love"}
        ana.post(f"/interests/cards/{one.moment.id}/mark/0/", mark="no")
        assert ana.sees("/interests/cards/?at=0", "/mark/0/") and lying(ana).marks == {one.moment.ids[0]: "no"}
        assert "All of them" not in page(seals(ana, one)) and not lying(ana).sealed, "not before all are marked"

    def test_a_mark_changed_after_a_round_was_opened_changes_nothing(self, ana: Phone, ben: Phone) -> None:
        one = both(ana, ben, ALL, {0: "love"})
        before, head = seen_by(ben), ben.ours.log.head()
        for way, said in (("mark/0", {"mark": "no"}), ("seal", {}), ("out", {}), ("end", {})):
            late = ana.post(f"/interests/cards/{one.moment.id}/{way}/", **said)
            assert late.status_code == 404 and "not here any more" in page(late)
        assert seen_by(ben) == before and ben.ours.log.head() == head
        assert list(story(ana).both) == [one.moment.ids[0]]

    def test_what_is_sealed_is_taken_out_before_it_changes(self, ana: Phone, ben: Phone) -> None:
        one = begun(ana)
        marks(ana, one, ALL)
        seals(ana, one)
        ana.post(f"/interests/cards/{one.moment.id}/mark/0/", mark="no")
        assert lying(ana).marks[one.moment.ids[0]] == "love"
        ana.post(f"/interests/cards/{one.moment.id}/out/")
        ana.post(f"/interests/cards/{one.moment.id}/mark/0/", mark="no")
        marks(ben, one, ALL)
        seals(ben, one)
        assert lying(ben).sealed and not story(ben).opened
        seals(ana, one)
        assert set(story(ben).both) == set(one.moment.ids[1:])

    def test_two_rounds_with_the_same_list_are_one(self, ana: Phone, ben: Phone) -> None:
        one = begun(ana)
        ben.ours.log.append(Round(ids=one.moment.ids, by=ben.bond))
        ben.post("/interests/cards/begin/")
        assert [each.moment.id for each in story(ana).rounds] == [one.moment.id]
        marks(ana, one, ALL)
        marks(ben, one, {0: "love"})
        seals(ana, one)
        seals(ben, one)
        again = ben.ours.log.append(Round(ids=one.moment.ids, by=ben.bond))
        assert lying(ana).moment.id == again.id and lying(ana).marks == {}
        ana.ours.log.append(Common(of=again.id, curious=one.moment.ids[:2], by=ana.bond))
        assert story(ana).both == dict.fromkeys(one.moment.ids[:2], "curious")

    def test_an_abandoned_round_ends_for_both_by_nobody_and_others_come(self, ana: Phone, ben: Phone) -> None:
        one = begun(ana)
        marks(ana, one, ALL)
        seals(ana, one)
        ben.post(f"/interests/cards/{one.moment.id}/end/")
        assert WaitingRow.objects.count() == 0 and ben.ours.log.moments[-1] == ana.ours.log.find(ended(ana).id)
        assert ended(ana).by == ana.bond
        assert seals(ana, one).status_code == 404
        assert not set(begun(ben).moment.ids) & set(one.moment.ids)

    def test_no_card_comes_twice_until_all_were_there(self, ana: Phone, ben: Phone) -> None:
        had: list[str] = []
        every = {one["id"] for one in deck.activities(ana.ours.begun)}
        while len(had) < len(every):
            ids = deck.dealt(story(ana), ana.bond)
            assert len(ids) == deck.SIZE and len(set(had) | set(ids)) == min(len(had) + deck.SIZE, len(every))
            said = ana.ours.log.append(Round(ids=ids, by=ana.bond))
            ana.ours.log.append(Ended(of=said.id, by=ana.bond))
            had += ids
        assert set(had) == every

    def test_either_takes_a_card_off_for_both_without_a_name(self, ana: Phone, ben: Phone) -> None:
        one = both(ana, ben, ALL, {0: "love", 1: "love"})
        assert ben.sees("/interests/", text(ana, one, 0))
        ben.post("/interests/off/", card=one.moment.ids[0])
        assert not ana.sees("/interests/", text(ana, one, 0)) and ana.sees("/interests/", text(ana, one, 1))
        assert next(m.by for m in ana.ours.log.moments if isinstance(m, Off)) == ana.bond

    def test_whoever_was_first_learns_on_today_that_it_is_open(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        one = both(ana, ben, ALL, {})
        assert ana.sees("/today/", "Both have marked the cards") and not ben.sees("/today/", "Both have marked")
        assert ana.sees(f"/interests/opened/{one.moment.id}/", "Nothing on these cards is for both of you")
        assert not ana.sees("/today/", "Both have marked the cards") and not eve.sees("/today/", "Both have marked")

    def test_reading_writes_nothing(self, ana: Phone, ben: Phone) -> None:
        one = both(ana, ben, ALL, ALL)
        counts = []
        for _ in range(2):
            seen_by(ana)
            ana.get(f"/interests/opened/{one.moment.id}/")
            counts.append(MomentRow.objects.count())
        assert counts[0] == counts[1]


def ended(phone: Phone) -> Ended:
    return next(m for m in phone.ours.log.moments if isinstance(m, Ended))


class TestOwnCards:
    @pytest.mark.parametrize(
        "said",
        [
            "Row to the island",
            "ग्रहण देखने पहाड़ पर जाएँ",
            "نخبز الخبز معًا قبل الفجر",
            "在雨里走到最后一盏灯",
            "🛶🥧 till the 🌙",
            "x" * 80,
        ],
    )
    def test_in_any_script_it_is_a_card_of_the_next_round(self, ana: Phone, ben: Phone, eve: Phone, said: str) -> None:
        now = begun(ben)
        ana.post("/interests/own/", text=said)
        assert ben.sees("/today/", said) and ben.sees("/interests/", said) and not eve.sees("/interests/", said)
        id = next(m.id for m in ana.ours.log.moments if isinstance(m, OwnActivity))
        assert id not in now.moment.ids and not ben.sees("/interests/cards/?at=0", said)
        ben.post(f"/interests/cards/{now.moment.id}/end/")
        one = begun(ben)
        assert one.moment.ids[0] == id and len(one.moment.ids) == deck.SIZE and ben.sees("/interests/cards/", said)
        assert not ben.sees("/today/", "has a card for the two of you"), "it lies among the cards now"

    @pytest.mark.parametrize("said", ["", " ", "\u200b", "x" * 81, "Watch the stars\n" * 9])
    def test_what_is_no_card_is_refused(self, ana: Phone, ben: Phone, said: str) -> None:
        assert ana.post("/interests/own/", text=said).status_code == 422
        assert not story(ana).activities

    def test_one_card_for_one_thing(self, ana: Phone, ben: Phone) -> None:
        ana.post("/interests/own/", text="Row to the island")
        known = deck.activities(ana.ours.begun)[0]["text"]
        for again in ("row to the ISLAND", "Row  to the island.", known.upper()):
            assert "There is a card for that already" in page(ben.post("/interests/own/", text=again))
        assert len(story(ana).activities) == 1

    def test_taken_back_while_it_is_marked_it_is_left_out(self, ana: Phone, ben: Phone) -> None:
        ana.post("/interests/own/", text="Row to the island")
        one = begun(ben)
        marks(ben, one, ALL)
        seals(ben, one)
        ana.post(f"/take-back/ours/{one.moment.ids[0]}/")
        assert ana.sees("/interests/cards/", "/mark/1/")
        taps(ana, one, range(1, deck.SIZE))
        seals(ana, one)
        assert story(ana).opened and not ana.sees("/interests/", "Row to the island")
        assert ana.sees("/interests/", text(ana, one, 1))
