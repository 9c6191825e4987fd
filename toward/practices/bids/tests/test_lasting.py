"""How long a call stays, also where the clock changes."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from toward.practices.bids.lasting import lasts_until
from toward.practices.bids.moments import STAYS
from toward.practices.bids.templatetags.bids import fades

BERLIN = ZoneInfo("Europe/Berlin")


def at(when: str, zone: tzinfo = BERLIN) -> datetime:
    return datetime.fromisoformat(when).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("stays", "now", "until"),
    [
        ("half_hour", at("2026-03-29 01:45"), at("2026-03-29 03:15")),
        ("two_hours", at("2026-10-25 01:30"), at("2026-10-25 01:30", UTC)),
        ("evening", at("2026-05-03 19:00"), at("2026-05-04 00:00")),
        ("evening", at("2026-05-03 23:51"), at("2026-05-04 03:51")),
        ("evening", at("2026-05-04 00:40"), at("2026-05-04 04:40")),
        ("tomorrow", at("2026-05-03 22:00"), at("2026-05-04 12:00")),
        ("tomorrow", at("2026-05-04 00:30"), at("2026-05-04 12:00")),
    ],
)
def test_how_long_a_call_stays(stays: str, now: datetime, until: datetime) -> None:
    assert lasts_until(stays, now) == until.astimezone(UTC)


hours = st.integers(0, 24 * 365 * 30).map(lambda count: at("2020-01-01 00:00", UTC) + timedelta(hours=count))


@given(st.sampled_from(STAYS), hours)
def test_every_call_stays_a_while_and_fades_within_two_days(stays: str, now: datetime) -> None:
    assert timedelta(minutes=30) <= lasts_until(stays, now.astimezone(BERLIN)) - now <= timedelta(days=2)


def test_midnight_is_tonight(monkeypatch: pytest.MonkeyPatch) -> None:
    now = at("2026-05-03 19:00")
    monkeypatch.setattr(timezone, "now", lambda: now)
    with timezone.override(BERLIN):
        assert fades(at("2026-05-04 00:00")) == "tonight at midnight"
        assert fades(at("2026-05-03 21:00")).startswith("today, ")
        assert fades(at("2026-05-04 12:00")).startswith("tomorrow, ")


def test_only_today_and_tomorrow_stand_small_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A weekday keeps its capital, before and after: in some languages it has one everywhere."""
    now = at("2026-05-03 19:00")
    monkeypatch.setattr(timezone, "now", lambda: now)
    with timezone.override(BERLIN):
        assert fades(at("2026-05-01 21:00")).startswith("Friday, 1 May, ")
        assert fades(at("2026-05-05 21:00")).startswith("Tuesday, 5 May, ")
