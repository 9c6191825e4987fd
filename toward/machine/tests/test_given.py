"""What the host gives is judged at the start: one sentence with the name, never the value."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from toward import cli
from toward.host import flags
from toward.machine import given, place
from toward.machine.place import Refused

ROOT = Path(__file__).resolve().parents[3]
SECRET = "canary"
ENVIRONMENT = re.compile(r"\b(environb?|getenvb?|putenv|unsetenv|expandvars)\b")
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
    "DATABASE_URL": [
        *(SECRET, f"mysql://u:{SECRET}@h/n", f"postgres://u:{SECRET}@h:99999/n", f"postgres://u:{SECRET}@h"),
        *(f"postgres://u@h/n?{SECRET}=x", f"postgres://u@h/n?sslmode=require&{SECRET}=", f"sqlite:///x?{SECRET}=x"),
    ],
    "TZ": [SECRET, "../x", f":/etc/{SECRET}", f"/etc/localtime/{SECRET}"],
    "TOWARD_CONTACT": [SECRET],
    "TOWARD_SMTP": [SECRET, f"http://u:{SECRET}@h", f"smtp://u:{SECRET}@h:99999", f"smtp://u:{SECRET}@h:x", "smtp://["],
    "TOWARD_MAIL_FROM": [SECRET],
    "TOWARD_LIFETIME": [SECRET, "-1", "0", "inf"],
    "TOWARD_SERVED_BY": [SECRET, "-1"],
    "TOWARD_CHROMIUM": [f"{SECRET}\x07"],
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


@pytest.mark.parametrize(
    ("name", "wanted"), [("TOWARD_SMTP", ("smtp://", "smtps://")), ("DATABASE_URL", ("sqlite:///", "postgres://"))]
)
@pytest.mark.parametrize("said", [SECRET, "://", f"x://u:{SECRET}@h/n", "smtp://[", "postgres://["])
def test_an_address_that_does_not_fit_is_told_how_it_begins(name: str, wanted: tuple[str, str], said: str) -> None:
    with pytest.raises(Refused) as refused:
        given.read({name: said})
    assert all(one in str(refused.value) for one in wanted), str(refused.value)


def test_how_an_address_begins_may_be_in_capitals() -> None:
    assert given.read({"TOWARD_SMTP": "SMTP://u:P@h"}).smtp == given.read({"TOWARD_SMTP": "smtp://u:P@h"}).smtp
    for good in ("sqlite:////x/Y", "postgres://u:P@h/N?sslmode=require&currentSchema=s"):
        scheme, _, rest = good.partition(":")
        assert given.read({"DATABASE_URL": f"{scheme.upper()}:{rest}"}).database == good


FLAGS = {
    "--port": ["run", ["", SECRET, "0", "-1", "65536", "99999", "8000 ", "٣"]],
    "--host": ["run", ["", f"{SECRET} x", f"{SECRET}@x", f"{SECRET}/x", "1.2.3.4:80", "http://[::]"]],
    "--https": ["run", ["", f"{SECRET}@x", f"https://{SECRET}", f"{SECRET}_x", f"{SECRET}:443", "a" * 254]],
    "--workers": ["run", ["", SECRET, "0", "-1", "65", "1.5"]],
    "--data": ["migrate", ["", "/dev/null", f"{SECRET}\0"]],
    "--open": ["run", [SECRET]],
    "--demo": ["run", [SECRET]],
    "--json": ["doctor", [SECRET]],
}


@pytest.mark.parametrize("flag", sorted(FLAGS))
def test_a_flag_that_does_not_fit_is_refused_by_name(flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, values = FLAGS[flag]
    for said in values:
        assert cli.main([str(command), f"{flag}={said}"]) == 1
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and err.startswith(f"{flag} ") and SECRET not in err, (said, err)


def test_every_flag_is_tried() -> None:
    assert set(re.findall(r'"(--\w+)"', Path(flags.__file__).read_text(encoding="utf-8"))) == set(FLAGS)


@pytest.mark.parametrize(
    "words",
    [
        [],
        [SECRET],
        ["run", SECRET],
        ["run", f"--{SECRET}=x"],
        ["run", "--ho", SECRET],
        ["run", "--port", "1", SECRET],
        ["accounts", SECRET],
        ["accounts", "disable", f"{SECRET}@x"],
        ["bench", f"--{SECRET}"],
        ["assure", f"--small={SECRET}"],
        ["run", "--host", f"{SECRET}.invalid"],
    ],
)
def test_no_word_that_does_not_fit_is_said_again(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 1
    out, err = capsys.readouterr()
    refusal = [line for line in err.splitlines() if "as root" not in line]
    assert out == "" and len(refusal) == 1 and SECRET not in err, err
    assert "not fit" in refusal[0] or "wants" in refusal[0]


@pytest.mark.parametrize("beside, helps", [(True, "./run --help"), (False, "toward run --help")])
@pytest.mark.parametrize("words", [["--prot"], ["--port"], [SECRET], ["--port", "1", SECRET]])
def test_what_does_not_fit_leads_to_a_help_that_is_there(
    beside: bool, helps: str, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(place, "BESIDE_RUN", beside)
    assert cli.main(["run", *words]) == 1
    assert f": {helps} " in capsys.readouterr().err
    assert cli.main(["doctor", *words]) == 1
    assert ": toward doctor --help " in capsys.readouterr().err


@pytest.mark.parametrize("database", ["", "sqlite:///"])
def test_accounts_where_there_are_none_yet_is_one_sentence(database: str, tmp_path: Path) -> None:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "DJANGO_")) and k != "DATABASE_URL"}
    words = [sys.executable, "-m", "toward", "accounts", "--data", str(tmp_path / "data")]
    env = clean | ({"DATABASE_URL": f"{database}{tmp_path}/other"} if database else {})
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1, done.stderr
    assert not (tmp_path / "data").exists()


def test_what_fits_is_read() -> None:
    said = flags.read(["run", "--host", "[::]", "--port", "8000", "--https", "Toward.local", "--workers", "2"])
    assert (said.host, said.port, said.https, said.workers, said.data) == ("::", 8000, "toward.local", 2, None)
    assert flags.read(["run"]).https is None and flags.read(["accounts"]).id == ""


def test_nobody_else_reads_the_environment_or_the_words() -> None:
    files = [file for file in (ROOT / "toward").rglob("*.py") if "tests" not in file.parts]
    said = {str(file.relative_to(ROOT / "toward")): file.read_text(encoding="utf-8") for file in files}
    assert [one for one in said if ENVIRONMENT.search(said[one])] == ["machine/given.py"]
    words = re.compile(r"^\s*(?:import|from) (?:argparse|optparse|getopt|click)\b", re.MULTILINE)
    assert [one for one in said if words.search(said[one])] == ["host/arguments.py"]


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
