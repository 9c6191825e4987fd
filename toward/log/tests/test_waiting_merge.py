"""What is written in the stead of two: by nobody in particular, or nothing at all."""

from datetime import date, timedelta

import pytest

from toward.log.log import Log
from toward.log.models import MomentRow, WaitingRow
from toward.log.moment import Moment
from toward.log.waiting import Waiting
from toward.people import keys

LOG, KEY = "m" * 22, bytes(range(32))

pytestmark = pytest.mark.django_db


class Number(Moment, tag="test.number"):
    """A number, for these tests."""

    number: int = 0


def waiting(reader: str) -> Waiting:
    return Waiting(Log(LOG, KEY, reader), ("ana", "ben"), keys.gate)


def told() -> list[tuple[str, int]]:
    return [(m.by, m.number) for m in Log(LOG, KEY, "ana").moments if isinstance(m, Number)]


def least(both: list[Moment]) -> list[Moment]:
    return [Number(number=min(m.number for m in both if isinstance(m, Number)))]


@pytest.mark.parametrize("order", [("ana", "ben"), ("ben", "ana")])
def test_one_moment_stands_for_two_and_is_nobodys(order: tuple[str, str]) -> None:
    wishes = {"ana": 3, "ben": 1}
    waiting("ana").ask("p")
    first, second = order
    assert waiting(first).put("p", Number(number=wishes[first]), merge=least) is False
    assert MomentRow.objects.count() == 0
    assert waiting(second).put("p", Number(number=wishes[second]), merge=least) is True
    assert told() == [(LOG, 1)]
    assert WaitingRow.objects.count() == 0


def test_a_merge_gets_both_by_name_and_in_one_order() -> None:
    seen: list[str] = []
    waiting("ana").ask("p")
    waiting("ben").put("p", Number(number=2))
    waiting("ana").put("p", Number(number=1), merge=lambda both: seen.extend(m.by for m in both) or both)  # type: ignore[func-returns-value]
    assert seen == ["ana", "ben"]
    assert told() == [("ana", 1), ("ben", 2)]


def test_a_merge_that_fails_writes_nothing_and_loses_nothing() -> None:
    def fails(both: list[Moment]) -> list[Moment]:
        raise ValueError("no")

    waiting("ana").ask("p")
    waiting("ana").put("p", Number(number=1))
    with pytest.raises(ValueError, match="no"):
        waiting("ben").put("p", Number(number=2), merge=fails)
    assert told() == []
    assert waiting("ben").put("p", Number(number=2)) is True


def test_sweeping_drops_both_places_of_what_is_old_and_not_kept() -> None:
    for prompt in ("questions.a", "questions.b", "questions.c", "wishes.a"):
        waiting("ana").ask(prompt)
    long_ago = date(2026, 1, 1)
    WaitingRow.objects.exclude(prompt="questions.c").update(day=long_ago)
    waiting("ben").sweep("questions.", long_ago + timedelta(days=1), keep={"questions.b"})
    left = sorted(WaitingRow.objects.values_list("prompt", "member"))
    assert left == [(p, m) for p in ("questions.b", "questions.c", "wishes.a") for m in ("ana", "ben")]
