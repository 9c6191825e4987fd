"""What every answer carries, and what a person sees when something goes wrong."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from toward.log import files
from toward.log.log import Closed, Gone, NotMineToSay, NotYours
from toward.log.waiting import NothingWaits
from toward.me import onward
from toward.me.door import written
from toward.me.me import Nobody, me_of
from toward.paths import end, old_link
from toward.people.visit import visit
from toward.practice.registry import find

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
WAYS = ("GET", "HEAD", "POST")
DENIED = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"


def headers(get_response: Answer) -> Answer:
    """Carry the content policy on every answer, and let no page be kept by a cache."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = DENIED
        response.headers.setdefault("Cache-Control", "no-store")
        for me in filter(None, visit(request).me):
            response.headers["Toward-Heads"] = me.heads
        return response

    return answer


class plain_errors:
    """Turns what can go wrong with somebody's words into a clear sentence and the right status."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; an address that was asked in the wrong way says so in a page."""
        if request.method not in WAYS:
            return wrong_way(request, HttpResponse(headers={"Allow": ", ".join(WAYS)}))
        response = self.get_response(request)
        if response.status_code == 404 and (there := old_link.where(request)):
            return there
        return response if response.status_code != 405 or response.content else wrong_way(request, response)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Say what happened, without a word of what was written."""
        if isinstance(error, Closed):
            return ended(request, error)
        if isinstance(error, Nobody):
            return old_link.where(request) or for_two(request)
        said = sentence(error)
        if said is None:
            return None
        status, words = said
        kept = written(request)
        if status == 507 and request.method == "GET":
            words = _("This server has no room left, so this page cannot be made ready. Nothing is lost.")
        elif status == 507 and not kept:
            words = _("This server has no room left, so this was not done. All is as it was before.")
        shown = {"words": words, "kept": kept, "back": onward.back(request)}
        return render(request, "error.html", shown, status=status)


def for_two(request: HttpRequest) -> HttpResponse:
    """What this practice will be for two, and how it begins, for whoever is here alone."""
    there = request.resolver_match
    shown = {"kept": written(request), "practice": find(there.namespace) if there else None}
    return render(request, "bond/none.html", shown, status=200 if request.method == "GET" else 409)


def ended(request: HttpRequest, error: Closed) -> HttpResponse:
    """Tell whoever sends something that the other has left: kindly, with their words, and only now."""
    me, bond = me_of(request), str(error)
    if me:
        end.learn(me, bond)
    there = next((each for each in me.archives if each.id == bond), None) if me else None
    return render(request, "bond/ended.html", {"bond": there, "kept": written(request)}, status=409)


def wrong_way(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A form's address that was opened like a page, or the other way round."""
    words = _("There is no page to look at here, only a form to send.")
    if request.method not in ("GET", "HEAD"):
        words = _("Nothing can be sent to this address, so nothing was done.")
    shown = {"words": words, "kept": written(request), "back": onward.back(request)}
    page = render(request, "error.html", shown, status=405)
    page.headers["Allow"] = response.headers.get("Allow", "")
    page.__dict__["_has_been_logged"] = True  # by whoever refused: one line an event
    return page


def sentence(error: Exception) -> tuple[int, str] | None:
    """Return the status and sentence for an error that a person can meet, or None."""
    if isinstance(error, NotMineToSay):
        return 403, _("That is for the other of you to say. Nothing was changed.")
    if isinstance(error, NotYours):
        return 403, _("Only the one who wrote this can change it.")
    if isinstance(error, NothingWaits):
        return 409, _("This waits no longer: it has just been opened for you both, or it has ended. Its page shows it.")
    if isinstance(error, Gone):
        return 404, _("This is not here any more. It may have been taken back.")
    if files.full(error):
        return 507, _("This server has no room left. What you wrote was not kept; you can copy it below.")
    return None
