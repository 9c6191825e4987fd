import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from toward.help import help_lines
from toward.help.help_lines import Line

FILE = Path(help_lines.__file__).with_name("lines.toml")
ALL = help_lines.load(FILE)
DAY = date(2026, 11, 23)


def a_line(verified: date = DAY, read_in: str = "", country: str = "GB", kind: str = "talk") -> Line:
    return Line(country, kind, "Somebody", "https://example.org/", verified, "116 123", read_in=read_in)


def label(line: Line) -> str:
    return f"{line.country}-{line.kind}-{line.number or line.name}"


@pytest.mark.parametrize("line", ALL, ids=label)
def test_every_line_has_a_source_and_a_date(line: Line) -> None:
    assert re.match(r"https?://[^\s/]+\.[^\s/]+/?", line.source)
    assert type(line.verified) is date
    assert line.verified.year >= 2026


@pytest.mark.parametrize("line", ALL, ids=label)
def test_every_line_is_well_formed(line: Line) -> None:
    assert line.country == help_lines.EVERYWHERE or re.fullmatch(r"[A-Z]{2}", line.country)
    assert line.kind in help_lines.KINDS
    assert line.name == line.name.strip() != ""
    assert re.fullmatch(r"[0-9*#][0-9 *#-]*", line.number) or not line.number
    assert all(re.fullmatch(r"[a-z]{2,3}", language) for language in line.languages)
    assert not line.url or line.url.startswith(("https://", "http://"))
    assert not line.read_in or re.fullmatch(r"stored copy, \d{4}", line.read_in)


@pytest.mark.parametrize("line", ALL, ids=label)
def test_every_line_leads_somewhere(line: Line) -> None:
    assert line.number or line.text or line.url


def test_nothing_stands_twice() -> None:
    numbers = [(line.country, line.dial) for line in ALL if line.number]
    names = [(line.country, line.kind, line.name) for line in ALL]
    assert len(set(numbers)) == len(numbers)
    assert len(set(names)) == len(names)


def test_every_country_has_a_name_an_emergency_number_and_somebody_to_talk_to() -> None:
    names = help_lines.countries(FILE)
    here = {line.country for line in ALL} - {help_lines.EVERYWHERE}
    assert here == set(names)
    assert len(here) >= 25
    for code in here:
        kinds = {line.kind for line in help_lines.for_country(ALL, code)}
        assert "emergency" in kinds, code
        assert kinds & {"violence", "suicide"}, code


def test_directories_are_there_for_every_other_country() -> None:
    everywhere = help_lines.for_country(ALL, help_lines.EVERYWHERE)
    assert [line.url for line in everywhere if line.kind == "directory"]


def test_a_line_grows_stale_after_180_days() -> None:
    assert not help_lines.stale(a_line(), DAY)
    assert not help_lines.stale(a_line(), DAY + timedelta(days=180))
    assert help_lines.stale(a_line(), DAY + timedelta(days=181))


def test_a_number_read_in_an_old_page_is_never_called_fresh() -> None:
    assert help_lines.stale(a_line(read_in="stored copy, 2020"), DAY)
    assert a_line(read_in="stored copy, 2020").seen == date(2020, 12, 31)
    assert a_line(read_in="stored copy, 2026").seen == DAY


def test_one_country_comes_most_urgent_first() -> None:
    found = [a_line(kind="talk"), a_line(kind="emergency"), a_line(country="FR", kind="violence")]
    assert [line.kind for line in help_lines.for_country(found, "gb")] == ["emergency", "talk"]
    assert help_lines.for_country(found, "XX") == []


def test_what_is_dialled_has_no_gaps() -> None:
    assert a_line().dial == "116123"
    assert Line("JP", "violence", "x", "https://example.org/", DAY, "#8008").dial == "%238008"
