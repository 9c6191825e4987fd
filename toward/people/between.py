"""Between the passphrase and the second step: nobody has to type the passphrase twice.

What the passphrase opened waits in a sealed cookie, for ten minutes at most, never in a table; it
opens nothing unless the second step succeeds in the same browser.
"""

import base64
import binascii
import time

from django.http import HttpRequest, HttpResponse

from toward.people.backend import leave_kek
from toward.people.pass_on import carried, carry, lay_down

MINUTES = 10


def keep(response: HttpResponse, person: str, kek: bytes) -> None:
    """Let it wait for the second step."""
    carry(response, "step", f"{int(time.time())}:{person}:{base64.b64encode(kek).decode()}")


def hand_over(request: HttpRequest, person: str) -> None:
    """The second step has succeeded: let the sign-in open the keys with what waited."""
    kek = _kept(request, person)
    if kek is not None:
        leave_kek(request, kek)


def _kept(request: HttpRequest, person: str) -> bytes | None:
    at, _colon, rest = carried(request, "step").partition(":")
    whose, _colon, said = rest.partition(":")
    if whose != person or not at.isdecimal() or not 0 <= time.time() - int(at) < MINUTES * 60:
        return None
    try:
        return base64.b64decode(said)
    except binascii.Error:
        return None


def drop(response: HttpResponse) -> None:
    """Nothing waits any more."""
    lay_down(response, "step")
