"""Signing in as either of the two; these addresses exist in the demo alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.demo.build import PEOPLE, passphrase
from toward.people import account, keys
from toward.people.models import Person


def look_as(request: HttpRequest, who: str) -> HttpResponse:
    """Sign in as Ana or Ben of the demo."""
    if who not in PEOPLE:
        raise Http404
    person = Person.objects.get(username=keys.blind(who))
    master = account.master_by_passphrase(person, passphrase(who))
    if master is None:
        raise Http404
    account.sign_in(request, person, master)
    return redirect("today")
