"""Opening what is locked: with this phone's code where it has one, with a passkey that opens, or the passphrase."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from toward.me import onward
from toward.me.door import OWN
from toward.people import lock, opened, passkey, phone_code
from toward.people.here import NoRoom
from toward.people.models import Person


def unlock(request: HttpRequest) -> HttpResponse:
    """Open the keys again; then go on where the person was, with what they were sending."""
    person = request.user
    if not person.is_authenticated:
        return redirect("signin")
    open = opened.of(request) is not None
    if open and "by_passkey" in request.POST:
        return _go_on(request)
    if open and request.method == "GET" and not _asks_json(request):
        return redirect(onward.page(request.GET.get("next", "")))
    if request.method != "POST":
        return _ask(request, 200, by_code=phone_code.stands(request, person.id), seconds=lock.wait(request, person))
    if "by_passphrase" in request.POST:
        return _ask(request, 200, seconds=lock.wait(request, person))
    return _by_code(request, person) if "phone_code" in request.POST else _by_passphrase(request, person)


def _by_passphrase(request: HttpRequest, person: Person) -> HttpResponse:
    seconds = lock.wait(request, person)
    master = lock.master(request, person, request.POST.get("passphrase", ""))
    if master is None:
        return _ask(request, 429 if seconds else 403, wrong=not seconds, seconds=seconds)
    opened.begin(request, person.id, master, typed=True)
    phone_code.typed(request)
    request.session[phone_code.UNLOCKED] = True
    return _go_on(request)


def _by_code(request: HttpRequest, person: Person) -> HttpResponse:
    """The fifth wrong one takes it away, and the passphrase is asked for."""
    try:
        master = phone_code.master(request, person.id, request.POST["phone_code"])
    except NoRoom:
        return _ask(request, 507, full=True)  # it cannot be counted, so it is not weighed; it stands
    if master is None:
        stands = phone_code.stands(request, person.id)
        return _ask(request, 403 if stands else 410, by_code=stands, wrong=stands, gone=not stands)
    opened.begin(request, person.id, master)
    return _go_on(request)


@sensitive_post_parameters()
def by_passkey(request: HttpRequest) -> HttpResponse:
    """What a script asks the passkeys that open, and what they answer; the one address to which their secret goes."""
    person = request.user
    if not person.is_authenticated:
        return redirect("signin")
    if request.method == "POST":
        return _by_passkey(request, person)
    asked = passkey.ask_to_open(request, person.id)
    return JsonResponse(asked) if asked else HttpResponse(status=410)


def _by_passkey(request: HttpRequest, person: Person) -> HttpResponse:
    seconds = lock.wait(request, person)
    try:
        master = passkey.master(request, person)
    except (passkey.NoSecret, NoRoom) as error:
        return HttpResponse(status=422 if isinstance(error, passkey.NoSecret) else 507)
    if master is None:
        return HttpResponse(status=429 if seconds else 403)
    opened.begin(request, person.id, master)
    return HttpResponse(status=204, headers={"X-Who": _mark(request)})


def _ask(request: HttpRequest, status: int, **shown: Any) -> HttpResponse:
    """The page, with what was being sent; a page that asks by script gets the status alone."""
    if _asks_json(request):
        return HttpResponse(status=status)
    if "resend" in request.POST:
        kept = [(k, v) for k, values in request.POST.lists() if k not in ("csrfmiddlewaretoken", *OWN) for v in values]
        shown |= {"resend": request.POST["resend"], "kept": kept}
    to = request.POST.get("to", "") or request.GET.get("next", "")
    shown |= {"by_passkey": passkey.opens(str(request.user.pk)), "at_once": request.session.pop(passkey.AT_ONCE, False)}
    return render(request, "people/unlock.html", {**shown, "to": to}, status=status)


def _asks_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def _go_on(request: HttpRequest) -> HttpResponse:
    if _asks_json(request):
        return HttpResponse(status=204, headers={"X-Who": _mark(request)})
    if "resend" in request.POST:
        return _resend(request.POST["resend"])
    return HttpResponseRedirect(onward.page(request.POST.get("to", "")))


def _mark(request: HttpRequest) -> str:
    """By which a page that was locked knows its reader again."""
    keys = opened.of(request)
    return keys.mark if keys else ""


def _resend(to: str) -> HttpResponse:
    response = HttpResponseRedirect(onward.form(to))
    response.status_code = 307  # the browser sends the same form again, now that the keys are open
    return response
