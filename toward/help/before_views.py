"""Showing the four questions, and going on."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.help import before
from toward.help.moments import AskedBefore
from toward.help.views import words
from toward.people.me import Me, mine
from toward.web import onward

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


def together(view: OurView[P]) -> OurView[P]:
    """Put the four questions before a view, where they are due. Stands under `@ours`."""

    def guarded(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if before.due(me.mine.moments, timezone.now()):
            to = request.get_full_path() if request.method == "GET" else onward.stood(request)  # nothing unseen is done
            return redirect(f"{reverse('before')}?next={quote(to)}")
        return view(request, me, bond, *args, **kwargs)

    return update_wrapper(guarded, view)


def first_alone(view: OurView[P]) -> OurView[P]:
    """The four questions come before the page; words that are on their way are never held up by them."""
    guarded = together(view)

    def asked(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return (guarded if request.method == "GET" else view)(request, me, bond, *args, **kwargs)

    return update_wrapper(asked, view)


def _next(request: HttpRequest) -> str:
    return onward.page(request.POST.get("next") or request.GET.get("next", ""))
