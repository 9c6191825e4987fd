"""What a page gets of a log: what it asks for, whole threads of what this touches, and all that is not known."""

import os
from collections.abc import Collection
from datetime import timedelta
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.drawn import often
from toward.log import log as logs
from toward.log.bookmark import Far
from toward.log.models import MomentRow, RegisterRow
from toward.log.moment import Moment, TakenBack, fold
from toward.log.page import Page
from toward.log.register import thread_mark
from toward.log.tests.test_log import Note, Quiet, Reply
from toward.log.tests.test_register import STEPS, Remark, a_conversation, known, log, small, step, true

pytestmark = pytest.mark.django_db


class Now(Moment, tag="test.now"):
    """Of which the newest of each author and name counts."""

    name: str = ""

    @property
    def thread(self) -> str:
        return f"now {self.name}"


class Kept(Moment, tag="test.kept"):
    """Of which the newest come alone."""

    of: str = ""


def shown(page: Page) -> list[Moment]:
    return log().page(page)


def test_a_page_gets_the_newest_of_each_kind_with_their_threads_and_what_came_since() -> None:
    with small():
        notes = [log().append(Note(text=str(n))) for n in range(9)]
        old = log("ben").append(Remark(of=notes[0].id))
        older = log("ben").append(Remark(of=notes[1].id))
        assert [m.id for m in shown(Page())] == []
        assert [m.id for m in shown(Page(newest=1))] == [notes[1].id, notes[8].id, older.id]
        assert [m.id for m in shown(Page(after=old.seq - 1))] == [notes[0].id, notes[1].id, old.id, older.id]
        assert [m.id for m in shown(Page(after=old.seq))] == [notes[1].id, older.id]
        assert len(shown(Page(kinds=frozenset({"test.note"})))) == 11
        assert [m.id for m in shown(Page(threads=frozenset({thread_mark(notes[0].id)})))] == [notes[0].id, old.id]


def test_of_some_kinds_the_newest_of_each_author_and_name_comes_alone() -> None:
    with small():
        for name in ("a", "b", "a", "a"):
            log().append(Now(name=name))
        log("ben").append(Now(name="a"))
        assert [m.seq for m in shown(Page(latest=frozenset({"test.now"})))] == [2, 4, 5]


def test_of_some_kinds_the_newest_come_alone_and_others_only_with_their_thread() -> None:
    with small():
        note = log().append(Note(text="one"))
        kept = [log().append(Kept(of=note.id)) for _ in range(3)]
        other = log().append(Note(text="two"))
        remark = log("ben").append(Remark(of=other.id))
        alone, within = Page(newest=2, alone=frozenset({"test.kept"})), frozenset({"test.note", "test.remark"})
        assert [m.seq for m in shown(alone.but(within=within))] == [3, 4]
        assert [m.seq for m in shown(alone)] == [1, 2, 3, 4, 5, 6], "a note is told with all that belongs to it"
        assert [m.id for m in shown(Page(within=within, threads=frozenset({thread_mark(other.id)})))][1:] == [remark.id]
        assert [m.seq for m in shown(alone.but(within=within, after=kept[2].seq))] == [3, 4, 5, 6]
        later = logs.now() + timedelta(minutes=11)
        with patch.object(logs, "now", lambda: later):
            log().edit(kept[0].id, kept[0])
        assert [m.id for m in shown(alone.but(within=within))] == [note.id, *(one.id for one in kept)], "its new words"


def test_new_words_come_with_what_they_are_for_and_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = log().append(Note(text="one")), log().append(Note(text="two"))
    later = logs.now() + timedelta(minutes=11)
    monkeypatch.setattr(logs, "now", lambda: later)
    log().edit(first.id, Note(text="new"))
    assert [m.id for m in shown(Page(newest=1))] == [second.id]
    assert [(m.id, m.edited) for m in shown(Page(after=second.seq))] == [(first.id, True)]


def test_what_is_not_known_is_opened() -> None:
    with small():
        a_conversation()
        RegisterRow.objects.filter(part=0).update(box=b"")
        assert [m.seq for m in shown(Page())] == [1, 2, 3, 4, 6], "with what answers it"
        RegisterRow.objects.all().delete()
        assert shown(Page()) == log().moments


def test_an_older_part_that_a_page_comes_upon_is_worked_out_anew_with_one_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with small():
        a_conversation()
        log().append(Note())
        old = RegisterRow.objects.get(part=1)
        for _ in range(6):
            log().append(Note())
        old.save()
        assert set(true()) - set(known()) == {8}
        log().page(Page())
        assert [one.getMessage() for one in caplog.records] == [
            "a part of a register is older than its log, and is worked out anew"
        ]
        log().append(Note())
        assert known() == true() and len(known()) == 14
        caplog.clear()
        log().page(Page())
        assert not caplog.records


def test_taking_back_opens_no_more_than_belongs_with_it() -> None:
    for _ in range(30):
        log().append(Note())
    one = log().append(Note())
    log().append(Reply(of=one.id))
    assert [m.seq for m in log().thread(one.id)] == [31, 32]
    log().take_back(one.id)
    assert [m.seq for m in log().moments][30:] == [33]


def test_an_older_part_that_does_not_open_is_put_right_after_somebody_answers_what_is_in_it() -> None:
    with small():
        a_conversation()
        RegisterRow.objects.filter(part=0).update(box=os.urandom(40))
        answer = log().append(Remark(of=log().moments[0].id))
        assert answer.seq not in known() and set(known()) == {5, 6}, "it was not known with which it belongs"
        log().append(Note())
        assert {1, 2, 3, 4} < set(known()) and known().items() <= true().items()


@settings(max_examples=often(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, looked=st.integers(0, 12), named=st.integers(0, 5))
def test_a_page_holds_what_it_promises_as_the_whole_log_has_it(
    steps: list[tuple[str, int]], looked: int, named: int
) -> None:
    """After any order of appends, edits and takings back, from a register that is whole, cut or lost."""
    MomentRow.objects.all().delete()
    RegisterRow.objects.all().delete()
    with small(3):
        for what, which in steps:
            step(what, which)
        whole = log().read()
        thread = log().threads(whole[named % len(whole) : named % len(whole) + 1]) if whole else {}
        told = shown(Page(frozenset(thread.values()) - {0}, frozenset({"test.remark"}), newest=2, after=looked))
        holds(told, whole, looked, thread)


@settings(max_examples=often(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, looked=st.integers(0, 12), since=st.integers(0, 24))
def test_what_was_worked_out_before_is_enough_or_is_not_taken(
    steps: list[tuple[str, int]], looked: int, since: int
) -> None:
    """Whatever was said, put better and taken back since."""
    MomentRow.objects.all().delete()
    RegisterRow.objects.all().delete()
    with small(3):
        for what, which in steps[:since]:
            step(what, which)
        looked = min(looked, log().head())
        far = worked_out(looked)
        for what, which in steps[since:]:
            step(what, which)
        found = log().near(looked, far)
        if found is not None:
            holds(fold(found), log().read(), looked)


def worked_out(looked: int) -> Far:
    page = Page(kinds=frozenset({"test.remark"}), newest=2, after=looked)
    return Far(log().head(), tuple(m.seq for m in log().asked(page) if m.seq <= looked))


def test_what_was_worked_out_is_not_taken_once_more_is_touched_or_some_is_gone() -> None:
    with small():
        notes = [log().append(Note(text=str(n))) for n in range(6)]
        far = worked_out(6)
        assert far.seqs == (5, 6)
        log("ben").append(Reply(of=notes[5].id))
        late = log().append(Note(text="new"))
        log().append(Reply(of=late.id))
        found = log().near(6, far)
        assert found is not None and [m.seq for m in found] == [5, 6, 7, 8, 9]
        other = log().append(Reply(of=notes[0].id))
        assert log().near(6, far) is None, "with it belongs what is not here"
        log().take_back(other.id)
        assert log().near(6, far) is not None
        assert log().near(6, far, {"x"}) is not None
        log("ben").append(Remark(of="of-mine"))
        assert log().near(6, far) is None and log().near(6, far, {"of-mine"}) is not None
        log().take_back(notes[4].id)
        assert log().near(6, far, {"of-mine"}) is None, "another one is among the newest now"


def test_what_was_worked_out_is_not_taken_once_some_is_gone_without_a_line() -> None:
    with small():
        quiet = [log().append(Quiet(text=str(n))) for n in range(4)]
        far = worked_out(4)
        assert far.seqs == (3, 4) and log().near(4, far) is not None
        log().take_back(quiet[3].id)
        assert log().near(4, far) is None and not any(isinstance(m, TakenBack) for m in log().moments)


def holds(told: list[Moment], whole: list[Moment], looked: int, thread: Collection[str] = ()) -> None:
    there = [m.id for m in told]
    assert told == [m for m in whole if m.id in there], "in its order, in its newest words, with what stands behind"
    needed = [m for m in whole if isinstance(m, Remark) or max(m.seq, m.reworded_seq) > looked or m.id in thread]
    for kind in (Note, Reply):
        needed += [m for m in whole if isinstance(m, kind)][-2:]
    assert {m.id for m in needed} <= set(there)
    roots = {root(m, whole) for m in needed}
    assert {m.id for m in whole if root(m, whole) in roots} <= set(there), "and their threads"


def root(moment: Moment, whole: list[Moment]) -> str:
    """With which moment its thread begins, as far as that stands."""
    of = getattr(moment, "of", "")
    before = next((m for m in whole if m.id == of), None)
    return root(before, whole) if before else of or moment.id
