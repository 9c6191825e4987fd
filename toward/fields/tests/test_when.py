"""The field for a time to come, where the clocks change, and at both ends of time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.utils import timezone

from toward.fields.when import WhenField

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(autouse=True)
def a_day_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2027, 3, 27, 12, tzinfo=UTC))


def read(said: str) -> datetime:
    with timezone.override(BERLIN):
        return WhenField(label="When?").clean(said)  # type: ignore[no-any-return]


def refused(said: str) -> str:
    with pytest.raises(forms.ValidationError) as wrong:
        read(said)
    return wrong.value.messages[0]


def test_an_hour_that_the_clocks_skip_is_refused_in_our_words() -> None:
    assert refused("2027-03-28T02:30").startswith("That hour does not exist")
    assert read("2027-03-28T03:00") == datetime(2027, 3, 28, 1, tzinfo=UTC)


def test_of_an_hour_that_comes_twice_the_second_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2027, 10, 30, 12, tzinfo=UTC))
    assert read("2027-10-31T02:30") == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("said", ["0001-01-01T00:00", "2027-03-27T11:00", "9999-12-31T23:59", "soon", ""])
def test_no_other_time_is_taken(said: str) -> None:
    assert refused(said)
