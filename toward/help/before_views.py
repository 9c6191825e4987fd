"""Showing the four questions, and going on."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.help.moments import AskedBefore
from toward.help.texts import words
from toward.me import onward
from toward.me.me import Me, mine

P = ParamSpec("P")
OurView = Callable[Concatenate[HttpRequest, Me, Ours, P], HttpResponse]


@mine
def ask(request: HttpRequest, me: Me) -> HttpResponse:
    """The four questions. They are answered in the page; the form sends nothing."""
    shown = {"words": words("before"), "next": _next(request), "back": onward.page(request.GET.get("back", ""))}
    return render(request, "help/before.html", shown)


@require_POST
@mine
def asked(request: HttpRequest, me: Me) -> HttpResponse:
    """Keep the date on which they were shown, alike for either answer."""
    me.mine.append(AskedBefore())
    if "json" in request.headers.get("Accept", ""):
        return HttpResponse(status=204)
    return redirect(_next(request))


def _next(request: HttpRequest) -> str:
    return onward.page(request.POST.get("next") or request.GET.get("next", ""))
