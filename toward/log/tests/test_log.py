"""Append, read, edit, take back; tampering, unknown kinds, an ended bond."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawn import often
from toward.log import log as logs
from toward.log import seal
from toward.log.log import Closed, Gone, Log, NotYours
from toward.log.models import MomentRow
from toward.log.moment import Moment, TakenBack, Unreadable, fold
from toward.log.opening import aad_for

pytestmark = pytest.mark.django_db


class Note(Moment, tag="test.note"):
    """A line, for these tests."""

    text: str = ""


class Quiet(Moment, tag="test.quiet"):
    """Leaves no trace when it is taken back."""

    leaves_trace = False
    text: str = ""


class Revealed(Moment, tag="test.revealed"):
    """Came out of waiting."""

    was_sealed = True
    text: str = ""


class Reply(Moment, tag="test.reply"):
    """Nothing without what it answers."""

    leaves_trace = False
    goes_with = True
    of: str = ""


def open_log(reader: str = "ana", *, closed: bool = False) -> Log:
    return Log("a" * 22, bytes(32), reader, closed=lambda: closed)


def texts(log: Log) -> list[str]:
    return [getattr(moment, "text", moment.kind) for moment in log.moments]


def test_words_come_back_in_order_with_author_and_place() -> None:
    log = open_log()
    log.append(Note(text="one"))
    said = open_log("ben").append(Note(text="two"))
    assert texts(open_log()) == ["one", "two"]
    assert (said.by, said.seq, len(said.id)) == ("ben", 2, 22)
    assert open_log().read(after=1)[0].id == said.id


def test_nothing_readable_stands_in_the_row() -> None:
    open_log().append(Note(text="the canary sings at noon"))
    row = MomentRow.objects.get()
    assert b"canary" not in bytes(row.box or b"")
    assert b"note" not in bytes(row.box or b"")


def test_all_short_words_have_one_size() -> None:
    for text in ("", "yes", "x" * 150):
        open_log().append(Note(text=text))
    assert len({len(bytes(row.box or b"")) for row in MomentRow.objects.all()}) == 1


def test_a_swapped_or_changed_row_is_said_and_the_rest_stays() -> None:
    for text in ("one", "two", "three"):
        open_log().append(Note(text=text))
    first, second = MomentRow.objects.order_by("seq")[:2]
    first.box, second.box = second.box, first.box
    MomentRow.objects.filter(seq=1).update(box=first.box)
    MomentRow.objects.filter(seq=2).update(box=second.box)
    read = open_log().moments
    assert [isinstance(moment, Unreadable) for moment in read] == [True, True, False]


def test_a_kind_from_a_newer_version_is_kept_and_said() -> None:
    said = open_log().append(Note(text="hello"))
    log = open_log()
    words = b"\x81\xa4kind\xacfuture.thing"
    box = seal.lock(log.key, words, aad_for(log.id, said.seq, said.id))
    MomentRow.objects.filter(seq=said.seq).update(box=box)
    found = open_log().moments[0]
    assert isinstance(found, Unreadable) and found.newer


def test_within_ten_minutes_an_edit_is_quiet_and_the_old_words_are_gone() -> None:
    said = open_log().append(Note(text="teh"))
    open_log().edit(said.id, Note(text="the"))
    found = open_log().moments
    assert texts(open_log()) == ["the"] and found[0].id == said.id and not found[0].edited
    assert MomentRow.objects.get(seq=1).box is None


def test_later_an_edit_shows_and_the_old_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    said = open_log().append(Note(text="then"))
    later = logs.now() + timedelta(minutes=11)
    monkeypatch.setattr(logs, "now", lambda: later)
    open_log().edit(said.id, Note(text="now"))
    found = open_log().moments[0]
    assert found.edited and [old.text for old in found.earlier] == ["then"]
    assert found.seq == said.seq and found.at == said.at


def test_a_clock_that_goes_back_hides_no_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    said = open_log().append(Note(text="then"))
    monkeypatch.setattr(logs, "now", lambda: said.at - timedelta(hours=3))
    open_log().edit(said.id, Note(text="now"))
    assert open_log().moments[0].edited
    assert texts(open_log()) == ["now"]


def test_what_was_revealed_always_shows_that_it_was_edited() -> None:
    said = open_log().append(Revealed(text="first"))
    open_log().edit(said.id, Revealed(text="second"))
    assert open_log().moments[0].edited


def test_taking_back_nulls_every_box_and_leaves_a_line() -> None:
    said = open_log().append(Note(text="then"))
    open_log().edit(said.id, Note(text="now"))
    open_log().take_back(said.id)
    found = open_log().moments
    assert [type(moment) for moment in found] == [TakenBack]
    assert MomentRow.objects.filter(box__isnull=False).count() == 1


def test_some_kinds_leave_no_line() -> None:
    said = open_log().append(Quiet(text="private"))
    open_log().take_back(said.id)
    assert open_log().moments == []


def test_what_goes_with_a_moment_is_erased_with_it_and_not_written_later() -> None:
    said = open_log().append(Quiet(text="private"))
    reply = open_log("ben").append(Reply(of=said.id))
    open_log().append(Reply(of=reply.id))
    beside = open_log("ben").append(Quiet(text="something else"))
    open_log().take_back(said.id)
    assert [m.id for m in open_log().moments] == [beside.id]
    with pytest.raises(Gone):
        open_log("ben").append(Reply(of=said.id))
    assert MomentRow.objects.filter(box__isnull=False).count() == 1


def test_what_was_put_better_at_once_can_still_be_answered() -> None:
    said = open_log().append(Quiet(text="with a typpo"))
    open_log().edit(said.id, Quiet(text="with a typo less"))
    reply = open_log("ben").append(Reply(of=said.id))
    assert [m.id for m in open_log().moments] == [said.id, reply.id]
    open_log().take_back(said.id)
    assert open_log().moments == []
    with pytest.raises(Gone):
        open_log("ben").append(Reply(of=said.id))


def test_only_the_author_changes_or_takes_back() -> None:
    said = open_log().append(Note(text="mine"))
    with pytest.raises(NotYours):
        open_log("ben").edit(said.id, Note(text="no"))
    with pytest.raises(NotYours):
        open_log("ben").take_back(said.id)
    with pytest.raises(Gone):
        open_log().take_back("nothing of the kind")


def test_an_ended_bond_takes_nothing_more() -> None:
    with pytest.raises(Closed):
        open_log(closed=True).append(Note(text="too late"))


def test_in_an_ended_bond_own_words_are_erased_and_nothing_is_added() -> None:
    said, theirs = open_log().append(Note(text="mine")), open_log("ben").append(Note(text="theirs"))
    ended = open_log(closed=True)
    with pytest.raises(NotYours):
        ended.take_back(theirs.id)
    ended.take_back(said.id)
    assert [m.id for m in open_log("ben").moments] == [theirs.id]
    row = MomentRow.objects.get(id=said.id)
    assert row.box is None and row.erased and ended.head() == theirs.seq
    with pytest.raises(Closed):
        ended.append(Note(text="a line"))


moves = st.lists(st.tuples(st.sampled_from("save"), st.integers(0, 8), st.text(max_size=20)), max_size=12)


@settings(max_examples=often(60), deadline=None)
@given(moves)
def test_any_order_of_saying_editing_and_taking_back_reads(steps: list[tuple[str, int, str]]) -> None:
    MomentRow.objects.all().delete()
    expected: dict[str, str] = {}
    for what, which, text in steps:
        log, ids = open_log(), list(expected)
        if what in "sv" or not ids:
            expected[log.append(Note(text=text)).id] = text
        elif what == "e":
            log.edit(ids[which % len(ids)], Note(text=text))
            expected[ids[which % len(ids)]] = text
        else:
            log.take_back(ids[which % len(ids)])
            del expected[ids[which % len(ids)]]
    assert {m.id: m.text for m in open_log().moments if isinstance(m, Note)} == expected


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "a", "b", "zz"])), max_size=8))
def test_folding_never_raises(pairs: list[tuple[str, str]]) -> None:
    fold([Note(id=id, edits=edits, by="x") for id, edits in pairs])
