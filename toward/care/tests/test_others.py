"""By the services that Apprise knows: never into the host's own network, never a file, never a program."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import requests

from toward.care import addresses, apprise_process, channels, leads, others, ring_lines, sandbox, schemes
from toward.care.tests.traps import Trap, trap
from toward.care.wishes import Channel

LENT = (
    "from toward.care import addresses, apprise_process; import socket;"
    "addresses.is_public = lambda address: address == '127.0.0.1';{more}raise SystemExit(apprise_process.main())"
)
TURNING = (
    "led = iter(['127.0.0.1', '127.0.0.2', '127.0.0.2', '127.0.0.2']); was = socket.getaddrinfo;"
    "socket.getaddrinfo = lambda host, port, *a, **k: was(next(led) if host == 'turns.test' else host, port, *a, **k);"
)


def with_outside_at(monkeypatch: pytest.MonkeyPatch, more: str = "") -> None:
    """For the process apart, 127.0.0.1 is the world outside, and 127.0.0.2 is inside, as before."""
    monkeypatch.setattr(others, "COMMAND", (sys.executable, "-I", "-B", "-c", LENT.format(more=more)))


@pytest.fixture
def inside() -> Iterator[Trap]:
    with trap("127.0.0.2") as found:
        yield found


@pytest.fixture
def outside() -> Iterator[Trap]:
    with trap() as found:
        found.answer = 200
        yield found


@pytest.mark.parametrize(
    "url",
    [
        "", "x", "ntfy", "://", "dbus://", "gnome://", "glib://", "syslog://", "rsyslog://127.0.0.1", "windows://",
        "macosx://", "file:///etc/passwd", "mailto://a:b@example.org", "mailtos://a:b@example.org", "mqtt://8.8.8.8/x",
        "irc://8.8.8.8/x", "xmpp://8.8.8.8", "smpp://8.8.8.8", "growl://8.8.8.8", "blink1://", "aprs://8.8.8.8",
        "http://8.8.8.8", "https://8.8.8.8", "apprise://8.8.8.8/x", "xml://8.8.8.8", "form://8.8.8.8",
        "ntfy://8.8.8.8/x other://y", "ntfy://[::1/x", "ntfy://8.8.8.8/\u202e",
        "discord://123456789/abcdefghij?template=/etc/passwd", "discord://123456789/abcdefghij?Template=x",
        "slack://T1/A1/abcdefgh?%74emplate=x", "tgram://1:abc/1?attach=/etc/passwd", "json://8.8.8.8/?a=file:///x",
        "ntfy://8.8.8.8/x?attach=x", "ntfy://8.8.8.8/x?a=FILE%3a//x", "ntfy://8.8.8.8/" + "x" * 1000,
    ],
)  # fmt: skip
def test_only_some_services_are_known(url: str) -> None:
    assert not schemes.is_known(url) or apprise_process.named(url) is None


def test_what_is_not_known_is_neither_looked_at_nor_rung() -> None:
    assert others.ring("file:///etc/passwd", "x", "m") == "failed"  # it never gets to the process apart
    assert others.look_at("ntfy://") == "unknown"  # this one does


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.2", "127.2", "2130706434", "0x7f000002", "0.0.0.0", "10.0.0.1", "192.168.1.9", "172.16.3.4"),
        *(
            "100.64.0.1",
            "169.254.169.254",
            "[::1]",
            "[::]",
            "[fe80::1]",
            "[fd00::1]",
            "[::ffff:127.0.0.2]",
            "localhost",
        ),
    ],
)
def test_nothing_leads_inside(host: str, inside: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judged so when it is looked at; and were it sent to, Python would refuse each address that it leads to."""
    monkeypatch.setattr(requests.Session, "send", requests.Session.send)  # which the look takes away
    url = f"json://{host}:{inside.port}/"
    service = apprise_process.named(url) if schemes.is_known(url) else None
    assert service is None or leads.judge(leads.hosts(service), addresses.is_public) in ("inside", "unknown", "nowhere")
    for *_, where in socket.getaddrinfo(host.strip("[]"), inside.port, type=socket.SOCK_STREAM):
        with pytest.raises(sandbox.Refused):
            sandbox.wall(addresses.is_public)("socket.connect", (None, where))
    assert inside.connected == 0


def test_the_process_apart_does_not_lead_inside(inside: Trap) -> None:
    url = f"json://127.0.0.2:{inside.port}/"
    assert others.look_at(url) == "inside"
    assert others.ring(url, "x", "m") == "failed"
    assert inside.connected == 0


def test_a_host_may_allow_home_but_never_where_clouds_keep_their_keys(inside: Trap, settings: object) -> None:
    settings.PRIVATE_TARGETS = True  # type: ignore[attr-defined]
    inside.answer = 200
    url = f"json://{inside.url}/"
    assert others.look_at(url) == "ok"
    assert inside.connected == 0
    assert others.ring(url, "A reminder you asked for", "m") == "rang"
    said = json.loads(inside.came[0].body)
    assert said["message"] == "A reminder you asked for" and said["title"] == "" and said["attachments"] == []
    assert b"pprise" not in inside.came[0].body and b"oward" not in inside.came[0].body
    assert others.look_at("json://169.254.169.254/") == "inside"


def test_it_rings_outside(outside: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    with_outside_at(monkeypatch)
    one = others.channel(f"ntfy://{outside.url}/a-topic", "")
    assert others.look_at(one.address) == "ok"
    assert channels.ring_all([one], "mark") == channels.Outcome(rang=True)
    assert json.loads(outside.came[0].body)["message"] == ring_lines.line("mark")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("wish", ["", "?redirect=yes"])
def test_a_redirect_does_not_lead_inside(
    outside: Trap, inside: Trap, monkeypatch: pytest.MonkeyPatch, status: int, wish: str
) -> None:
    """It is not followed; where a URL wishes it were, what the wall says of each connection keeps it out."""
    ask = sandbox.wall(lambda address: address == "127.0.0.1")

    class Guarded(socket.socket):
        def connect(self, address: Any) -> None:
            ask("socket.connect", (self, address))
            super().connect(address)

    monkeypatch.setattr(socket, "socket", Guarded)
    outside.answer, outside.to = status, f"http://{inside.url}/"
    asked = {"do": "ring", "url": f"json://{outside.url}/{wish}", "line": "x"}
    with suppress(sandbox.Refused):
        apprise_process.does(asked, addresses.is_public)
    assert (outside.connected > 0, inside.connected) == (True, 0)


def test_a_redirect_does_not_lead_the_process_apart_inside(
    outside: Trap, inside: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_outside_at(monkeypatch)
    outside.answer, outside.to = 307, f"http://{inside.url}/"
    others.ring(f"json://{outside.url}/?redirect=yes", "x", "m")
    assert (outside.connected > 0, inside.connected) == (True, 0)


def test_a_name_that_turns_does_not_lead_inside(outside: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    """It led outside when it was looked at, and leads inside when it is sent to."""
    with_outside_at(monkeypatch, TURNING)
    with trap("127.0.0.2") as inside:
        url = f"json://turns.test:{inside.port}/"
        assert others.look_at(url) == "ok"
        again = TURNING.replace("'127.0.0.1', ", "")
        with_outside_at(monkeypatch, again)
        assert others.ring(url, "x", "m") == "failed"
        assert inside.connected == 0


def test_no_proxy_is_asked(outside: Trap, inside: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    with_outside_at(monkeypatch)
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://{inside.url}")
    assert others.ring(f"json://{outside.url}/", "x", "m") == "rang"
    assert inside.connected == 0


WISHES = [
    "open('{file}').read()",
    "open('{site}/../../../../../../../../../../../{file}').read()",
    "open('{file}.new', 'w')",
    "__import__('os').open('{file}', 0)",
    "__import__('os').remove('{file}')",
    "__import__('os').rename('{file}', '{file}2')",
    "__import__('subprocess').run(['true'])",
    "__import__('os').system('true')",
    "__import__('os').fork()",
    "__import__('os').execv('/bin/true', ['true'])",
    "__import__('os').posix_spawn('/bin/true', ['true'], dict())",
    "socket.socket().connect(('127.0.0.2', {port}))",
    "socket.socket().connect_ex(('127.0.0.2', {port}))",
    "socket.create_connection(('127.0.0.2', {port}))",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.2', {port}))",
    "socket.socket(socket.AF_UNIX).connect('/run/x')",
    "__import__('urllib.request').request.urlopen('http://127.0.0.2:{port}/')",
]


def test_the_wall_refuses_whoever_means_it(inside: Trap, tmp_path: Path) -> None:
    """What Python refuses in the process apart, each asked for by itself."""
    file = tmp_path / "pepper"
    file.write_text("canary")
    asked = [wish.format(file=file, port=inside.port, site=Path(json.__file__).parent) for wish in WISHES]
    code = (
        "import sys, socket, json, subprocess, os, urllib.request; from toward.care import addresses, sandbox;"
        f"asked = {asked!r}; sys.addaudithook(sandbox.wall(addresses.is_public))\nfor one in asked:\n"
        "    try:\n        print('did', eval(one))\n    except sandbox.Refused:\n        print('refused')\n"
    )
    done = subprocess.run((sys.executable, "-I", "-B", "-c", code), capture_output=True, text=True)
    assert done.stdout.splitlines() == ["refused"] * len(WISHES), done.stderr
    assert file.read_text() == "canary" and [one.name for one in tmp_path.iterdir()] == ["pepper"]
    assert inside.connected == 0


@pytest.mark.parametrize(("no_wall", "read"), [("", False), ("sys.addaudithook = lambda hook: None;", True)])
def test_a_service_that_reads_files_does_not_read_ours(tmp_path: Path, no_wall: str, read: bool) -> None:
    """Even if that got through: Discord's template names a file, which is sent along where there is no wall."""
    (tmp_path / "pepper").write_text('{"content": "canary"}')
    url = f"discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?template={tmp_path}/pepper"
    told = json.dumps({"do": "ring", "url": url, "line": "x", "private": True})
    send = "import requests, sys; requests.Session.send = lambda self, r, **k: (print(r.body), 1 / 0);"
    command = (sys.executable, "-I", "-B", "-c", LENT.format(more=send + no_wall))
    done = subprocess.run(command, input=told, capture_output=True, text=True)
    assert ("canary" in done.stdout) == read, done.stderr


def test_one_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "COMMAND", (sys.executable, "-I", "-c", "import time; time.sleep(3600)"))
    monkeypatch.setattr(others, "PATIENCE", 0.5)
    assert others.ring("ntfy://8.8.8.8/x", "x", "m") == "failed"


def test_one_that_breaks_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "COMMAND", (sys.executable, "-I", "-c", "raise SystemExit(1)"))
    assert channels.ring(Channel("i", "apprise", "ntfy://8.8.8.8/x"), "m") == "failed"


def test_the_server_itself_never_loads_it() -> None:
    """Web workers and the loop stay small: Apprise and what it brings are some 40 MB."""
    code = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'; import django; django.setup();"
        "import toward.urls, toward.care.channels, toward.care.views, toward.care.loop;"
        "print(sorted({'apprise', 'requests', 'yaml', 'markdown'} & set(sys.modules)))"
    )
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, cwd=Path.cwd())
    assert done.stdout == "[]\n", done.stderr


def test_every_name_is_one_that_apprise_knows() -> None:
    code = "import sys; from apprise.manager_plugins import NotificationManager as Known;"
    code += "print([name for name in sys.argv[1:] if name not in Known()])"
    done = subprocess.run((sys.executable, "-c", code, *schemes.SCHEMES), capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_what_it_may_read_is_python_alone() -> None:
    assert all("python" in place for place in sandbox.OWN)
