"""Showing the private questions and the line at the moment, and going on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from toward.help.before import CHOICES, asking
from toward.help.moments import AskedBefore, FreeNow
from toward.me import onward
from toward.me.me import NOBODY, Me, mine


@mine
def ask(request: HttpRequest, me: Me) -> HttpResponse:
    """The private questions: a page of one's own, or on the way to something. Their form sends no answer."""
    return render(request, "help/before.html", asking(_next(request)) | {"back": _back(request)})


@require_POST
@mine
def asked(request: HttpRequest, me: Me) -> HttpResponse:
    """Keep the date on which they were shown, and when they may come again: alike for either answer."""
    days = CHOICES.get(request.POST.get("again", ""), AskedBefore().days)
    me.mine.append(AskedBefore(bond=_bond(me), days=days))
    if "json" in request.headers.get("Accept", ""):
        return HttpResponse(status=204)
    return redirect(_next(request))


@mine
def now(request: HttpRequest, me: Me) -> HttpResponse:
    """The one line at the moment. Only a yes is sent."""
    if request.method == "POST":
        me.mine.append(FreeNow(bond=_bond(me)))
        return redirect(_next(request))
    return render(request, "help/now.html", {"next": _next(request), "back": _back(request), "section": "talk"})


def _bond(me: Me) -> str:
    return me.bond.id if me.bond else NOBODY


def _next(request: HttpRequest) -> str:
    said = request.POST.get("next") or request.GET.get("next", "")
    return onward.page(said) if said else reverse("me")


def _back(request: HttpRequest) -> str:
    """Where "not now" leads: alike, whatever was answered."""
    return onward.page(request.GET.get("back", ""), "today" if request.GET.get("next") else "me")
