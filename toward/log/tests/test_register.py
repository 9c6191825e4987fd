"""The register beside a log: true or silent, whatever happened to it, and gone with what is erased."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.drawn import often
from toward.log import log as logs
from toward.log import register, seal
from toward.log.log import Log
from toward.log.models import MomentRow, RegisterRow
from toward.log.moment import Moment, kinds
from toward.log.opening import opened as rows_opened
from toward.log.register import Part, Register, kind_mark, thread_mark
from toward.log.tests.test_log import Note, Quiet, Reply

pytestmark = pytest.mark.django_db
LOG, KEY = "r" * 22, bytes(32)
THREADS: dict[str, int] = {}  # of every id that has been told, also of what was taken back since


class Remark(Moment, tag="test.remark"):
    """Said to something, and stays when that goes."""

    of: str = ""


def log(by: str = "ana", id: str = LOG) -> Log:
    return Log(id, KEY, by)


def known(id: str = LOG) -> dict[int, tuple[int, str, int]]:
    """What the register knows, by seq: thread, author, kind."""
    found: dict[int, tuple[int, str, int]] = {}
    for row in RegisterRow.objects.filter(log=id).order_by("part"):
        part = Register(id, KEY)._opened(row.part, row.box) or Part()
        for nth, (mark, thread) in enumerate(zip(part.marks, part.threads, strict=True)):
            if mark & 0xFFFF:
                found[row.part * register.PART + nth + 1] = (thread, part.author(mark), mark & 0xFFFF)
    return found


def true(id: str = LOG) -> dict[int, tuple[int, str, int]]:
    """The same, told from the log itself, as often as something was said."""
    for m in log(id=id).read():  # edits folded in: what was replaced is found by the id that stays
        THREADS.setdefault(m.id, THREADS.get(m.thread) or thread_mark(m.thread))
    rows = rows_opened(id, KEY, MomentRow.objects.filter(log=id, box__isnull=False).values_list("seq", "id", "box"))
    return {m.seq: (THREADS[m.edits or m.id], m.by, kind_mark(m.kind)) for m in rows}


@contextmanager
def small(size: int = 4) -> Iterator[None]:
    """Parts of so few moments that a log has many."""
    with patch.object(register, "PART", size):
        yield


def statements(do: Callable[[], object]) -> int:
    """How many are asked, but for the words of transactions."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        do()
    return sum("SAVEPOINT" not in one["sql"] for one in asked)


def a_conversation() -> None:
    first = log().append(Note(text="one"))
    answer = log("ben").append(Remark(of=first.id))
    log().append(Remark(of=answer.id))
    log("ben").append(Remark(of="of-mine"))
    log().append(Note(text="two"))
    log().append(Remark(of=first.id))


def test_it_knows_kind_author_and_with_which_each_belongs() -> None:
    for size in (2, 4, 256):
        RegisterRow.objects.all().delete()
        MomentRow.objects.all().delete()
        with small(size):
            a_conversation()
            assert known() == true() and len(known()) == 6
            threads = [entry[0] for entry in known().values()]
            assert threads[0] == threads[1] == threads[2] == threads[5] and len(set(threads)) == 3


def test_an_append_takes_one_statement_more_than_the_moment_and_its_seq() -> None:
    first = log().append(Note())
    assert statements(lambda: log().append(Note())) == 3
    assert statements(lambda: log().append(Remark(of=first.id))) == 3
    assert statements(lambda: log().append(Reply(of=first.id))) == 4, "and the one that asks whether it still stands"


def test_every_kind_has_a_mark_of_its_own() -> None:
    tags = {str(kind.__struct_config__.tag) for kind in kinds()}
    assert len({kind_mark(tag) for tag in tags}) == len(tags) > 50


def test_boxes_are_of_one_size_and_say_nothing() -> None:
    log().append(Note())
    one = bytes(RegisterRow.objects.get().box)
    with small():
        pass
    for _ in range(20):
        log("ben").append(Remark(of="somewhere"))
    two = bytes(RegisterRow.objects.get().box)
    assert len(one) == len(two) == seal.padme(register.AUTHORS + 8 * register.PART + 4) + seal.OVERHEAD
    assert b"ben" not in two and b"test" not in two


def test_what_is_erased_leaves_nothing_there() -> None:
    with small():
        first = log().append(Quiet(text="private"))
        log().edit(first.id, Quiet(text="corrected"))
        reply = log("ben").append(Reply(of=first.id))
        log("ben").edit(reply.id, Reply(of=first.id))
        stays = log().append(Note())
        assert len(known()) == 3
        log().take_back(first.id)
        assert known() == true() and list(known()) == [stays.seq]
        part = opened(RegisterRow.objects.get(part=0))
        assert not any((*part.marks, *part.threads))


def opened(row: RegisterRow) -> Part:
    part = Register(LOG, KEY)._opened(row.part, row.box)
    assert part is not None
    return part


def test_the_line_that_stays_belongs_with_what_was_taken_back() -> None:
    first = log().append(Note(text="one"))
    log("ben").append(Remark(of=first.id))
    log().take_back(first.id)
    assert {entry[0] for entry in known().values()} == {thread_mark(first.id)} and len(known()) == 2


def test_an_answer_to_a_quiet_correction_belongs_with_it() -> None:
    first = log().append(Note(text="teh"))
    answer = log().append(Remark(of=first.id))
    log().edit(answer.id, Remark(of=first.id))
    log("ben").append(Remark(of=answer.id))
    assert known() == true() and len({entry[0] for entry in known().values()}) == 1


def cut(row: RegisterRow) -> bytes:
    return bytes(row.box)[:-9]


def foreign(row: RegisterRow) -> bytes:
    return seal.lock(KEY, Part().packed(), f"register:2:{'x' * 22}:{row.part}")


def newer(row: RegisterRow) -> bytes:
    return seal.lock(KEY, b"\x00" * 3000, f"register:2:{LOG}:{row.part}")


def too_long(row: RegisterRow) -> bytes:
    return seal.lock(KEY, b"\x00" * 3000, f"register:2:{LOG}:{row.part}")


def noise(row: RegisterRow) -> bytes:
    return os.urandom(len(row.box))


SPOILT = [cut, foreign, newer, too_long, noise]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_part_that_does_not_open_is_worked_out_anew_with_one_line(
    spoil: Callable[[RegisterRow], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    a_conversation()
    row = RegisterRow.objects.get()
    RegisterRow.objects.update(box=spoil(row))
    assert known() == {}
    caplog.clear()
    log().append(Remark(of=log().moments[0].id))
    assert known() == true() and len(known()) == 7
    assert len(caplog.records) == 1 and LOG not in caplog.text


def test_parts_that_were_swapped_are_worked_out_anew() -> None:
    with small():
        a_conversation()
        first, second = RegisterRow.objects.order_by("part")
        RegisterRow.objects.filter(part=0).update(box=second.box)
        RegisterRow.objects.filter(part=1).update(box=first.box)
        log().append(Note())
        assert known().items() <= true().items() and 7 in known()


def test_an_older_part_of_the_same_log_is_silent_about_what_came_since() -> None:
    a_conversation()
    old = RegisterRow.objects.get()
    for _ in range(3):
        log().append(Note())
    old.save()
    log().append(Note())
    assert known().items() <= true().items() and set(true()) - set(known()) == {7, 8, 9}


def test_an_old_folder_without_any_is_put_right_by_a_part_an_append() -> None:
    with small():
        for _ in range(3):
            a_conversation()
        RegisterRow.objects.all().delete()
        parts = [0]
        for _ in range(6):
            log().append(Note())
            parts.append(RegisterRow.objects.count())
        assert parts == [0, 1, 2, 3, 4, 5, 6], "from the oldest on, to which the threads of the others lead"
        assert known() == true() and len(known()) == 24


def test_somebody_who_was_faster_is_not_overwritten() -> None:
    first = log().append(Note())
    end = Register.end

    def overtaken(self: Register, of: str) -> register.End:
        found = end(self, of)
        if LOG not in late:
            late.append(LOG)
            log().take_back(quiet.id)
        return found

    quiet = log().append(Quiet(text="private"))
    late: list[str] = []
    with patch.object(Register, "end", overtaken):
        log().append(Note())
    assert first.seq in known() and quiet.seq not in known() and known() == true()


STEPS = st.lists(
    st.tuples(st.sampled_from(["say", "answer", "edit", "later", "back", "lose", "spoil"]), st.integers(0, 99)),
    max_size=24,
)


@settings(max_examples=often(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@example(steps=[("say", 0), ("answer", 0), ("back", 0), ("edit", 0)])
def test_whatever_happens_it_is_true_or_silent(steps: list[tuple[str, int]]) -> None:
    MomentRow.objects.all().delete()
    RegisterRow.objects.all().delete()
    lost = False
    with small(3):
        for what, which in steps:
            lost |= what in ("lose", "spoil")
            step(what, which)
            assert known().items() <= true().items()
            assert lost or known().keys() == true().keys()
            for one in log().read():
                assert with_it(one.id) <= {m.id for m in log().thread(one.id)}
        for _ in range(len(steps) + 1):
            log().append(Note())
        assert known().items() <= true().items()


def with_it(id: str) -> set[str]:
    """What belongs with a moment, told from the whole log: every row of its thread."""
    rows = MomentRow.objects.filter(log=LOG, box__isnull=False).order_by("seq").values_list("seq", "id", "box")
    return {m.id for m in rows_opened(LOG, KEY, rows) if THREADS[m.edits or m.id] == THREADS[id]}


def step(what: str, which: int) -> None:
    """Do one thing, to one of those that stand."""
    here = [m for m in log().moments if m.by == "ana" and isinstance(m, (Note, Remark, Reply))]
    one = here[which % len(here)] if here else None
    rows = list(RegisterRow.objects.all())
    if what == "say" or (one is None and not rows):
        log().append(Note(text=str(which)))
    elif what in ("lose", "spoil") and rows:
        row = rows[which % len(rows)]
        RegisterRow.objects.filter(part=row.part).update(box=cut(row))
        if what == "lose":
            RegisterRow.objects.filter(part=row.part).delete()
    elif one is not None:
        do_to(one, what, which)


def do_to(one: Moment, what: str, which: int) -> None:
    if what == "answer":
        log().append((Reply if which % 2 else Remark)(of=one.id))
    elif what == "back":
        log().take_back(one.id)
    else:
        with patch.object(logs, "now", lambda: one.at + timedelta(minutes=11 if what == "later" else 0)):
            log().edit(one.id, one.again(earlier=(), by="", quietly=False))
