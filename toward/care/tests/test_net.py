"""Nothing is sent to where nothing may be sent, whatever an address looks like."""

import socket
import ssl
import time
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from toward.care import net
from toward.care.addresses import is_at_home, is_public
from toward.care.tests.certificates import certificate
from toward.care.tests.traps import Trap, trap

GOOD = "https://fcm.googleapis.com/fcm/send/abc:def"
PUBLIC = "142.250.1.1"
HOSTILE = """
http://fcm.googleapis.com/x
ftp://fcm.googleapis.com/x
file:///etc/passwd
gopher://fcm.googleapis.com/x
//fcm.googleapis.com/x
fcm.googleapis.com/x
https:fcm.googleapis.com/x
https:///fcm.googleapis.com/x
https://
https://?x
https://127.0.0.1/
https://127.0.0.1:443/
https://127.1/
https://2130706433/
https://0x7f000001/
https://0177.0.0.1/
https://0/
https://0.0.0.0/
https://10.0.0.1/
https://172.16.0.1/
https://192.168.1.1/
https://100.64.0.1/
https://169.254.169.254/latest/meta-data/
https://198.18.0.1/
https://224.0.0.1/
https://255.255.255.255/
https://[::1]/
https://[::]/
https://[::ffff:127.0.0.1]/
https://[fe80::1]/
https://[fe80::1%25eth0]/
https://[fc00::1]/
https://[64:ff9b::7f00:1]/
https://[2002:7f00:1::]/
https://localhost/
https://LOCALHOST/
https://localhost.localdomain/
https://metadata.google.internal/
https://fcm.googleapis.com:80/
https://fcm.googleapis.com:8443/
https://fcm.googleapis.com:0/
https://fcm.googleapis.com:99999/
https://fcm.googleapis.com:x/
https://user@fcm.googleapis.com/
https://user:word@fcm.googleapis.com/
https://fcm.googleapis.com@127.0.0.1/
https://127.0.0.1@fcm.googleapis.com/
https://fcm.googleapis.com:443@127.0.0.1/
https://127.0.0.1\\@fcm.googleapis.com/
https://127.0.0.1\\fcm.googleapis.com/
https://127.0.0.1#@fcm.googleapis.com/
https://fcm.googleapis.com#x
https://fcm.googleapis.com%2f@127.0.0.1/
https://fcm.googleapis.com%00.example.org/
https://fcm.googleapis.com.example.org/
https://xfcm.googleapis.com/
https://x.fcm.googleapis.com/
https://fcm.googleapis.com./
https://fcm.googleapis.com%2eexample.org/
https://example.org/fcm.googleapis.com
https://example.org?fcm.googleapis.com
https://push.services.mozilla.com.example.org/
https://xpush.services.mozilla.com/
https://notify.windows.com/
https://push.apple.com/
https://evilpush.apple.com/
https://fcm.googleapis.com /
https:// fcm.googleapis.com/
https://fcm。googleapis。com/
https://ｆcm.googleapis.com/
https://fcm.googleapis.com/\u00e9
https://fcm.googleapis.com/a b
https://fcm.googleapis.com/"x
javascript:alert(1)
data:text/plain,x
""".strip().splitlines()
BREAKING = ["https://fcm.googleapis.com/\r\nX: y", "https://fcm.googleapis.com/\tx", "https://fcm.googleapis.com/\x00"]
LONG = "https://fcm.googleapis.com/" + "x" * 2000
_INSIDE = """
127.0.0.1 127.9.9.9 10.1.2.3 172.20.0.1 192.168.0.1 169.254.169.254 100.64.1.1 0.0.0.0 255.255.255.255 224.0.0.251
198.18.0.1 192.0.2.1 203.0.113.9 240.0.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:10.0.0.1
::ffff:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1:: 2002:a00:1:: 2001:db8::1 localhost 1 x
"""
LEADING_INSIDE = _INSIDE.split()


@pytest.fixture
def here() -> Iterator[Trap]:
    with trap() as found:
        yield found


@pytest.fixture
def everything_leads_to(monkeypatch: pytest.MonkeyPatch, here: Trap) -> Trap:
    """Whoever asks the resolver is led into the trap."""

    def lead(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", here.port))]

    monkeypatch.setattr(socket, "getaddrinfo", lead)
    return here


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("url", [*HOSTILE, *BREAKING, LONG, ""])
def test_no_hostile_address_is_kept_or_sent_to(url: str, everything_leads_to: Trap) -> None:
    with pytest.raises(net.Refused):
        net.look_at(url)
    with pytest.raises(net.Refused):
        net.post(url, {}, b"x")
    assert everything_leads_to.connected == 0


@pytest.mark.parametrize(
    "url",
    [
        GOOD,
        "https://fcm.googleapis.com:443/fcm/send/a",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA_-x=",
        "https://eu.push.services.mozilla.com/a?b=c&d=%20",
        "https://wns2-par02p.notify.windows.com/w/?token=BQ%3d",
        "https://web.push.apple.com/QA",
    ],
)
def test_push_services_are_known(url: str) -> None:
    assert net.look_at(url).scheme == "https"


def test_the_host_may_name_more(settings: object) -> None:
    with pytest.raises(net.Refused):
        net.look_at("https://push.example.org/x")
    settings.PUSH_HOSTS = ("push.example.org", "*.example.net")  # type: ignore[attr-defined]
    assert net.look_at("https://push.example.org/x") and net.look_at("https://a.example.net/x")
    for url in ("https://x.push.example.org/", "https://example.net/"):
        with pytest.raises(net.Refused):
            net.look_at(url)


@pytest.mark.parametrize("address", LEADING_INSIDE)
def test_a_known_name_that_leads_inside_is_refused(address: str, here: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_public(address)
    for led in ([(address, here.port)], [(PUBLIC, 443), (address, here.port)], []):
        monkeypatch.setattr(net, "resolve", lambda host, led=led: led)
        with pytest.raises(net.Refused):
            net.post(GOOD, {}, b"x")
    assert here.connected == 0


@pytest.mark.parametrize("address", [PUBLIC, "1.1.1.1", "2606:4700::1111", "64:ff9b::101:101", "::ffff:8.8.8.8"])
def test_what_lies_outside_is_public(address: str) -> None:
    assert is_public(address) and is_at_home(address)


def test_a_host_who_allows_home_does_not_allow_everything() -> None:
    assert all(map(is_at_home, ["192.168.1.2", "127.0.0.1", "10.0.0.1", "::1", "fd12::1"]))
    assert not any(map(is_at_home, ["169.254.169.254", "fe80::1", "224.0.0.1", "0.0.0.0", "::", "", "localhost"]))
    assert not any(map(is_at_home, ["fd00:ec2::254", "100.100.100.200"]))


class TestConnected:
    """A push service of our own, with real TLS: the list, the resolver and whom to believe are lent to it."""

    @pytest.fixture
    def service(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trap]:
        shows, believes = certificate(tmp_path, "fcm.googleapis.com")
        with trap(context=shows) as found:
            monkeypatch.setattr(net, "is_public", lambda address: True)
            monkeypatch.setattr(net, "resolve", lambda host: [("127.0.0.1", found.port)])
            monkeypatch.setattr(net, "trust", lambda: believes)
            yield found

    def test_it_arrives_by_the_address_that_was_checked(self, service: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []

        def resolve(host: str) -> list[net.Address]:
            asked.append(host)
            return [("127.0.0.1", service.port)]

        monkeypatch.setattr(net, "resolve", resolve)
        assert net.post(GOOD + "?q=1", {"TTL": "1"}, b"words") == 201
        assert asked == ["fcm.googleapis.com"]
        came = service.came[0]
        assert (came.path, came.body, came.headers["TTL"]) == ("/fcm/send/abc:def?q=1", b"words", "1")
        assert came.headers["Host"] == "fcm.googleapis.com"

    def test_a_name_that_turns_after_it_was_checked_changes_nothing(
        self, service: Trap, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with trap() as inside:
            turns = iter([[("127.0.0.1", service.port)], [("127.0.0.1", inside.port)]])
            monkeypatch.setattr(net, "resolve", lambda host: next(turns))
            assert net.post(GOOD, {}, b"x") == 201
            assert (service.connected, inside.connected) == (1, 0)

    def test_no_redirect_is_followed(self, service: Trap) -> None:
        with trap() as inside:
            service.answer, service.to = 307, f"http://{inside.url}/"
            assert net.post(GOOD, {}, b"x") == 307
            assert inside.connected == 0

    def test_no_proxy_is_asked(self, service: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
        with trap() as proxy:
            for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
                monkeypatch.setenv(name, f"http://{proxy.url}")
            assert net.post(GOOD, {}, b"x") == 201
            assert proxy.connected == 0

    def test_another_name_in_the_certificate_is_not_believed(
        self, service: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.raises(ssl.SSLCertVerificationError):
            net.post("https://web.push.apple.com/x", {}, b"x")
        monkeypatch.setattr(net, "trust", ssl.create_default_context)
        with pytest.raises(ssl.SSLCertVerificationError):
            net.post(GOOD, {}, b"x")
        assert service.came == []


def test_a_service_that_never_answers_is_hung_up_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shows, believes = certificate(tmp_path, "fcm.googleapis.com")
    monkeypatch.setattr(net, "is_public", lambda address: True)
    monkeypatch.setattr(net, "trust", lambda: believes)
    monkeypatch.setattr(net, "TIMEOUT", 0.6)
    with socket.create_server(("127.0.0.1", 0)) as server, drips(server, shows) as port:
        monkeypatch.setattr(net, "resolve", lambda host: [("127.0.0.1", port)])
        with pytest.raises(OSError):
            net.post(GOOD, {}, b"x")


class drips:
    """A server that answers a letter at a time, and never comes to an end: who is not hung up on waits for good."""

    def __init__(self, server: socket.socket, shows: ssl.SSLContext) -> None:
        self.server, self.shows, self.over = server, shows, False

    def __enter__(self) -> int:
        import threading

        threading.Thread(target=self._drip, daemon=True).start()
        return int(self.server.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self.over = True

    def _drip(self) -> None:
        try:
            with self.shows.wrap_socket(self.server.accept()[0], server_side=True) as sock:
                for letter in chain(b"HTTP/1.1 201 Created\r\nX: ", repeat(ord("x"))):
                    if self.over:
                        return
                    sock.sendall(bytes([letter]))
                    time.sleep(0.1)
        except OSError:
            pass
