"""Pages that somebody who is here alone can use as well."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

from toward.me.me import me_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def or_alone(alone: View[P]) -> Callable[[View[P]], View[P]]:
    """Give an address a second view, for whoever has nobody here yet; stands above @ours."""

    def both(view: View[P]) -> View[P]:
        def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            me = me_of(request)
            return (alone if me and me.bond is None else view)(request, *args, **kwargs)

        return update_wrapper(asked, view)

    return both
