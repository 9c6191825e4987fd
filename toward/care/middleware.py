"""After somebody has said something, and when Today is opened, what is due is put right."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.care import plan
from toward.me.me import Me
from toward.people.visit import visit


def reminders(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Costs one look for a bell where nobody has asked for one."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        me: Me | None = (visit(request).me or [None])[0]
        if me and response.status_code < 400 and (request.method == "POST" or request.path == reverse("today")):
            plan.put_right(me)
        return response

    return handle
