"""What a browser carries from page to page: an invitation's words, the first-start secret, a code to confirm.

It travels in a sealed cookie that lives until the browser closes, never in a table.
"""

import base64
import binascii

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from toward.log import seal
from toward.people import keys


def carry(response: HttpResponse, what: str, words: str) -> None:
    """Put `words` into the browser, sealed, under the name `what`."""
    box = seal.lock(keys.host_key("carry"), words.encode(), f"carry:1:{what}")
    response.set_cookie(
        settings.CARRY_COOKIE_NAME + what,
        base64.urlsafe_b64encode(box).decode(),
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def carries(request: HttpRequest, what: str) -> bool:
    """Whether this browser carries anything under this name."""
    return bool(request.COOKIES.get(settings.CARRY_COOKIE_NAME + what))


def carried(request: HttpRequest, what: str) -> str:
    """Return the words that this browser carries, or ""."""
    if not carries(request, what):
        return ""
    try:
        box = base64.urlsafe_b64decode(request.COOKIES[settings.CARRY_COOKIE_NAME + what])
        return bytes(seal.unlock(keys.host_key("carry"), box, f"carry:1:{what}")).decode()
    except (binascii.Error, seal.DoesNotOpen, ValueError):
        return ""


def lay_down(response: HttpResponse, what: str) -> None:
    """Forget the words."""
    response.delete_cookie(settings.CARRY_COOKIE_NAME + what)
