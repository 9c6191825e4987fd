"""Starting with what is not right: one clear sentence, no traceback, and nothing touched."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from toward import cli
from toward.host import announce, https, start
from toward.machine import address, place
from toward.machine.place import Refused
from toward.people import keys
from toward.people.models import HostNote

ROOT = Path(__file__).resolve().parents[3]


def toward(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "DJANGO_")) and k != "DATABASE_URL"}
    said = [sys.executable, "-m", "toward", *words]
    return subprocess.run(said, cwd=ROOT, env={**clean, **more}, capture_output=True, text=True)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that was started once."""
    data = tmp_path_factory.mktemp("begun") / "data"
    assert toward("migrate", "--data", str(data)).returncode == 0
    return data


def with_pepper(begun: Path, pepper: bytes) -> subprocess.CompletedProcess[str]:
    file = begun / "keys" / "pepper"
    right = file.read_bytes()
    file.write_bytes(pepper)
    try:
        return toward("migrate", "--data", str(begun))
    finally:
        file.write_bytes(right)


@pytest.mark.parametrize(("pepper", "said"), [(bytes(32), "is not the one"), (b"xy", "has 2 bytes and not 32")])
def test_a_wrong_pepper_is_refused_in_a_sentence(begun: Path, pepper: bytes, said: str) -> None:
    answer = with_pepper(begun, pepper)
    assert answer.returncode == 1
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr and answer.stderr.count("\n") == 1
    assert toward("migrate", "--data", str(begun)).returncode == 0


@pytest.mark.parametrize(("content", "said"), [(None, "its folder must be there"), (b"a letter" * 99, "is damaged")])
def test_a_database_elsewhere_is_called_by_its_variable(tmp_path: Path, content: bytes | None, said: str) -> None:
    file, data = tmp_path / "other" / "x.db", str(tmp_path / "data")
    if content:
        file.parent.mkdir()
        file.write_bytes(content)
    answer = toward("migrate", "--data", data, DATABASE_URL=f"sqlite:///{file}")
    assert answer.returncode == 1 and answer.stderr.count("\n") == 1, answer.stderr
    assert "DATABASE_URL" in answer.stderr and said in answer.stderr and str(tmp_path) not in answer.stderr
    looked = found(toward("doctor", "--data", data, DATABASE_URL=f"sqlite:///{file}"))["database"]
    assert not looked["ok"] and "DATABASE_URL" in looked["found"]


def test_migrating_touches_no_file_that_a_running_program_names(begun: Path) -> None:
    (begun / "static" / "own.0123456789ab.css").write_text("p {}")
    before = {file: file.stat().st_mtime_ns for file in begun.glob("static/**/*")}
    assert toward("migrate", "--data", str(begun)).returncode == 0
    assert before == {file: file.stat().st_mtime_ns for file in begun.glob("static/**/*")}


def test_settings_of_another_project_end_nothing() -> None:
    answer = toward("practices", DJANGO_SETTINGS_MODULE="another.settings")
    assert answer.returncode == 0 and json.loads(answer.stdout), answer.stderr


def test_a_name_that_nothing_reads_is_said_at_the_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(host: str, port: int) -> None:
        raise Refused("this far")

    monkeypatch.setattr(os, "environ", {**os.environ, "TOWARD_HOST": "canary", "TOWARD_OPERATOR": "Ana"})
    monkeypatch.setattr(address, "check_free", stop)
    assert cli.main(["run"]) == 1
    said = capsys.readouterr().err
    assert "Nothing reads TOWARD_HOST:" in said and "canary" not in said


def test_doctor_sees_a_wrong_pepper_and_open_doors(begun: Path) -> None:
    file = begun / "keys" / "pepper"
    right = file.read_bytes()
    file.write_bytes(bytes(32))
    begun.chmod(0o755)
    (begun / place.DATABASE).chmod(0o666)
    try:
        said = toward("doctor", "--data", str(begun))
    finally:
        file.write_bytes(right)
        begun.chmod(0o700)
        (begun / place.DATABASE).chmod(0o600)
    assert {"pepper fits", "data folder", "database file"} <= wrong(said)
    assert said.returncode == 1
    assert "pepper fits" not in wrong(toward("doctor", "--data", str(begun)))


def test_doctor_says_how_much_room_there_is_and_what_https_left(begun: Path) -> None:
    before = found(toward("doctor", "--data", str(begun)))
    assert before["room"]["ok"] and before["room"]["found"].endswith(" MB free")
    assert before["https"]["found"] == "not set up" and "--https NAME" in before["https"]["fix"]
    (begun / "caddy").mkdir()
    (begun / "caddy" / "Caddyfile").touch()
    after = found(toward("doctor", "--data", str(begun)))
    assert after["https"]["ok"] and "made here" in after["https"]["found"]


def test_a_folder_of_somebody_else_is_said_and_no_more(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toward.host import doctor

    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may do everything
    told = {each["what"]: each for each in doctor.look(begun)["checks"]}
    assert set(told) == {"python", "environment", "answers under", "time zone", "data folder"}
    assert "closed to this user" in told["data folder"]["found"] and "chown" in told["data folder"]["fix"]


def test_a_database_that_can_only_be_read_is_refused(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(Refused, match="may not write to"):
        place.prepare(begun)


def test_behind_a_proxy_doctor_says_what_to_leave_open(monkeypatch: pytest.MonkeyPatch) -> None:
    from toward.host import doctor

    monkeypatch.delenv("TOWARD_HTTPS", raising=False)
    assert list(doctor._password()) == []
    monkeypatch.setenv("TOWARD_HTTPS", "1")
    (said,) = doctor._password()
    assert "sign-in page" in said.found and "/offline/" in said.found


def found(said: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    return {each["what"]: each for each in json.loads(said.stdout)["checks"]}


def wrong(said: subprocess.CompletedProcess[str]) -> set[str]:
    return {each["what"] for each in json.loads(said.stdout)["checks"] if not each["ok"]}


@pytest.mark.django_db
def test_a_database_without_a_mark_gets_one() -> None:
    from toward.host import pepper

    assert pepper.fits() is None
    pepper.remember()
    assert pepper.fits() is True
    assert keys.letters(keys.pepper()) not in HostNote.objects.get(key=pepper.NOTE).text
    HostNote.objects.update(text="another")
    assert pepper.fits() is False


def test_root_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for id, lines in ((0, 1), (1000, 0)):
        monkeypatch.setattr(os, "geteuid", lambda id=id: id)
        announce.warn_of_root()
        assert capsys.readouterr().err.count("\n") == lines


def test_doctor_can_be_read() -> None:
    from toward.host import doctor

    well = {"what": "python", "ok": True, "found": "3.13", "fix": "", "needed": True}
    wrong = {"what": "pepper", "ok": False, "found": "mode 0644", "fix": "chmod 600", "needed": True}
    said = doctor.lines({"ok": False, "data": "here", "checks": [well, wrong]})
    assert "  yes  python: 3.13\n" in said
    assert "  NO   pepper: mode 0644\n       chmod 600" in said


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOWARD_REACHED_AT", raising=False)
    monkeypatch.setattr(announce, "lan_address", lambda: "192.168.1.20")
    monkeypatch.setattr(address, "lan_address", lambda: "192.168.1.20")
    monkeypatch.setattr(start, "first_start_secret", lambda data: "secret")


@pytest.mark.parametrize(
    ("told", "link"),
    [
        (None, "http://192.168.1.20:8000/start/#secret"),
        ("http://10.0.0.5:9000/", "http://10.0.0.5:9000/start/#secret"),
        ("", "http://localhost:8000/start/#secret"),  # a container's own address helps nobody
    ],
)
def test_the_first_link_begins_where_the_host_says(
    at_home: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], told: str | None, link: str
) -> None:
    if told is not None:
        monkeypatch.setenv("TOWARD_REACHED_AT", told)
    announce.announce(announce.Start("0.0.0.0", 8000, "", False), Path())
    said = capsys.readouterr().out
    assert f"  {link}\n" in said
    assert ("From a phone" in said) == (told != "")


def test_a_name_that_leads_nowhere_is_said(
    at_home: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for here in (True, False):
        monkeypatch.setattr(https, "leads_here", lambda name, here=here: here)
        announce.announce(announce.Start("0.0.0.0", 8443, "toward.local", False), Path())
        said = capsys.readouterr().out
        assert "Once per phone:    http://192.168.1.20:8444 " in said
        assert ("does not find itself under toward.local" in said) is not here
        assert here or "--https 192.168.1.20" in said


@pytest.mark.parametrize(
    ("called", "own", "tried", "advice"),
    [
        ("toward", "toward.local", "toward.local", "--https 192.168.1.20"),
        ("Toward.lan", "toward.local", "toward.local", "--https 192.168.1.20"),
        ("Attic.lan", "attic.local", "toward.local", "--https attic.local or --https 192.168.1.20"),
        ("attic", "attic.local", "192.168.1.20", "--https attic.local"),
    ],
)
def test_what_was_just_tried_is_not_advised(
    at_home: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    called: str,
    own: str,
    tried: str,
    advice: str,
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: called)
    monkeypatch.setattr(https, "leads_here", lambda name: False)
    announce.announce(announce.Start("0.0.0.0", 8443, tried, False), Path())
    said = capsys.readouterr().out
    assert f"  Try {advice}.\n" in said and f"apt install avahi-daemon makes {own} lead here." in said


def test_this_machine_knows_its_own_names() -> None:
    assert https.leads_here("localhost")
    assert not https.leads_here("192.0.2.77")
