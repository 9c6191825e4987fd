"""The four private questions stand before what is done together (toward/help/before.py)."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from toward.bond.ours import Ours
from toward.help import before
from toward.me import onward
from toward.me.me import Me, ours

P = ParamSpec("P")
OurView = Callable[Concatenate[HttpRequest, Me, Ours, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def asked_before(view: OurView[P]) -> OurView[P]:
    """Put the four questions before a view, where they are due. Stands under `@ours`."""

    def guarded(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if before.due(me.evening().mine, timezone.now()):
            to = request.get_full_path() if request.method == "GET" else onward.stood(request)  # nothing unseen is done
            return redirect(f"{reverse('before')}?next={quote(to)}")
        return view(request, me, bond, *args, **kwargs)

    return update_wrapper(guarded, view)


def together(view: OurView[P]) -> View[P]:
    """Give a view `me` and the bond, as `@ours` does, once the four questions were answered."""
    return ours(asked_before(view))


def first_alone(view: OurView[P]) -> View[P]:
    """The same, but the four questions come before the page; words that are on their way are never held up by them."""
    guarded = asked_before(view)

    def asked(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return (guarded if request.method == "GET" else view)(request, me, bond, *args, **kwargs)

    return ours(update_wrapper(asked, view))
