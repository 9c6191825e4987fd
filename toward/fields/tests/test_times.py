"""A date of another year has its year, wherever one is shown."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.utils import timezone

from toward.fields import times

HOUSE = Path(times.__file__).parent.parent
BEFORE, NOW = datetime(2025, 12, 30, 20, tzinfo=UTC), datetime(2026, 1, 2, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def test_a_date_of_another_year_has_its_year() -> None:
    assert times.date_of(date(2026, 3, 4)) == "4 March" and times.date_of(date(2025, 3, 4)) == "4 Mar 2025"
    assert times.short_date(date(2026, 3, 4)) == "4 Mar" and times.short_date(date(2027, 3, 4)) == "4 Mar 2027"
    assert times.day(BEFORE) == "30 Dec 2025" and times.date_of(BEFORE) == "30 Dec 2025"
    assert times.day_ahead(datetime(2027, 1, 4, 20, tzinfo=UTC)) == "Monday, 4 Jan 2027"


def test_the_year_of_a_time_is_that_of_the_reader() -> None:
    with timezone.override("Asia/Tokyo"):
        assert times.date_of(datetime(2025, 12, 31, 20, tzinfo=UTC)) == "1 January"


def test_no_page_shows_a_date_by_other_ways() -> None:
    """`DATE_FORMAT`, with its year always, stands where the year counts: in a record, on a checked help line, on the
    page of a year; a day that comes each year has none.
    """
    always = {"practices/record/templates/record/facts.html", "help/templates/help/line.html", "fields/times.py"}
    always |= {f"practices/yearly/templates/yearly/{one}.html" for one in ("row", "year")}
    yearly = {"fields/times.py", "practices/yearly/templatetags/yearly.py"}
    written = [path for end in ("*.html", "*.py") for path in HOUSE.rglob(end) if "tests" not in path.parts]
    with_dates = {path.relative_to(HOUSE).as_posix() for path in written if '_FORMAT"' in path.read_text()}
    assert {one for one in with_dates if 'DATE_FORMAT"' in (HOUSE / one).read_text()} == always
    assert {one for one in with_dates if 'DAY_FORMAT"' in (HOUSE / one).read_text()} == yearly
    assert not [path for path in written if 'date:"j M' in path.read_text() or 'date:"D j' in path.read_text()]


def test_midnight_ends_the_day_before_it() -> None:
    assert times.until(datetime(2026, 1, 3, tzinfo=UTC)) == "Today, midnight"
    assert times.until(datetime(2026, 1, 3, 9, tzinfo=UTC)).startswith("Tomorrow, 9")
