"""Showing the four questions, and going on."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec
from urllib.parse import quote, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.help import before
from toward.help.moments import AskedBefore
from toward.help.views import words
from toward.people.me import Me, mine

P = ParamSpec("P")
OurView = Callable[Concatenate[HttpRequest, Me, Ours, P], HttpResponse]


@mine
def ask(request: HttpRequest, me: Me) -> HttpResponse:
    """The four questions. They are answered in the page; the form sends nothing."""
    shown = {"words": words("before"), "next": _next(request), "back": _back(request)}
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
            to = request.get_full_path() if request.method == "GET" else _form_of(request)
            return redirect(f"{reverse('before')}?next={quote(to)}")
        return view(request, me, bond, *args, **kwargs)

    return update_wrapper(guarded, view)


def first_alone(view: OurView[P]) -> OurView[P]:
    """The four questions come before the page; words that are on their way are never held up by them."""
    guarded = together(view)

    def asked(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return (guarded if request.method == "GET" else view)(request, me, bond, *args, **kwargs)

    return update_wrapper(asked, view)


def _form_of(request: HttpRequest) -> str:
    """The page that a form stood on: there one goes on, and nothing is done twice or unseen."""
    said = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(said, allowed_hosts={request.get_host()})
    return urlsplit(said)._replace(scheme="", netloc="", fragment="").geturl() if ours else ""


def _next(request: HttpRequest) -> str:
    said = request.POST.get("next") or request.GET.get("next", "")
    return said if url_has_allowed_host_and_scheme(said, allowed_hosts=None) else reverse("today")


def _back(request: HttpRequest) -> str:
    said = request.GET.get("back", "")
    return said if url_has_allowed_host_and_scheme(said, allowed_hosts=None) else reverse("today")
