"""That something was kept, told at the top of the page that comes: it may itself stand far down.

A cookie of a few seconds carries it, to that one address; a session would be written for it once and once more.
"""

from urllib.parse import quote, unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse

SECONDS = 20


def tell(answer: HttpResponse) -> HttpResponse:
    """Tell it where this answer leads."""
    to = answer.headers["Location"]
    answer.set_cookie(
        settings.KEPT_COOKIE_NAME,
        quote(to, safe=""),
        max_age=SECONDS,
        path=to,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return answer


def told(request: HttpRequest) -> bool:
    """Whether it is to be told on this page."""
    return unquote(request.COOKIES.get(settings.KEPT_COOKIE_NAME, "")) == request.path
