"""What fits a flag. Knows no Django."""

import re
from ipaddress import ip_address

from toward.machine.given import HOST, Unfit


def host(said: str) -> str:
    bare = said.strip().removeprefix("[").removesuffix("]").lower()
    try:
        return str(ip_address(bare))
    except ValueError:
        return _name(bare, "wants an address of this machine, such as 127.0.0.1 or ::")


def name(said: str) -> str:
    return _name(said.strip().lower(), "wants a name such as toward.local or an address such as 192.168.1.20")


def whole(first: int, last: int, said: str) -> int:
    if not (said.isascii() and said.isdecimal() and len(said) <= 9 and first <= int(said) <= last):
        raise Unfit(f"wants a number from {first} to {last}")
    return int(said)


def account(said: str) -> str:
    if said and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", said):
        raise Unfit("wants the id of an account")
    return said


def act(said: str) -> str:
    if said not in ("count", "disable", "enable"):
        raise Unfit("wants count, disable or enable")
    return said


def _name(said: str, wanted: str) -> str:
    if not HOST.fullmatch(said) or len(said) > 253:
        raise Unfit(wanted)
    return said
