"""A button: a form that has no page of its own."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from toward.me.me import OurView, ours

P = ParamSpec("P")


def tap(view: OurView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Give the view of a button `me` and the bond, as `@ours` does; it is pressed, never looked at."""
    return require_POST(ours(view))
