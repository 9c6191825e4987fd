"""The passphrase once more before what is only mine opens, for whoever wants that; shared with the fears.

It is switched on and off in mine, so nobody else can see that it is used. Ten quiet minutes shut it again.
"""

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from toward.log.moment import Moment
from toward.me.me import Me
from toward.people import backoff, lock
from toward.people.models import Person
from toward.practices.journal.moments import Guard

MINUTES = 10
OPENED = "private"
ASKED = "private_passphrase"

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Me, P], HttpResponse]


def guarded(mine: Iterable[Moment]) -> bool:
    """Whether I asked for it."""
    said = [m.on for m in mine if isinstance(m, Guard)]
    return bool(said) and said[-1]


def wrong(request: HttpRequest, me: Me, passphrase: str) -> str:
    """Why this does not open anything, or ""; wrong ones are slowed down as at the lock."""
    person = Person.objects.get(id=me.id)
    if seconds := lock.wait(request, person):
        return backoff.sentence(seconds)
    return _("That is not your passphrase.") if lock.master(request, person, passphrase) is None else ""


def private(view: View[P]) -> View[P]:
    """Ask first, where I want to be asked. Stands under `@mine` or `@ours`; words that were sent are not lost."""

    def asked(request: HttpRequest, me: Me, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if guarded(me.mine.moments) and not _is_open(request):
            error = wrong(request, me, request.POST[ASKED]) if ASKED in request.POST else ""
            if error or ASKED not in request.POST:
                return _ask(request, error)
            _open(request)
            if "only_look" in request.POST:
                return redirect(request.get_full_path())
        return view(request, me, *args, **kwargs)

    return update_wrapper(asked, view)


def _is_open(request: HttpRequest) -> bool:
    since = timezone.now().timestamp() - float(request.session.get(OPENED, 0))
    if 0 <= since < MINUTES * 60:
        _open(request)
        return True
    return False


def _open(request: HttpRequest) -> None:
    request.session[OPENED] = timezone.now().timestamp()


def shut(request: HttpRequest) -> None:
    """Ask again from now on."""
    request.session.pop(OPENED, None)


def _ask(request: HttpRequest, error: str) -> HttpResponse:
    skip = ("csrfmiddlewaretoken", "bond", ASKED)
    kept = [(k, v) for k, values in request.POST.lists() if k not in skip for v in values]
    look = request.method == "GET"
    shown = {"kept": kept, "look": look, "wrong": error, "asked": ASKED, "section": "me"}
    return render(request, "journal/shut.html", shown, status=200 if look else 423)
