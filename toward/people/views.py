"""Signing up, locking, coming back with the recovery code."""

import secrets
from urllib.parse import unquote

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond import joining
from toward.machine import firststart
from toward.me.me import Me, me_of, mine
from toward.people import (
    account,
    backoff,
    drawn_words,
    forms,
    keys,
    known,
    opened,
    operator,
    paper,
    sessions,
    ways,
    zones,
)
from toward.people.models import Person
from toward.people.moments import CodeConfirmed
from toward.people.pass_on import carried, carry, lay_down


def start(request: HttpRequest) -> HttpResponse:
    """The first-start link: its secret stands in the fragment and comes by this form."""
    if request.method != "POST":
        return render(request, "people/start.html")
    secret = unquote(request.POST.get("secret", "")).strip().rpartition("#")[2]
    if not operator.may_begin(secret):
        return render(request, "people/start.html", {"wrong": True}, status=403)
    response = redirect("signup")
    carry(response, "start", secret)
    return response


@backoff.capped("sign-up")
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account: the first, by invitation, or by anybody where the host said so."""
    if me_of(request) is not None:
        return redirect("confirm_code")  # where a code still waits, and otherwise Today
    first = operator.may_begin(carried(request, "start"))
    if not may_begin(request, first=first):
        return _too_late(request)
    form = (forms.FirstStart if first else forms.SignUp)(request.POST or None)
    if form.is_bound and (made := _made(request, form)) is not None:
        return made
    shown = {"form": form, "offered": drawn_words.passphrase(), "first": first}
    return render(request, "people/sign_up.html", shown, status=422 if form.is_bound else 200)


def may_begin(request: HttpRequest, *, first: bool) -> bool:
    """Say whether this browser may make an account now."""
    said = carried(request, "join")
    return first or settings.OPEN or (joining.invited(said) and not joining.used(said))


def by_invitation(request: HttpRequest) -> HttpResponse:
    """Accounts begin with an invitation, and an invitation makes one account."""
    spent = joining.used(carried(request, "join"))
    return render(request, "people/by_invitation.html", {"spent": spent}, status=403)


def _made(request: HttpRequest, form: forms.SignUp) -> HttpResponse | None:
    """Make the account, where the form is whole and nobody was quicker."""
    try:
        if form.is_valid():
            return _begin(request, form)
    except IntegrityError:
        form.add_error("name", ValidationError(forms.TAKEN, code="taken"))
    except (joining.Refused, operator.TooLate):
        return _too_late(request)
    return _tapped_twice(request) if form.has_error("name", "taken") else None


def _too_late(request: HttpRequest) -> HttpResponse:
    """Nothing about any name is looked up for whoever was never invited; what a browser carries was right once."""
    invited = carried(request, "start") or joining.used(carried(request, "join"))
    return (_tapped_twice(request) if invited else None) or by_invitation(request)


def _begin(request: HttpRequest, form: forms.SignUp) -> HttpResponse:
    said = form.cleaned_data
    person, master, code = account.sign_up(form.account, lambda: _spend(request, said.get("operator")))
    firststart.done()
    account.sign_in(request, person, master)
    backoff.right(request, said["name"])
    if form.zone_unknown:
        messages.warning(request, zones.unknown())
    response = show_code(code, person.id)
    lay_down(response, "start")
    return response


def _spend(request: HttpRequest, runs_it: str | None) -> None:
    """Use up what lets somebody in, in the breath in which their account is made."""
    if runs_it is not None:
        operator.begin(runs_it)
    elif not settings.OPEN:
        joining.spend(carried(request, "join"))


def _tapped_twice(request: HttpRequest) -> HttpResponse | None:
    """The same form, sent twice: the first made the account a moment ago, and nobody has seen its code."""
    name = request.POST.get("name", "")[:60]
    if not name or backoff.knock(request, name):
        return None
    person, here = known.named(name)
    master = account.master_by_passphrase(person, request.POST.get("passphrase", "")[:200])
    if master is None or not here:
        return None
    backoff.right(request, name)
    if not account.just_made(person, master):
        return None
    account.sign_in(request, person, master)
    return show_code(account.new_recovery_code(person, master), person.id)


def show_code(code: str, whose: str) -> HttpResponse:
    """Lead to the recovery code, under seal: however often that page is loaded, until one group was typed back.

    It is carried for one person: whoever signs in here next is never shown it.
    """
    response = redirect("confirm_code")
    carry(response, "code", f"{secrets.randbelow(5)}:{keys.plain_code(code)}:{whose}")
    return response


@mine
def confirm_code(request: HttpRequest, me: Me) -> HttpResponse:
    """Show the code that waits, and check the group that is typed back; when it is wrong, show the same code again."""
    said, _colon, rest = carried(request, "code").partition(":")
    code, _colon, whose = rest.partition(":")
    if not code or whose != me.id:
        return redirect("today")
    if not paper.waits(me.mine, code, me.keys.master):
        return _on_paper(request)
    groups, asked = keys.groups(code), int(said)
    if request.method != "POST":
        return render(request, "people/code.html", {"groups": groups, "asked": asked + 1})
    if keys.plain_code(request.POST.get("group", "")) != groups[asked]:
        messages.warning(request, _("That was not the group asked for. Here is the code once more."))
        return show_code(code, me.id)
    me.mine.append(CodeConfirmed())
    return _on_paper(request)


def _on_paper(request: HttpRequest) -> HttpResponse:
    response = redirect("join" if carried(request, "join") else "today")
    lay_down(response, "code")
    return response


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Drop this browser's key; who is signed in stays known."""
    opened.end(request)
    return HttpResponse(status=204) if "json" in request.headers.get("Accept", "") else redirect("unlock")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Drop the key, then sign out; whoever does so for an invitation that is not theirs is back at it."""
    ways.sign_out(request, str(request.user.pk))
    opened.end(request)
    logout(request)
    response = redirect("join" if "join" in request.POST else "welcome")
    lay_down(response, "code")
    return response


@backoff.capped("code")
def recover(request: HttpRequest) -> HttpResponse:
    """Sign in with the recovery code; a new passphrase and a new code replace the old ones."""
    form = forms.Recover(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        waits = backoff.knock(request, name)
        found = None if waits else account.opened_by(name, form.cleaned_data["code"])
        if found is not None:
            backoff.right(request, name)
            return _recovered(request, *found, form.cleaned_data["passphrase"])
        form.add_error(None, _("That name and code do not belong together, or there were too many tries just now."))
    return render(request, "people/recover.html", {"form": form}, status=422 if form.is_bound else 200)


def _recovered(request: HttpRequest, person: Person, master: bytes, passphrase: str) -> HttpResponse:
    account.change_passphrase(person, master, passphrase)
    opened.end_others(person.id, keep="")
    ways.forget_all(request, person.id)
    sessions.end(person.id)
    account.sign_in(request, person, master)
    return show_code(account.new_recovery_code(person, master), person.id)
