"""What is erased is gone from the files of the database too, and nobody is told of what does not stand yet."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction

from toward.log import bus
from toward.log.log import Log
from toward.log.models import MomentRow, WaitingRow
from toward.log.moment import Moment
from toward.log.waiting import Waiting, empty


class Line(Moment, tag="test.forgotten"):
    """A line, for these tests."""

    leaves_trace = False
    text: str = ""


def open_log() -> Log:
    return Log("f" * 22, bytes(32), "ana")


def stands_in_a_file(box: bytes) -> bool:
    """What a thief of the disk would find of it, sealed or not; a large one lies there in pieces."""
    here = Path(settings.DATABASES["default"]["NAME"])
    pieces = [box[at : at + 64] for at in range(0, len(box) - 63, 500)]
    return any(piece in path.read_bytes() for path in here.parent.glob(f"{here.name}*") for piece in pieces)


def waits() -> Waiting:
    return Waiting(open_log(), ("ana", "ben"), lambda place: bytes(32))


def box_of(said: Moment) -> bytes:
    return bytes(MomentRow.objects.values_list("box", flat=True).get(id=said.id) or b"")


@pytest.fixture
def in_files(transactional_db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its files elsewhere, and forgets by its own VACUUM")


@pytest.mark.parametrize("way", ["taken back", "put better at once"])
def test_an_erased_box_is_in_no_file(in_files: None, way: str) -> None:
    log = open_log()
    said = log.append(Line(text="the key lies under the third pot"))
    box = box_of(said)
    assert len(box) > 100 and stands_in_a_file(box)
    if way == "taken back":
        log.take_back(said.id)
    else:
        log.edit(said.id, Line(text="the key lies elsewhere"))
    assert not MomentRow.objects.filter(id=said.id, box__isnull=False).exists()
    assert not stands_in_a_file(box)


@pytest.mark.parametrize("way", ["withdrawn", "dropped", "ended"])
def test_what_waited_and_is_taken_out_is_in_no_file(in_files: None, way: str) -> None:
    waits().ask("today")
    waits().put("today", Line(text="Not before the spring"))
    box = bytes(WaitingRow.objects.get(member="ana").box)
    assert stands_in_a_file(box)
    if way == "withdrawn":
        waits().withdraw("today")
    elif way == "dropped":
        waits().drop("today")
    else:
        with transaction.atomic():
            empty("f" * 22)
    assert not stands_in_a_file(box)


def test_a_phone_is_told_of_what_stands_and_not_before(
    db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """A page that is told earlier asks before the commit, finds nothing new, and is not told again."""
    told: list[tuple[str, int]] = []
    monkeypatch.setattr(bus, "publish", lambda log, seq=0: told.append((log, seq)))
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        said = open_log().append(Line(text="one"))
        assert told == []
    assert told == [("f" * 22, said.seq)]
