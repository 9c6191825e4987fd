"""The zone of this machine, and what a database says of itself: told, and never with what stands in an address."""

from pathlib import Path

import pytest
from django.db import DatabaseError

from toward.host import announce, doctor, start
from toward.machine import clock, given

SECRET = "canary"


@pytest.mark.parametrize("said", ["/etc/localtime", ":/etc/localtime", "localtime"])
def test_the_zone_of_the_system_may_be_said_by_its_file(said: str) -> None:
    assert given.read({"TZ": said}).zone == ""
    assert given.read({"TZ": ":Europe/Vienna"}).zone == "Europe/Vienna"


@pytest.mark.parametrize(
    ("leads_to", "zone"),
    [
        ("zoneinfo/Europe/Vienna", "Europe/Vienna"),
        ("zoneinfo/No/Where", ""),
        ("elsewhere", ""),
        ("", ""),
        (None, "UTC"),
    ],
)
def test_a_system_that_names_no_zone_is_told_of(
    leads_to: str | None, zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    local = tmp_path / "localtime"
    if leads_to:
        local.symlink_to(tmp_path / leads_to)
    elif leads_to is not None:
        local.write_bytes(b"TZif2")
    monkeypatch.setattr(clock, "LOCAL", local)
    monkeypatch.setenv("TZ", ":/etc/localtime")
    assert clock.system() == zone
    announce.warn_of_zone()
    told = capsys.readouterr().err
    found = next(each for each in doctor.look(tmp_path)["checks"] if each["what"] == "time zone")
    assert found["ok"] == bool(zone) and found["found"] == (zone or "UTC")
    assert told.count("\n") == (not zone) and ("UTC" in told) == ("UTC" in found["fix"]) == (not zone)


def test_a_database_that_fails_says_nothing_of_its_address() -> None:
    said = [
        f'connection failed: connection to server at "{SECRET}", port 54 failed: Connection refused\n\tmore',
        f"failed to resolve host '{SECRET}': [Errno -2] Name or service not known",
        f'connection is bad: invalid sslmode value: "{SECRET}"',
    ]
    told = [start.told(DatabaseError(one)) for one in said]
    assert told[0] == "Connection refused"
    assert all(one and SECRET not in one and "54" not in one for one in told), told
