"""The pages of the house itself: the door, the way out, and what works without a network."""

import sys
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from toward.log import files
from toward.me import onward
from toward.me.door import written
from toward.me.me import me_of
from toward.people import opened, ways
from toward.people.visit import visit
from toward.web import gate, hosts

UNTOLD = "reached by https, but started without TOWARD_HTTPS=1: no form gets through (docs/hosting.md)"
PROXY = "reached by https, but the proxy does not send X-Forwarded-Proto: no form gets through (docs/hosting.md)"
NEUTRAL_PAGE = '<!doctype html><title>-</title><link rel="icon" href="data:,">'  # so that no browser asks for more


def welcome(request: HttpRequest) -> HttpResponse:
    """What Toward is, for whoever comes to the door."""
    if me_of(request) is not None:
        return redirect("today")
    return render(request, "welcome.html", {"open_to_all": settings.OPEN})


def moved(request: HttpRequest, old: str, new: str, rest: str = "") -> HttpResponse:
    """An address of old leads on to where its page stands now, and takes along what was sent to it."""
    to = request.get_full_path().replace(f"/{old}", f"/{new}", 1)
    return redirect(to, preserve_request=True)


@csrf_exempt
def leave_quickly(request: HttpRequest) -> HttpResponse:
    """Quick exit: drop the key, clear what the browser holds of us, show something neutral.

    Not guarded against forgery on purpose: it must work from a page that has grown old, and the
    worst that a forger gains is that somebody signs in again. For the same reason the address
    alone ends the session too, typed or opened again from the bar: whoever sees that they have
    left, has left. Only a browser that fetches ahead, or a part of some other page, ends nothing.
    """
    response = HttpResponse(NEUTRAL_PAGE)
    if request.method == "POST" or _is_opened(request):
        _forget(request, response)
    response.headers["Refresh"] = f"0; url={settings.NEUTRAL_URL}"
    # Not "cookies", which would take those of every other program on this machine's name, whatever its port. The cache
    # is this origin's own. Storage stays: nothing private is kept there, and help has to open offline afterwards.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def _is_opened(request: HttpRequest) -> bool:
    ahead, where = request.headers.get("Sec-Purpose"), request.headers.get("Sec-Fetch-Dest", "document")
    return request.method == "GET" and not ahead and where == "document"


def _forget(request: HttpRequest, response: HttpResponse) -> None:
    """Whatever state the database is in, this browser holds nothing afterwards."""
    fixed = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.KEY_COOKIE_NAME}
    ours = {name for name in request.COOKIES if name.startswith(f"{settings.SESSION_COOKIE_NAME}_")}
    for name in sorted((fixed | ours | {settings.KNOWN_COOKIE_NAME}) - {settings.PHONE_COOKIE_NAME}):
        response.delete_cookie(name, samesite="Lax")
    try:
        ways.leave_quickly(request, response)
        opened.end(request)
        request.session.flush()
    except DatabaseError:
        visit(request).no_database = True
        ways.lay_down(response)


def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone reads when Toward is put on its home screen."""
    return render(request, "manifest.json", content_type="application/manifest+json")


def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, from the root so that it may serve help without a network.

    What it keeps, it keeps under a digest of every static file: where one has changed, this script has.
    """
    script = Path(str(finders.find("js/sw.js"))).read_text("utf-8")
    content = getattr(staticfiles_storage, "manifest_hash", "")
    response = HttpResponse(f'const CONTENT = "{content}";\n{script}', content_type="text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    response.headers["Cache-Control"] = "no-cache"
    return response


def offline(request: HttpRequest) -> HttpResponse:
    """What is shown when there is no network."""
    return render(request, "offline.html")


def trust(request: HttpRequest) -> HttpResponse:
    """How a phone comes to trust the certificate that was made here: first seen on the plain port beside https."""
    return render(request, "trust.html", {"own": bool(settings.TRUST_AT), "then": settings.REACHED_AT})


def fragment(request: HttpRequest, name: str, rest: str) -> HttpResponse:
    """A link whose `#` was quoted by whatever passed it on: back to where only the browser reads what follows."""
    return HttpResponseRedirect(f"{reverse(name)}#{quote(rest.rstrip('/'))}")


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token has grown old: the words are shown again, to be sent once more; a script has the new token."""
    shown = {"kept": written(request), "why": _untold(request) or _no_cookies(request), "back": onward.back(request)}
    answer = render(request, "stale.html", shown, status=403)
    answer.headers["X-CSRFToken"] = get_token(request)
    return answer


def _no_cookies(request: HttpRequest) -> str:
    """What is wrong where not one cookie of ours came: a page has always set one."""
    if any(name.startswith(settings.SESSION_COOKIE_NAME) for name in request.COOKIES):
        return ""
    return _(
        "Your browser sent no cookies, and Toward needs them: allow them for this address and open the page again."
    )


def _untold(request: HttpRequest) -> str:
    """What is wrong where a proxy speaks https and this server does not know: every form would fail, for ever."""
    if request.is_secure() or request.headers.get("Origin") != f"https://{request.get_host()}":
        return ""
    hosts.say_once(PROXY if settings.HTTPS else UNTOLD)
    return _("This place is reached by https and has not been told so, so no form gets through. Tell whoever runs it.")


def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing here, or not yours: both look alike. What was being sent there is shown, to be copied."""
    return render(request, "404.html", {"kept": written(request)}, status=404)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something that nobody sends who uses these pages. Reads nothing of it."""
    return gate.bad(gate.unreadable())


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong on our side. Uses no database: it may be the one that is broken or full."""
    full = files.full(sys.exc_info()[1])
    kept = written(request) if gate.let_in(request) else []
    shown = {"full": full, "kept": kept, "neutral_url": settings.NEUTRAL_URL}
    return HttpResponse(render_to_string("500.html", shown), status=507 if full else 500)
