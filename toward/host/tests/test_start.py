"""Starting with what is not right: one clear sentence, no traceback, and nothing touched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from toward.host import address, announce, place
from toward.host.place import Refused
from toward.people import keys
from toward.people.models import HostNote

ROOT = Path(__file__).resolve().parents[3]


def toward(*words: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "DJANGO_")) and k != "DATABASE_URL"}
    said = [sys.executable, "-m", "toward", *words]
    return subprocess.run(said, cwd=ROOT, env=clean, capture_output=True, text=True, timeout=120)


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


@pytest.mark.parametrize("port", [0, -1, 65536, 99999])
def test_a_port_that_cannot_be(port: int) -> None:
    with pytest.raises(Refused, match="There is no port"):
        address.check_free("127.0.0.1", port)


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
