"""Older names of places, which browsers say, are known; what no clock knows is said where it is set."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, reset_tzpath

import pytest
from django.test import Client

from toward.people import zones

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
FORM = {
    "name": "noor",
    "shown_name": "Noor",
    "passphrase": "a kettle hums before the rain",
    "adult": "1",
    "consent": "1",
}


@pytest.fixture
def bare_system(tmp_path: Path) -> Iterator[None]:
    """A machine whose own tree knows no time zone at all."""
    kept = TZPATH
    reset_tzpath([str(tmp_path)])
    zones.known.cache_clear()
    yield
    reset_tzpath(kept)
    zones.known.cache_clear()


@pytest.mark.parametrize(
    ("older", "now", "clock"),
    [
        ("Asia/Calcutta", "Asia/Kolkata", "17:30"),
        ("Europe/Kiev", "Europe/Kyiv", "14:00"),
        ("Asia/Saigon", "Asia/Ho_Chi_Minh", "19:00"),
        ("America/Buenos_Aires", "America/Argentina/Buenos_Aires", "09:00"),
    ],
)
def test_an_older_name_is_known_where_the_system_leaves_it_out(
    bare_system: None, older: str, now: str, clock: str
) -> None:
    assert {older, now} <= zones.known()
    assert [f"{NOON.astimezone(ZoneInfo.no_cache(name)):%H:%M}" for name in (older, now)] == [clock, clock]


@pytest.mark.django_db
@pytest.mark.parametrize(("zone", "told"), [("Mars/Crater", True), ("Asia/Calcutta", False), ("", False)])
def test_a_zone_that_is_not_known_is_said_at_sign_up(settings: object, zone: str, told: bool) -> None:
    settings.OPEN = True  # type: ignore[attr-defined]
    page = Client().post("/sign-up/", {**FORM, "timezone": zone}, follow=True).content.decode()
    assert "code-words" in page
    assert ("does not know your time zone" in page) == told


@pytest.mark.django_db
def test_an_older_name_can_be_chosen(settings: object) -> None:
    settings.OPEN = True  # type: ignore[attr-defined]
    browser = Client()
    browser.post("/sign-up/", FORM)
    said = {"shown_name": "Noor", "hue": "clay", "theme": "", "lock_minutes": "5"}
    assert browser.post("/me/wishes/", {**said, "timezone": "Europe/Kiev"}).status_code == 302
    assert browser.post("/me/wishes/", {**said, "timezone": "Mars/Crater"}).status_code == 422
