"""Where this server can be reached, and saying so in a terminal."""

import errno
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address

import segno

from toward.machine.given import HOST
from toward.machine.place import Refused

EVERYWHERE = ("0.0.0.0", "::", "")
AT_HOME = ("local", "lan", "home", "home.arpa", "internal", "localdomain")  # no such name can be bought


@dataclass(frozen=True)
class Address:
    scheme: str
    name: str
    port: int

    def __str__(self) -> str:
        name = f"[{self.name}]" if ":" in self.name else self.name
        usual = {"http": 80, "https": 443}[self.scheme]
        return f"{self.scheme}://{name}" + ("" if self.port == usual else f":{self.port}")


def lan_address() -> str | None:
    """Return this machine's address at home. No packet is sent: a route is only looked up."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as route:
        try:
            route.connect(("192.0.2.1", 9))
        except OSError:
            return None
        found = str(route.getsockname()[0])
    return None if found.startswith("127.") or found in EVERYWHERE else found


def own_names() -> list[str]:
    """Under which names and addresses this machine is asked for at home, as far as it knows them itself."""
    called = socket.gethostname().lower()
    short = called.partition(".")[0]
    names = [called, short, *[f"{short}.{end}" for end in AT_HOME]] if HOST.fullmatch(called) else []
    lan = lan_address()
    return list(dict.fromkeys(["localhost", "127.0.0.1", "[::1]", *names, *([lan] if lan else [])]))


def is_own(said: str) -> bool:
    """Whether this is an address of this machine, in whichever of its networks: what can be bound is."""
    try:
        found = ip_address(said)
    except ValueError:
        return False
    if found.is_unspecified or found.is_multicast:
        return False
    family = socket.AF_INET6 if found.version == 6 else socket.AF_INET
    with suppress(OSError), socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.bind((str(found), 0))
        return True
    return False


def reach(host: str, port: int) -> tuple[Address, Address | None]:
    """Return the address on this machine, and the one for a phone in the same network."""
    if host in EVERYWHERE:
        lan = lan_address()
        return Address("http", "localhost", port), Address("http", lan, port) if lan else None
    here = Address("http", host, port)
    return here, None if host in ("127.0.0.1", "localhost", "::1") else here


def check_free(host: str, port: int) -> None:
    """Refuse in one sentence when the port cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise Refused(_no_port(error, port)) from None


def free_port() -> int:
    """Return a port on loopback that nothing uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def show_qr(text: str) -> None:
    """Draw a QR code, where a person looks at a terminal."""
    if sys.stdout.isatty():
        segno.make(text, error="l", micro=False).terminal(compact=True, border=2)


def _no_port(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken (perhaps Toward is running already). Stop that, or use another --port."
    if error.errno == errno.EACCES:
        return f"This user may not use port {port}. Choose one above 1023 with --port."
    return f"Toward cannot listen there: {error.strerror}. --host wants an address of this machine, such as 127.0.0.1."
