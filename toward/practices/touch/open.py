"""A page about touch opens only for those who have not put it away."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practices.touch.story import Story

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Me, Ours, Story, P], HttpResponse]


def opened(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Give a view `me` and the bond, as `@ours` does, and the story."""

    def asked(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        story = me.evening().story(Story)
        if story.hidden:
            status = 200 if request.method == "GET" else 409
            return render(request, "touch/hidden.html", {"section": "together"}, status=status)
        return view(request, me, bond, story, *args, **kwargs)

    return ours(update_wrapper(asked, view))


def pressed(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The same for a button, which has no page of its own."""
    return require_POST(opened(view))
