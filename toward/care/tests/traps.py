"""Local servers for the tests: a trap that counts who comes, and a push service with real TLS."""

import datetime as dt
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


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


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A certificate for one name, made now: what a server shows, and what believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a test")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    bare = serialization.NoEncryption()
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, bare)
    )
    shows = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shows.load_cert_chain(file)
    return shows, ssl.create_default_context(cafile=str(file))
