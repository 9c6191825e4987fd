"""What was written alone: where to go on, how it begins, and how often another view is offered."""

from datetime import UTC, datetime, timedelta

import pytest

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.another_view import alone, meetings, story
from toward.practices.another_view.moments import Noted, NotThisTime, Reappraised
from toward.practices.another_view.story import Story

T0 = datetime(2026, 5, 20, 20, tzinfo=UTC)
FIELDS = ("camera", "felt", "story", "fear", "need", "my_part")
FRAME = ("When …,", "I felt ….", "I need ….", "Would you …?")


def tell(*, mine: tuple[Moment, ...] = (), hours: float = 0) -> Story:
    return story.tell(Evening(mine=mine, ours=(), me="ana", other="ben", now=T0 + timedelta(hours=hours)))


def test_the_opening_is_one_gentle_piece() -> None:
    note = Noted(when="the door shut,", i_felt="small.", would_you="knock?")
    assert alone.whole(note, FRAME) == "When the door shut, I felt small. Would you knock?"
    twice = Noted(when="When, the door shut", i_felt="… i felt small", i_need="I need", would_you="Would you knock?")
    assert alone.whole(twice, FRAME) == "When the door shut, I felt small. Would you knock?"
    kept = Noted(when="whenever you sing", i_felt="I feltman", would_you="would you’ve known")
    assert alone.whole(kept, FRAME).startswith("When whenever you sing, I felt I feltman.")
    assert alone.whole(Noted(), FRAME) == "" and alone.whole(None, FRAME) == ""


def test_the_opening_begins_with_what_was_written_two_screens_before() -> None:
    befores = {"when": "When ", "i_felt": "I felt ", "i_need": "I need ", "would_you": "Would you "}
    note = Noted(felt="I felt small,\nand cold", need="a hand", i_need="two hands")
    assert alone.begun(note, befores) == {
        "when": "",
        "i_felt": "small, and cold",
        "i_need": "two hands",
        "would_you": "",
    }


def test_a_sentence_stands_in_the_middle_of_another_as_one_writes_there() -> None:
    befores = {"when": "When ", "i_felt": "I felt ", "i_need": "I need ", "would_you": "Would you "}

    def begun(felt: str) -> str:
        return alone.begun(Noted(felt=felt), befores)["i_felt"]

    assert begun("Small and embarrassed") == "small and embarrassed"
    assert (
        begun("I was small") == "I was small"
        and begun("I’m cold") == "I’m cold"
        and begun("OK, and tired") == "OK, and tired"
    )
    assert begun("I felt Small") == "small" and begun("") == ""


def test_going_on_leads_to_the_first_empty_step() -> None:
    assert alone.first_open(None) == "camera"
    assert alone.first_open(Noted(camera="x", story="y")) == "felt"
    assert alone.first_open(Noted(**dict.fromkeys(FIELDS, "x"))) == "opening"  # type: ignore[arg-type]


def test_seven_minutes_are_offered_three_times_a_year() -> None:
    for said in (Reappraised(at=T0), NotThisTime(at=T0)):
        days = [tell(mine=(said,), hours=24 * day).offered for day in (0, 119, 120)]
        assert days == [False, False, True]
    assert tell().offered and tell(mine=(Noted(at=T0),)).offered
    written, begun = Reappraised(id="a"), Reappraised(id="b", begun=True)
    told = tell(mine=(written, begun, Reappraised(id="c")))
    assert [m.id for m in told.written] == ["c", "a"] and told.begun == begun


def test_a_note_is_of_this_bond_and_of_the_running_repair_before_one_to_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings.running, "_answer", lambda _: "r")
    loose, elsewhere = Noted(bond="bond", felt="loose"), Noted(bond="other", of="r", felt="elsewhere")
    meant, old = Noted(bond="bond", of="r", felt="meant"), Noted(bond="bond", of="old", felt="old")
    for mine, felt in (
        ((meant, elsewhere, loose, old), "meant"),
        ((loose, elsewhere, old), "loose"),
        ((elsewhere, old), ""),
    ):
        note = tell(mine=(NotThisTime(), *mine, NotThisTime())).note("bond")
        assert (note.felt if note else "") == felt
    monkeypatch.setattr(meetings.running, "_answer", lambda _: "")
    before = tell(mine=(loose, meant)).note("bond")
    assert before and before.felt == "loose"


def test_what_could_be_shown_is_what_is_there() -> None:
    note = Noted(felt="small", fear_named="being left", fear="for good")
    assert alone.texts(note, "") == {"felt": "small", "fear": "being left: for good"}
    assert list(alone.texts(note, "When")) == ["words", "felt", "fear"]
