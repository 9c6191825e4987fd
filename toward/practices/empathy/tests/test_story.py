"""Whatever two people say about a situation, in any order and with any moment gone, there is a story to tell."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.empathy.cards import cards
from toward.practices.empathy.moments import (
    Answered,
    Imagined,
    Marked,
    Opened,
    OwnView,
    PutAside,
    Rested,
    Situation,
    View,
)
from toward.practices.empathy.pieces import MOST, cut, ends
from toward.practices.empathy.story import Story, tell

NOW = datetime(2026, 5, 20, 20, tzinfo=UTC)
BEGUN = Begun(id="bond", at=NOW - timedelta(days=90))
DINNER = Situation(id="dinner", by="ana", at=NOW - timedelta(days=2), text="The dinner")
HERS = View(id="hers", by="ana", at=NOW, of="dinner", for_me="Long.", for_you="You had fun. You did not look at me.")
HIS = View(id="his", by="ben", at=NOW, of="dinner", for_me="Loud.", for_you="You were cross. Perhaps tired.")
OPEN = [BEGUN, DINNER, Opened(id="o", of="dinner", at=NOW), HERS, HIS]


def told(ours: Sequence[Moment], mine: Sequence[Moment] = (), me: str = "ana") -> Story:
    return tell(Evening(mine=mine, ours=ours, me=me, other="ben" if me == "ana" else "ana", now=NOW))


def steps(ours: Sequence[Moment], mine: Sequence[Moment] = (), me: str = "ana") -> list[str]:
    found = told(ours, mine, me).find("dinner")
    assert found is not None
    return found.steps


# -- one after the other ---------------------------------------------------------------------


def test_a_named_situation_waits_for_both_alike() -> None:
    assert steps([BEGUN, DINNER]) == steps([BEGUN, DINNER], me="ben") == ["write"]
    own = OwnView(bond="bond", of="dinner", for_me="Long.")
    assert steps([BEGUN, DINNER], [own]) == []
    assert told([BEGUN, DINNER], [own]).resting[0].own == own


def test_opened_each_has_the_guess_about_themselves_to_mark() -> None:
    assert steps(OPEN) == steps(OPEN, me="ben") == ["mark"]
    one = told(OPEN).topics[0]
    assert one.about_me.view == HIS and one.about_other.view == HERS
    assert [piece.text for piece in one.about_me.pieces] == ["You were cross.", "Perhaps tired."]


def test_marks_stand_with_their_sentences_and_ask_for_an_answer() -> None:
    marked = Marked(id="m", by="ana", at=NOW, of="dinner", ends=ends(HIS.for_you), marks=("no", "yes"), missing="Sad.")
    assert steps([*OPEN, marked]) == []
    assert steps([*OPEN, marked], me="ben") == ["mark", "answer"]
    pieces = told([*OPEN, marked], me="ben").topics[0].about_other.pieces
    assert [(piece.text, piece.mark) for piece in pieces] == [("You were cross.", "no"), ("Perhaps tired.", "yes")]
    answered = Answered(id="a", by="ben", at=NOW, of="dinner", words="Oh.")
    assert steps([*OPEN, marked, answered], me="ben") == ["mark"]
    assert told([*OPEN, marked, answered]).topics[0].about_me.answered == answered


def test_old_marks_hold_their_places_however_it_is_cut_today() -> None:
    marked = Marked(by="ana", of="dinner", ends=(9, len(HIS.for_you)), marks=("partly", "no"))
    pieces = told([*OPEN, marked]).topics[0].about_me.pieces
    assert [piece.text for piece in pieces] == ["You were", "cross. Perhaps tired."]


def test_put_aside_is_closed_for_both_and_too_late_once_open() -> None:
    aside = PutAside(id="p", by="bond", of="dinner")
    for me in ("ana", "ben"):
        assert steps([BEGUN, DINNER, aside], me=me) == []
        assert steps([*OPEN, aside], me=me) == ["mark"]
    own = OwnView(bond="bond", of="dinner", for_me="Long.")
    assert told([BEGUN, DINNER, aside], [own]).unopened == [own]
    assert told([BEGUN, DINNER, aside, HERS, HIS]).opened == []


def test_not_now_rests_for_me_alone() -> None:
    rested = Rested(of="dinner", step="mark")
    assert steps(OPEN, [rested]) == [] and steps(OPEN, me="ben") == ["mark"]


def test_a_view_taken_back_leaves_the_other_standing() -> None:
    left = [m for m in OPEN if m.id != "his"]
    one = told(left).topics[0]
    assert one.about_me.view is None and one.about_me.pieces == [] and one.about_other.view == HERS
    assert not one.waits and one.steps == []


# -- cutting into sentences ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("You sat down. You were tired!", ["You sat down.", "You were tired!"]),
        ("i was late. i ran", ["i was late.", "i ran"]),
        ("At 7.30 you called. Was it 3.5 km?", ["At 7.30 you called.", "Was it 3.5 km?"]),
        ("It was… quiet. Then… You left", ["It was… quiet.", "Then…", "You left"]),
        ("You said “No.” And then?", ["You said “No.”", "And then?"]),
        ("One line\nanother line\n\n\nlast", ["One line", "another line", "last"]),
        ("That hurt. 😔\nSo it did. :-(", ["That hurt. 😔", "So it did. :-("]),
        ("きっと疲れていた。怒ってはいない！たぶん？", ["きっと疲れていた。", "怒ってはいない！", "たぶん？"]),
        ("तुम थके थे। तुम चुप रहे।", ["तुम थके थे।", "तुम चुप रहे।"]),
        ("هل كنت حزينا؟ أظن ذلك.", ["هل كنت حزينا؟", "أظن ذلك."]),
        ("no stop at all", ["no stop at all"]),
        ("😔", ["😔"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_a_guess_is_cut_into_sentences(text: str, pieces: list[str]) -> None:
    assert cut(text, ends(text)) == pieces


@given(st.text(st.sampled_from("ab .!?…。！？\n”)9é😔।"), max_size=300))
def test_cutting_loses_nothing(text: str) -> None:
    places = ends(text)
    assert list(places) == sorted(set(places)) and len(places) <= MOST
    assert "".join("".join(cut(text, places)).split()) == "".join(text.split())
    assert all(cut(text, places))


# -- anything at all -------------------------------------------------------------------------

ids = st.sampled_from(["dinner", "walk", "x", ""])
people = st.sampled_from(["ana", "ben", "eve", "bond", ""])
times = st.floats(-3, 40).map(lambda days: NOW - timedelta(days=days))
words = st.sampled_from(["", "So. And so.", "…", "a\nb"])
numbers = st.lists(st.integers(-5, 50), max_size=4).map(tuple)
said = st.lists(st.sampled_from(["yes", "partly", "no", "", "else"]), max_size=5).map(tuple)


def anyone(kind: type[Moment], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Moment]:
    return st.builds(kind, id=ids, by=people, at=times, **fields)


ours_moments = st.one_of(
    anyone(Begun),
    anyone(Situation, text=words),
    anyone(Opened, of=ids),
    anyone(View, of=ids, for_me=words, for_you=words),
    anyone(PutAside, of=ids),
    anyone(Marked, of=ids, ends=numbers, marks=said, missing=words),
    anyone(Answered, of=ids, words=words),
)
mine_moments = st.one_of(
    anyone(OwnView, bond=ids, of=ids, for_me=words),
    anyone(Rested, of=ids, step=st.sampled_from(["write", "mark", "answer", "x"])),
    anyone(Imagined, words=words),
)


@given(st.lists(ours_moments, max_size=14), st.lists(mine_moments, max_size=6))
def test_any_order_and_any_moment_gone_tell_a_story(ours: list[Moment], mine: list[Moment]) -> None:
    for me in ("ana", "ben"):
        now = told(ours, mine, me)
        assert all(card.template.startswith("empathy/") for card in cards(now.evening))
        for one in now.topics:
            assert one.waits + one.opened + one.aside <= 1
            assert set(one.views) | set(one.marks) | set(one.answers) <= {"ana", "ben"}
            if one.waits or one.aside:
                assert [g.pieces for g in one.guesses] == [[], []], "nothing is shown before both"
                assert not one.to_mark and not one.to_answer
            assert all(piece.text for guess in one.guesses for piece in guess.pieces)
        assert (now.waiting, now.resting, now.aside, now.unopened) is not None


@given(st.permutations([DINNER, *OPEN[2:], PutAside(of="dinner", by="bond")]), st.sets(st.integers(0, 4)))
def test_both_see_the_same_state(ours: list[Moment], gone: set[int]) -> None:
    left = [m for at, m in enumerate(ours) if at not in gone]
    hers, his = (told(left, me=me).topics for me in ("ana", "ben"))
    assert [(one.id, one.opened, one.aside) for one in hers] == [(one.id, one.opened, one.aside) for one in his]


def test_alone_the_other_side_is_worth_a_page_now_and_then() -> None:
    def alone(*mine: Moment) -> list[str]:
        found = cards(Evening(mine=mine, ours=(), me="ana", other="", now=NOW))
        return [card.template for card in found]

    assert alone() == ["empathy/solo_card.html"]
    assert alone(Imagined(at=NOW - timedelta(days=1))) == []
