"""The door before a page: the passphrase, or signing in; and what was written, which waits there."""

import re
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from toward.fields.words import asked_for
from toward.me import onward
from toward.people import passkey, phone_code

NO_SAYING = re.compile(r"[\w-]*|[\d:.T-]*", re.ASCII)  # a choice, an id, a number, a time
ASKED = "private_passphrase"  # once more, beside words that wait for it (private.py)
OWN = ("resend", "passphrase", "phone_code", "by_passphrase", "by_passkey")  # what the door's form adds (unlock.html)
SECRETS = {"passphrase", "phone_code", "old", "password", "code", "group", "secret", "credential", "prf", ASKED}
NO_WORDS = {"csrfmiddlewaretoken", "once", "bond", "draft", "to", "next", "start", *SECRETS}
LONG = 20  # letters: so much is no choice of a list


def written(request: HttpRequest) -> list[str]:
    """What somebody wrote in a form, however short, to be copied from a page; never a token, an id or a passphrase."""
    said = [(key, value) for key, values in request.POST.lists() if key not in NO_WORDS for value in values]
    return [value for key, value in said if asked_for(key, value) or _is_long(value)]


def _is_long(value: str) -> bool:
    return len(value) > LONG and not NO_SAYING.fullmatch(value)


def door(request: HttpRequest) -> HttpResponse:
    """Ask for the passphrase (words that were being sent wait in the page), or for signing in.

    A secret that was being sent never waits in a page: whoever sent one is asked anew.
    """
    asks = request.method == "GET"
    if not request.user.is_authenticated:
        if request.headers.get("HX-Request"):
            return HttpResponse(status=423)  # a part of a page: the page covers itself, and keeps what was typed
        if words := written(request):
            return render(request, "people/signed_out.html", {"kept": words, "back": onward.back(request)}, status=403)
        to = quote(request.get_full_path() if asks else reverse("today"))
        return HttpResponseRedirect(f"{reverse('signin')}?next={to}")
    if (asks and not request.headers.get("HX-Request")) or (SECRETS & request.POST.keys() and not written(request)):
        to = quote(request.get_full_path() if asks else reverse("safety"))
        return HttpResponseRedirect(f"{reverse('unlock')}?next={to}")
    person = str(request.user.pk)
    shown = {"by_code": phone_code.known(request, person), "by_passkey": passkey.opens(person)}
    return render(request, "people/unlock.html", {**shown, "kept": _kept(request), "resend": request.path}, status=423)


def through(request: HttpRequest) -> None:
    """A form that has come through the door is what it was: what the door asked goes no further, and is in no page."""
    if "resend" in request.POST:
        said = request.POST.copy()
        for own in OWN:
            said.pop(own, None)
        said._mutable = False
        request.POST = said  # type: ignore[assignment]


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """What was being sent, and the page on which it was: what is done there leads on from there."""
    said = [(k, v) for k, values in request.POST.lists() if k not in ("csrfmiddlewaretoken", *SECRETS) for v in values]
    return said if request.POST.get("to") else [*said, ("to", onward.came(request))]
