"""A browser without a screen: plain HTTP on the loopback, with cookies."""

import http.client
import socket
from collections.abc import Mapping
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode

PATIENCE = 30.0


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: bytes
    location: str
    path: str

    @property
    def text(self) -> str:
        """The page, as text."""
        return self.body.decode("utf-8", "replace")


class Browser:
    """One person's browser."""

    def __init__(self, port: int, cookies: Mapping[str, str] | None = None) -> None:
        self.port = port
        self.cookies = dict(cookies or {})
        self._line: http.client.HTTPConnection | None = None

    def get(self, path: str, follow: int = 3) -> Answer:
        """Ask for a page, following where it leads."""
        answer = self._ask("GET", path)
        while answer.location.startswith("/") and follow:
            answer, follow = self._ask("GET", answer.location), follow - 1
        return answer

    def post(self, path: str, said: Mapping[str, str | list[str]]) -> Answer:
        """Send a form; the answer is not followed."""
        token = self.cookies.get("toward_csrf", "")
        return self._ask("POST", path, urlencode({**said, "csrfmiddlewaretoken": token}, doseq=True))

    def listen(self, path: str = "/live/") -> socket.socket:
        """Open a stream and hand over its socket, once it has said that it listens."""
        line = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {self._said()}\r\n\r\n".encode())
        said = b""
        while b"event: " not in said and (came := line.recv(65536)):
            said += came
        return line

    def _said(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        kept = self._line is not None
        try:
            answer, page = self._exchange(method, path, body)
        except (OSError, http.client.HTTPException):
            self._hang_up()
            if not kept:
                raise ConnectionError(path) from None
            return self._ask(method, path, body)  # a line that was left open had been closed at the other end
        for line in answer.headers.get_all("Set-Cookie", []):
            self._keep(line)
        return Answer(answer.status, page, answer.headers.get("Location", ""), path)

    def _exchange(self, method: str, path: str, body: str | None) -> tuple[http.client.HTTPResponse, bytes]:
        headers = {"Cookie": self._said(), "Content-Type": "application/x-www-form-urlencoded"}
        if self._line is None:
            self._line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self._line.request(method, path, body, headers)
        answer = self._line.getresponse()
        return answer, answer.read()

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None

    def _keep(self, line: str) -> None:
        for name, morsel in SimpleCookie(line).items():
            if morsel["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value
