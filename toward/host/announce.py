"""What the terminal says when Toward starts."""

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from toward.host import https, start
from toward.machine import clock, given
from toward.machine.address import EVERYWHERE, Address, lan_address, reach, show_qr

HERE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Start:
    host: str
    port: int
    https: str
    demo: bool


def announce(this: Start, data: Path) -> None:
    """Print where to look, and the first time the link that begins everything."""
    here, phone = str(_addresses(this)[0]), reached(this)
    best = phone or here
    print(f"\n  Toward is here:    {here}")
    if phone and phone != here:
        print(f"  From a phone:      {phone}   (in the same network)")
    if this.https:
        _say_certificate(this)
    if this.demo:
        _say_demo(best)
        return
    secret = start.first_start_secret(data)
    if secret:
        best_link = f"{best}/start/#{secret}"
        print(f"\n  Nobody has an account yet. Begin with this link; it works once:\n\n  {best_link}\n")
        show_qr(best_link)
    else:
        show_qr(f"{best}/")
    _say_last(this)


def warn_of_root() -> None:
    """A program that can do everything should not answer the network."""
    if os.geteuid() == 0:
        print("  Toward runs as root and needs no such power: give it a user of its own.", file=sys.stderr)


def warn_of_slips() -> None:
    """A misspelt name is heard by nobody; a cluster may set some of its own that begin like ours."""
    if slips := ", ".join(given.unknown()):
        print(f"  Nothing reads {slips}: docs/hosting.md lists the names that mean something.", file=sys.stderr)


def warn_of_zone() -> None:
    """A day that begins at another hour than people think is not to come without a word."""
    if not given.read().zone and not clock.system():
        print("  /etc/localtime names no time zone, so days begin by UTC. TZ=Europe/Vienna names one.", file=sys.stderr)


def reached(this: Start) -> str:
    """Where other phones find this server, as the host says or as we see it; nothing where they cannot."""
    if (told := given.read().reached_at) is not None:
        return told
    phone = _addresses(this)[1]
    return str(phone) if phone and phone.name not in HERE else ""


def _addresses(this: Start) -> tuple[Address, Address | None]:
    if this.https:
        return (Address("https", this.https, this.port),) * 2
    if given.read().https:
        return (Address("https", (given.read().hosts or ("localhost",))[0], 443),) * 2
    return reach(this.host, this.port)


def trusted_at(this: Start) -> str:
    """Where a phone learns to trust the certificate that was made here; nothing without one."""
    if not this.https:
        return ""
    lan = lan_address() if this.host in EVERYWHERE else this.host
    return str(Address("http", lan or this.https, https.certificate_port(this.port)))


def _say_certificate(this: Start) -> None:
    at = trusted_at(this)
    print(f"  Once per phone:    {at}   (shows how to trust this server, and then leads to it)")
    show_qr(at)
    if not https.leads_here(this.https):
        _say_other_names(this.https)


def _say_other_names(tried: str) -> None:
    own = f"{socket.gethostname().partition('.')[0].lower()}.local"
    others = [f"--https {name}" for name in (own, lan_address()) if name and name != tried]
    print(f"\n  This machine does not find itself under {tried}, so phones may not either.")
    if others:
        print(f"  Try {' or '.join(others)}.")
    print(f"  On a bare Debian, apt install avahi-daemon makes {own} lead here.")


def _say_demo(best: str) -> None:
    print("\n  This is the demo. Everyone in it is made up. Look at it as:\n")
    for name, path in start.demo_links():
        print(f"  {name:<8} {best}{path}")
    show_qr(f"{best}/")
    print("\n  Ctrl-C stops it.\n", flush=True)


def _say_last(this: Start) -> None:
    if not this.https and not given.read().https:
        print("  This connection is open: fine to try at home. --https NAME closes it.")
    print("  Ctrl-C stops it.\n", flush=True)
