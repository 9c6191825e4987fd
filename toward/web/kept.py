"""Pages that a phone keeps to show without a network: they are a stranger's, whoever's browser asks."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

MARK = "Toward-Kept"  # said by static/js/sw.js, where a password at a proxy lets nobody ask without cookies
Answer = Callable[[HttpRequest], HttpResponse]


def kept(get_response: Answer) -> Answer:
    """Neither read a cookie nor set one where the page is to be kept."""

    def answer(request: HttpRequest) -> HttpResponse:
        if MARK not in request.headers:
            return get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        response = get_response(request)
        response.cookies.clear()
        return response

    return answer
