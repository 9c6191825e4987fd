"""The passphrase once more: before what is only mine opens, for whoever wants that, and before what opens an account.

It is switched on and off in mine, so nobody else can see that it is used. Ten quiet minutes shut it again, and so does
whatever shuts the keys: it is open for these open keys alone.
It is weighed where no transaction is open: nobody else's words wait meanwhile.
"""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from toward.me.door import ASKED, through
from toward.me.me import Me, MyView, OurView, me_of, mine, ours
from toward.people import backoff, lock
from toward.people.forms import passphrase_field
from toward.people.models import Person

MINUTES = 10
OPENED = "private"

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class AgainForm(forms.Form):
    """The passphrase once more, in a form of its own; its view is `unhurried`."""

    passphrase = passphrase_field()


def wrong(request: HttpRequest, me: Me, passphrase: str) -> str:
    """Why this does not open anything, or ""; wrong ones are slowed down as at the lock."""
    person = Person.objects.get(id=me.id)
    if seconds := lock.wait(request, person):
        return backoff.sentence(seconds)
    return _("That is not your passphrase.") if lock.master(request, person, passphrase) is None else ""


def private(view: View[P]) -> View[P]:
    """Ask first, where I want to be asked. Words that were sent are not lost."""

    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        me = me_of(request)
        if me and me.guarded and not _is_open(request, me):
            through(request)
            error = wrong(request, me, request.POST[ASKED]) if ASKED in request.POST else ""
            if error or ASKED not in request.POST:
                return _ask(request, error)
            _open(request, me)
            if "only_look" in request.POST:
                return redirect(request.get_full_path())
        return view(request, *args, **kwargs)

    return update_wrapper(asked, view)


def locked(view: MyView[P]) -> View[P]:
    """Give a view `me`, as `@mine` does, once I have been asked."""
    return private(mine(view))


def locked_ours(view: OurView[P]) -> View[P]:
    """The same, with the bond, as `@ours` does."""
    return private(ours(view))


def _is_open(request: HttpRequest, me: Me) -> bool:
    found = request.session.get(OPENED)
    whose, since = found if isinstance(found, list) else ("", 0)
    if whose == me.keys.session_id and 0 <= timezone.now().timestamp() - since < MINUTES * 60:
        _open(request, me)
        return True
    return False


def _open(request: HttpRequest, me: Me) -> None:
    request.session[OPENED] = [me.keys.session_id, timezone.now().timestamp()]


def shut(request: HttpRequest) -> None:
    """Ask again from now on."""
    request.session.pop(OPENED, None)


def _ask(request: HttpRequest, error: str) -> HttpResponse:
    skip = ("csrfmiddlewaretoken", "bond", ASKED)
    kept = [(k, v) for k, values in request.POST.lists() if k not in skip for v in values]
    look = request.method == "GET"
    shown = {"kept": kept, "look": look, "wrong": error, "asked": ASKED, "section": "me"}
    return render(request, "me/shut.html", shown, status=200 if look else 423)
