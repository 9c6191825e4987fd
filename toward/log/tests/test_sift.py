"""What is looked for in all that was ever said is found by its newest words, in memory that does not grow with it."""

import tracemalloc
from collections.abc import Callable

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.drawn import often
from toward.log.log import FEW, Log
from toward.log.moment import Moment
from toward.log.sift import sift
from toward.log.tests.test_log import Note, Quiet, Revealed, open_log

pytestmark = pytest.mark.django_db
KINDS: tuple[Callable[..., Moment], ...] = (Note, Quiet, Revealed)
acts = st.lists(st.tuples(st.sampled_from(("say", "edit", "take back")), st.integers(0, 9), st.sampled_from("ab")))


def lived(log: Log, said: list[tuple[str, int, str]]) -> None:
    ids: list[tuple[str, Callable[..., Moment]]] = []
    for what, nth, text in said:
        kind = KINDS[nth % len(KINDS)]
        if what == "say" or not ids:
            ids.append((log.append(kind(text=text)).id, kind))
        elif what == "edit":
            id, kind = ids[nth % len(ids)]
            log.edit(id, kind(text=text))
        else:
            log.take_back(ids.pop(nth % len(ids))[0])


@settings(max_examples=often(30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts, st.data())
def test_it_finds_what_a_reading_of_everything_would(said: list[tuple[str, int, str]], data: st.DataObject) -> None:
    with transaction.atomic():
        log = open_log()
        lived(log, said)
        every = [m for m in log.moments if isinstance(m, Note) and m.text == "a"]
        assert sift(log, Note, lambda m: m.text == "a") == every
        transaction.set_rollback(True)


def test_old_words_are_not_found_and_what_is_found_holds_them() -> None:
    log = open_log()
    said, gone = log.append(Revealed(text="a kettle")), log.append(Revealed(text="a kettle"))
    log.edit(said.id, Revealed(text="a samovar"))
    log.take_back(gone.id)
    assert sift(log, Revealed, lambda m: "kettle" in m.text) == []
    (found,) = sift(log, Revealed, lambda m: "samovar" in m.text)
    assert (found.id, found.seq, [m.text for m in found.earlier]) == (said.id, said.seq, ["a kettle"])


def peak(look: Callable[[Log], object]) -> int:
    log = open_log()
    tracemalloc.start()
    try:
        look(log)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_log() -> None:
    log = open_log()

    def sought(log: Log) -> object:
        return sift(log, Note, lambda m: m.text == "sought")

    for _ in range(2 * FEW):
        log.append(Note(text="another"))
    sought(log), log.read()  # whatever is made once
    few, read = peak(sought), peak(Log.read)
    for _ in range(2 * FEW):
        log.append(Note(text="another"))
    assert peak(Log.read) > 1.5 * read and peak(sought) < 1.2 * few
