"""After somebody has said something, and when Today is opened, what is due is put right."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.care import plan
from toward.me.me import Me
from toward.people.visit import visit


def reminders(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """It is done once the answer has gone out: how long that takes must not tell who has asked for a bell."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        me: Me | None = (visit(request).me or [None])[0]
        if me and response.status_code < 400 and (request.method == "POST" or request.path == reverse("today")):
            _afterwards(response, lambda: plan.put_right(me))
        return response

    return handle


def _afterwards(response: HttpResponse, work: Callable[[], None]) -> None:
    """Django closes an answer that has been sent, and swallows what goes wrong then."""

    def close() -> None:
        try:
            work()
        except Exception as trouble:
            logging.getLogger("toward.care").warning("reminders were not put right: %s", type(trouble).__name__)

    response._resource_closers.append(close)  # type: ignore[attr-defined]
