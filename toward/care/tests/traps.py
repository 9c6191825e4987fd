"""A local server for the tests: a trap that counts who comes, and notes what is sent."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Came:
    """What somebody sent."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Trap:
    """A server on loopback. `answer` is the status it gives; `to` is where it redirects."""

    host: str
    port: int
    came: list[Came] = field(default_factory=list)
    connected: int = 0
    answer: int = 201
    to: str = ""

    @property
    def url(self) -> str:
        return f"{self.host}:{self.port}"


@contextmanager
def trap(host: str = "127.0.0.1", context: ssl.SSLContext | None = None) -> Iterator[Trap]:
    """A server that notes every connection, and everything that is posted."""

    class Handler(BaseHTTPRequestHandler):
        def setup(self) -> None:
            found.connected += 1
            super().setup()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            found.came.append(Came(self.path, dict(self.headers.items()), body))
            self.send_response(found.answer)
            if found.to:
                self.send_header("Location", found.to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_PUT = do_POST

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((host, 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    found = Trap(host, server.server_address[1])
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
