"""A proxy that wants a password before it passes anything on, as some hosts have."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

NAME, PASSWORD = "friend", "open-sesame"
WANTED = "Basic " + b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
HOPS = {"connection", "transfer-encoding", "content-length", "keep-alive", "authorization"}


@contextmanager
def guarded(port: int) -> Iterator[tuple[int, list[str]]]:
    """Give the proxy's port, and what it turned away."""
    away: list[str] = []

    class Guard(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.headers.get("Authorization") != WANTED:
                away.append(self.path)
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="house"')
                return self._end(b"")
            line = HTTPConnection("127.0.0.1", port, timeout=60)
            line.request("GET", self.path, headers={k: v for k, v in self.headers.items() if k.lower() not in HOPS})
            answer = line.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in HOPS:
                    self.send_header(name, value)
            self._end(answer.read())

        def _end(self, body: bytes) -> None:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Guard)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port, away
    finally:
        server.shutdown()
        server.server_close()
