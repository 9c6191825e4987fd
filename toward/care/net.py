"""Sending to a push service, and to nothing else, whatever address somebody's browser hands in.

https on port 443, a host on the list, every address of it public, the connection pinned to an address
that was checked, no redirect, no proxy, five seconds, and the answer's body is never read.
"""

import re
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from http.client import HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from toward.care.addresses import is_public

TIMEOUT = 5.0
LONGEST = 2000
HOSTS = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "*.push.services.mozilla.com",
    "*.notify.windows.com",
    "*.push.apple.com",
)
PLAIN = re.compile(r"[!#-;=?-\[\]_a-z~]+")  # printable ASCII without quotes, backslashes, braces, spaces
Address = tuple[str, int]


class Refused(Exception):
    """Nothing is sent there."""


def look_at(url: str) -> SplitResult:
    """Take an endpoint apart, or refuse it. Asks nobody."""
    if len(url) > LONGEST or not PLAIN.fullmatch(url):
        raise Refused
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refused from None
    if parts.scheme != "https" or "@" in parts.netloc or port not in (None, 443) or "#" in url:
        raise Refused
    if not is_listed(parts.hostname or ""):
        raise Refused
    return parts


def is_listed(host: str) -> bool:
    """Whether a host belongs to a push service that we know, or that the host of this server named."""
    if not re.fullmatch(r"[a-z0-9.-]+", host):
        return False
    return any(host == one or (one[:2] == "*." and host.endswith(one[1:])) for one in (*HOSTS, *settings.PUSH_HOSTS))


def resolve(host: str) -> list[Address]:
    """Where a name leads now."""
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((str(where[0]), int(where[1])) for *_, where in found))


def checked(host: str) -> list[Address]:
    """Where a name leads, each looked at; one that leads inside is enough to refuse."""
    found = resolve(host)
    if not found or not all(is_public(address) for address, _port in found):
        raise Refused
    return found[:3]


@cache
def trust() -> ssl.SSLContext:
    """Whose certificates are believed: those the machine believes."""
    return ssl.create_default_context()


class Pinned(HTTPSConnection):
    """A connection to addresses that were checked; the certificate must still be the host's."""

    def __init__(self, host: str, addresses: list[Address]) -> None:
        super().__init__(host, 443, timeout=TIMEOUT)
        self.addresses = addresses

    def connect(self) -> None:
        """Asks no resolver and no proxy."""
        self.sock = trust().wrap_socket(self._reach(), server_hostname=self.host)

    def _reach(self) -> socket.socket:
        for address in self.addresses[:-1]:
            try:
                return socket.create_connection(address, TIMEOUT)
            except OSError:
                continue
        return socket.create_connection(self.addresses[-1], TIMEOUT)


def post(url: str, headers: Mapping[str, str], body: bytes) -> int:
    """Send to a push service; returns the status of its answer.

    Refused where it may not be sent, OSError where nobody answers in time.
    """
    parts = look_at(url)
    host = parts.hostname or ""
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    connection = Pinned(host, checked(host))
    try:
        connection.connect()
        with _in_time(connection.sock):
            connection.request("POST", path, body, dict(headers))
            return connection.getresponse().status
    except OSError:
        raise
    except (HTTPException, ValueError) as strange:
        raise OSError(type(strange).__name__) from None
    finally:
        connection.close()


@contextmanager
def _in_time(sock: socket.socket) -> Iterator[None]:
    """A server that answers letter by letter is hung up on."""
    watch = threading.Timer(TIMEOUT, _hang_up, [sock])
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _hang_up(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
