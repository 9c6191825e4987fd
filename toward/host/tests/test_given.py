"""What the host gives is judged at the start: one sentence with the name, never the value."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from toward.host import given, place
from toward.host.place import Refused

ROOT = Path(__file__).resolve().parents[3]
SECRET = "canary"
BAD = {
    "TOWARD_DATA": ["/dev/null"],
    "TOWARD_OPERATOR": [f"{SECRET}\x07", SECRET * 60],
    "TOWARD_OPEN": [SECRET, "yes"],
    "TOWARD_DEMO": [SECRET],
    "TOWARD_HTTPS": [SECRET, "true"],
    "TOWARD_PRIVATE_TARGETS": [SECRET],
    "TOWARD_REMINDERS": [SECRET],
    "TOWARD_HOSTS": ["", " ", ",", f"a,{SECRET}/x", f"{SECRET} x", f"{SECRET}@x", "http://"],
    "TOWARD_PUSH_HOSTS": [f"{SECRET}/x", f"{SECRET} x"],
    "TOWARD_REACHED_AT": [SECRET, f"http://h/{SECRET}", f"http://u:{SECRET}@h", "http://h:999999", "http://["],
    "TOWARD_TRUST_AT": [SECRET],
    "TOWARD_NEUTRAL_URL": [SECRET, f"javascript:{SECRET}", "http://["],
    "TOWARD_APP_NAME": [f"{SECRET}\n{SECRET}"],
    "DATABASE_URL": [SECRET, f"mysql://u:{SECRET}@h/n", f"postgres://u:{SECRET}@h:99999/n", f"postgres://u:{SECRET}@h"],
    "TZ": [SECRET, "../x"],
    "TOWARD_CONTACT": [SECRET],
    "TOWARD_SMTP": [SECRET, f"http://u:{SECRET}@h", f"smtp://u:{SECRET}@h:99999", f"smtp://u:{SECRET}@h:x", "smtp://["],
    "TOWARD_MAIL_FROM": [SECRET],
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_does_not_fit_is_refused_by_name(name: str) -> None:
    for said in BAD[name]:
        with pytest.raises(Refused) as refused:
            given.read({name: said})
        assert str(refused.value).startswith(f"{name} ") and SECRET not in str(refused.value), said
        assert refused.value.__cause__ is None


def test_every_variable_is_tried() -> None:
    source = Path(given.__file__).read_text(encoding="utf-8")
    assert {name for name in BAD if f'take("{name}"' in source} == set(BAD)
    assert source.count("take(") == len(BAD) + 1  # and where it is made


@pytest.mark.parametrize("name", ["TOWARD_SMTP", "DATABASE_URL"])
def test_a_start_with_what_does_not_fit_is_one_sentence(name: str, tmp_path: Path) -> None:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "DJANGO_")) and k != "DATABASE_URL"}
    words = [sys.executable, "-m", "toward", "migrate", "--data", str(tmp_path / "data")]
    env = {**clean, name: f"x://u:{SECRET}/@["}
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and done.stderr.count("\n") == 1 and done.stderr.startswith(f"{name} ")
    assert SECRET not in done.stderr + done.stdout and not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("a.org, b.org", ("a.org", "b.org")),
        ("https://a.org/", ("a.org",)),
        ("A.org:8000,[::1]:80", ("a.org", "[::1]")),
        ("'a.org', \"b.org\"", ("a.org", "b.org")),
        ("::1,192.168.1.20:8000", ("[::1]", "192.168.1.20")),
        (".a.org,*.b.org", (".a.org", "*.b.org")),
    ],
)
def test_names_are_trimmed(said: str, read: tuple[str, ...]) -> None:
    assert given.read({"TOWARD_HOSTS": said}).hosts == read


@pytest.mark.parametrize("password", ["pa/ss", "pa#ss", "pa@ss", "pa:ss", "p?a=b", "100%", "ü", "a b"])
def test_a_password_may_have_any_sign(password: str) -> None:
    import dj_database_url

    found = given.read({"TOWARD_SMTP": f"smtp://me@x.org:{password}@mail.x.org:25"}).smtp
    assert (found.user, found.password, found.host, found.port) == ("me@x.org", password, "mail.x.org", 25)
    read = dj_database_url.parse(given.read({"DATABASE_URL": f"postgres://me:{password}@db.x.org/name"}).database)
    assert (read["USER"], read["PASSWORD"], read["HOST"], read["NAME"]) == ("me", password, "db.x.org", "name")


def test_nobody_else_reads_the_environment() -> None:
    may = {"host/given.py", "asgi.py", "wsgi.py", "cli.py", "host/serve.py", "host/start.py", "host/parent.py"}
    may |= {"measure/house.py", "measure/two.py", "measure/weight.py"}  # these set it for a process that follows
    files = [file for file in (ROOT / "toward").rglob("*.py") if "tests" not in file.parts]
    read = {str(file.relative_to(ROOT / "toward")) for file in files if "environ" in _code(file)}
    assert "host/given.py" in read and read - may == set()
    for name in ("cli.py", "host/start.py"):
        assert "environ.get" not in _code(ROOT / "toward" / name)


def _code(file: Path) -> str:
    said = file.read_text(encoding="utf-8")
    return said if "os.environ" in said or "getenv" in said else ""


def test_an_open_folder_is_closed_and_another_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    data.chmod(0o755)
    place.prepare(data)
    assert data.stat().st_mode & 0o777 == 0o700 and capsys.readouterr().err.count("\n") == 1
    place.prepare(data)
    assert capsys.readouterr().err == ""
    other = tmp_path / "other"
    other.mkdir()
    other.chmod(0o755)
    (other / "letter").touch()
    with pytest.raises(Refused, match="holds other things"):
        place.prepare(other)
    assert other.stat().st_mode & 0o777 == 0o755
