"""What is let in at all: asked under a name of this server, of a size that fits, as a form that can be read.

Signs that no word has are taken out of what a person wrote, and nothing else of it is lost.
Whatever stands behind it may ask for the host, the query and the form without being let down.
"""

import re
from collections.abc import Callable, Iterator

from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, QueryDict, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from toward.fields import room
from toward.people.visit import visit
from toward.web import hosts
from toward.web.arrival import LATE

Answer = Callable[[HttpRequest], HttpResponse]
UNREADABLE = re.compile("[\0\ud800-\udfff]")  # signs that no word has, and that a database refuses
UTF8 = ("utf-8", "utf8")
BROKEN = (BadRequest, SuspiciousOperation, MultiPartParserError, UnreadablePostError, ValueError, LookupError)


def gate(get_response: Answer) -> Answer:
    """Let in what can be read; turn the rest away with a page that reads nothing."""

    def answer(request: HttpRequest) -> HttpResponse:
        refused = _too_late(request) or _under_another_name(request) or _too_long(request) or _unreadable(request)
        if refused:
            return refused
        request.GET, request.POST = _whole(request.GET), _whole(request.POST)  # type: ignore[assignment]
        visit(request).let_in = True
        return get_response(request)

    return answer


def let_in(request: HttpRequest) -> bool:
    """Whether what came with this request was read, and can be read again."""
    return visit(request).let_in


def bad(words: str, status: int = 400) -> HttpResponse:
    """A status and a sentence. Nobody is asked who reads it, and nothing that came is repeated."""
    page = render_to_string("400.html", {"words": words, "neutral_url": settings.NEUTRAL_URL})
    return HttpResponse(page, status=status)


def _under_another_name(request: HttpRequest) -> HttpResponse | None:
    try:
        request.get_host()
    except DisallowedHost:
        return None if hosts.learnt(request) else _unknown()
    return None


def _unknown() -> HttpResponse:
    refused = bad(_("This server does not know that it has this name. Whoever runs it can tell it: TOWARD_HOSTS."))
    line = "asked for under a name that is not known here; TOWARD_HOSTS=NAME adds one (docs/hosting.md)"
    refused.__dict__["_has_been_logged"] = hosts.say_once(line)
    return refused


def _too_late(request: HttpRequest) -> HttpResponse | None:
    if getattr(request, "scope", {}).get(LATE):
        late = _("This did not arrive whole and in time. Your browser’s way back leads to your words; send them again.")
        return bad(late, 408)
    return None


def _too_long(request: HttpRequest) -> HttpResponse | None:
    length = request.META.get("CONTENT_LENGTH") or "0"  # as it was measured (porch.py)
    if request.method == "POST" and (not length.isdecimal() or not room.fits(request.path_info, int(length))):
        much = _("That is more than fits in one go. Your browser’s way back leads to your words; make them shorter.")
        return bad(much, 413)
    return None


def _unreadable(request: HttpRequest) -> HttpResponse | None:
    try:
        readable = _in_utf8(request) and not any(map(UNREADABLE.search, _said(request)))
    except BROKEN:
        readable = False
    return None if readable else bad(unreadable())


def unreadable() -> str:
    """Said of what nobody sends who uses these pages."""
    return _("What came could not be read, so nothing was done. Your browser’s way back leads to the page before.")


def _in_utf8(request: HttpRequest) -> bool:
    """Every form of ours is sent so; under another charset Django reads the address wrongly, too."""
    said = (request.content_params or {}).get("charset", "utf-8")
    return not visit(request).broken and said.lower() in UTF8


def _said(request: HttpRequest) -> Iterator[str]:
    """What came as text and is nobody's words; reading the forms here finds what cannot be read."""
    yield request.path_info
    yield from request.COOKIES.values()
    yield from request.GET
    yield from request.POST
    for file in request.FILES.values():
        yield getattr(file, "name", "") or ""


def _whole(form: QueryDict) -> QueryDict:
    """The same form, without the signs that no word has and that a database refuses."""
    if not any(UNREADABLE.search(said) for _name, values in form.lists() for said in values):
        return form
    kept = form.copy()
    for name, values in form.lists():
        kept.setlist(name, [UNREADABLE.sub("", said) for said in values])
    kept._mutable = False
    return kept
