"""What stands before things done together: private questions, and a line at the moment (toward/help/before.py)."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from toward.bond.ours import Ours
from toward.help import before
from toward.help.moments import FreeNow
from toward.me import onward
from toward.me.me import Me, ours

P = ParamSpec("P")
OurView = Callable[Concatenate[HttpRequest, Me, Ours, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
YES = "free_now"
NOT_KEPT = ("csrfmiddlewaretoken", "bond", "once")


def together(*, now: bool = True) -> Callable[[OurView[P]], View[P]]:
    """Give a view `me` and the bond, as `@ours` does, after both.

    The line is for what the two are about to do together now; `now=False`: for later, apart, or its page asks it.
    """
    return lambda view: ours(asked_before(_line(view)) if now else asked_before(view))


def first_alone(view: OurView[P]) -> View[P]:
    """What each does for itself: the questions come before the page; words on their way are never held up by them."""
    return _first(asked_before(view), view)


def first_together(view: OurView[P]) -> View[P]:
    """A page of what two do together now: both come before it, and never before words that are on their way."""
    return _first(asked_before(_line(view)), view)


def _first(guarded: OurView[P], view: OurView[P]) -> View[P]:
    def asked(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return (guarded if request.method == "GET" else view)(request, me, bond, *args, **kwargs)

    return ours(update_wrapper(asked, view))


def asks_line(me: Me, bond: Ours) -> bool:
    """Whether a page that asks the line itself asks it: once a sitting, wherever it was said."""
    return before.line_due(me.evening().mine, bond.id, timezone.now())


def freely(me: Me, bond: Ours) -> None:
    """Keep that I said yes to the line."""
    me.mine.append(FreeNow(bond=bond.id))


def _pressed(request: HttpRequest) -> list[tuple[str, str]]:
    return [(key, value) for key, some in request.POST.lists() if key not in NOT_KEPT for value in some]


def asked_before(view: OurView[P]) -> OurView[P]:
    """Put the questions before a view, where they are due; what was pressed goes on from there. Under `@ours`."""

    def guarded(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if before.due(me.evening().mine, bond.id, timezone.now()):
            if request.method == "GET":
                return redirect(f"{reverse('before')}?next={quote(request.get_full_path())}")
            shown = before.asking(onward.stood(request)) | {"kept": _pressed(request), "to": request.get_full_path()}
            return render(request, "help/before.html", shown)
        return view(request, me, bond, *args, **kwargs)

    return update_wrapper(guarded, view)


def _line(view: OurView[P]) -> OurView[P]:
    """A page comes after it; a form is kept in it, and goes on with the yes."""

    def guarded(request: HttpRequest, me: Me, bond: Ours, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if YES in request.POST:
            freely(me, bond)
        elif asks_line(me, bond):
            if request.method == "GET":
                return redirect(f"{reverse('before_now')}?next={quote(request.get_full_path())}")
            shown = {"kept": _pressed(request), "yes": YES, "back": reverse("today")}
            return render(request, "help/now.html", shown)
        return view(request, me, bond, *args, **kwargs)

    return update_wrapper(guarded, view)
