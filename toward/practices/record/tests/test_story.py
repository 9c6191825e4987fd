"""What a record amounts to: every item in any company, every wording with its time, and sums that fit."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment, TakenBack, fold
from toward.me.evening import Evening
from toward.practices.record.file import canonical, digest, export
from toward.practices.record.moments import Record
from toward.practices.record.story import Story, tell

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
ids = st.sampled_from(["1", "2", "3", ""])
words = st.text(max_size=8)
items = st.builds(Record, by=st.just("ana"), id=ids, what=words, happened=words, at=st.just(NOW))


def told(mine: list[Moment], ours: list[Moment] | None = None) -> Story:
    return tell(Evening(mine=mine, ours=ours or [], me="ana", other="ben", now=NOW))


@given(st.lists(st.one_of(items, st.builds(TakenBack, of=ids)), max_size=8))
def test_it_is_told_newest_first_and_from_mine_alone(mine: list[Moment]) -> None:
    story = told(mine)
    assert list(story.records) == [m for m in reversed(mine) if isinstance(m, Record)]
    assert all(story.find(m.id) in story.records for m in story.records)
    assert told([], mine).records == ()


def test_what_is_asked_for_by_id_is_that_one() -> None:
    story = told([Record(by="ana", id="7", what="x"), Record(by="ana", id="8", what="y")])
    found = story.find("8")
    assert found and found.what == "y" and story.find("") is None


@given(st.lists(items, max_size=4))
def test_every_sum_fits_its_item(records: list[Record]) -> None:
    file = json.loads(export(records, NOW))
    assert file["manifest"]["sums"] == [digest(canonical(one)) for one in file["items"]]


def test_a_changed_item_has_another_sum() -> None:
    one, other = (json.loads(export([Record(id="1", what=what, at=NOW)], NOW)) for what in ("a", "b"))
    assert one["manifest"]["all"] != other["manifest"]["all"]


def test_each_wording_keeps_its_own_time() -> None:
    first = Record(by="ana", id="1", at=NOW, what="a")
    edits = [Record(by="ana", id=str(n), edits="1", what="b", changed=NOW + timedelta(days=n)) for n in (2, 3)]
    item = json.loads(export([m for m in fold([first, *edits]) if isinstance(m, Record)], NOW))["items"][0]
    assert [one["written"][:10] for one in item["earlier"]] == ["2026-05-03", "2026-05-05"]
    assert item["written"][:10] == "2026-05-06"
