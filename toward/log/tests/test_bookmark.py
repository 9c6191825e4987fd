"""A bookmark holds references alone, has one size, and is worked out anew when anything is wrong with it."""

import logging
import os

import msgspec
import pytest

from toward.log import bookmark, seal
from toward.log.bookmark import DUE, FAR, MOST, SIZE, Bookmark, Far
from toward.log.models import BookmarkRow

pytestmark = pytest.mark.django_db
KEY = os.urandom(32)


def box(name: str = "ana") -> bytes:
    return bytes(BookmarkRow.objects.get(name=name).box)


def test_it_is_read_as_it_was_written_and_has_one_size() -> None:
    bookmark.write("ana", KEY, Bookmark.of(7, 9, {1, 2**32 - 1}))
    few = box()
    told = bookmark.read("ana", KEY)
    assert told is not None and (told.mine, told.ours, set(told.threads), told.more) == (7, 9, {1, 2**32 - 1}, False)
    far = Far(2**32 - 1, tuple(range(2**32 - FAR, 2**32)))
    most = Bookmark.of(2**40, 2**40, set(range(MOST)))
    due = Far(2**32 - 1, far.seqs[:DUE])
    bookmark.write("ana", KEY, most.with_far(far, far, due))
    assert len(box()) == len(few) and BookmarkRow.objects.count() == 1
    told = bookmark.read("ana", KEY)
    assert told is not None and len(told.threads) == MOST and told.far_mine == told.far_ours == far
    assert told.due == due and not told.is_of(2**40, 2**32 - 2), "nor of a log that has not come so far"
    assert most.with_far(far, Far(9, (*far.seqs, 1)), far) == most, "what is too much for it is looked for anew"


def test_with_more_open_than_it_holds_it_says_so() -> None:
    bookmark.write("ana", KEY, Bookmark.of(7, 9, set(range(MOST + 1))))
    told = bookmark.read("ana", KEY)
    assert told is not None and told.more and not told.threads


def test_another_ones_a_cut_one_and_one_of_a_newer_version_are_none(caplog: pytest.LogCaptureFixture) -> None:
    bookmark.write("ana", KEY, Bookmark.of(7, 9, {1}))
    assert bookmark.read("ana", KEY) and bookmark.read("ben", KEY) is None and not caplog.records
    with caplog.at_level(logging.WARNING, "toward.log"):
        assert bookmark.read("ana", os.urandom(32)) is None
        BookmarkRow.objects.create(name="ben", box=box())
        assert bookmark.read("ben", KEY) is None, "of another reader"
        BookmarkRow.objects.filter(name="ana").update(box=box()[:-1])
        assert bookmark.read("ana", KEY) is None, "cut short"
    assert len(caplog.records) == 3
    BookmarkRow.objects.all().delete()
    newer = seal.lock(KEY, msgspec.msgpack.encode({"mine": 1, "words": 2}), "bookmark:1:ana", SIZE)
    BookmarkRow.objects.create(name="ana", box=newer)
    assert bookmark.read("ana", KEY) is None


def test_it_goes() -> None:
    bookmark.write("ana", KEY, Bookmark.of(7, 9, {1}))
    bookmark.forget("ana")
    assert not BookmarkRow.objects.exists()
