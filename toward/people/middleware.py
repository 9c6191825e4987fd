"""What is done around every request for the person who asks."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from toward.log import files
from toward.me import onward
from toward.me.door import written
from toward.me.me import Me, me_of
from toward.people import backoff, opened, ways
from toward.people.sessions import SessionStore
from toward.people.visit import visit

Answer = Callable[[HttpRequest], HttpResponse]
ALWAYS = ("/help/", "/guide/", "/offline/", "/manifest.webmanifest", "/sw.js", "/exit/")


class sessions(SessionMiddleware):
    """Django's; but nobody is kept from reading, or signed out, because nothing can be written."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Save the session where it changed and there is room."""
        if visit(request).no_database:
            return response
        try:
            return super().process_response(request, response)
        except (DatabaseError, SessionInterrupted) as error:
            known = request.COOKIES.get(settings.SESSION_COOKIE_NAME) == request.session.session_key
            if _is_full(error) and (request.method in ("GET", "HEAD") or known):
                return response
            raise


def _is_full(error: BaseException | None) -> bool:
    """Django calls it interrupted, where a session that was changed could not be written."""
    while error is not None and not files.full(error):
        error = error.__context__
    return error is not None


def keys(get_response: Answer) -> Answer:
    """Hand the key cookie out, or take it away, when a request opened or locked the keys."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        opened.carry_cookie(request, response)
        ways.carry_cookie(request, response)
        backoff.remember(request, response, secure=settings.SESSION_COOKIE_SECURE)
        return response

    return answer


def _parted(request: HttpRequest) -> HttpResponse:
    """A form made for a bond that is not (or no longer) one's own: what was written stays to be copied."""
    me, wanted = me_of(request), request.POST.get("bond", "")
    there = next((bond for bond in me.archives if bond.id == wanted), None) if me else None
    words = written(request)
    if there:
        return render(request, "bond/ended.html", {"bond": there, "kept": words}, status=409)
    if not words:
        raise Http404
    said = _("This was written for a place that is not open to you now. It was not sent; you can copy it below.")
    return render(request, "error.html", {"words": said, "kept": words, "back": onward.back(request)}, status=404)


def _anyhow(request: HttpRequest) -> Me | None:
    """Who reads a page that is always there; nobody, for this once, when the database does not answer."""
    try:
        request.session.get("bond")
        return me_of(request) if request.user.is_authenticated else None
    except DatabaseError:
        request.session, request.user = SessionStore(), AnonymousUser()
        here = visit(request)
        here.no_database, here.keys, here.me = True, [None], [None]
        return None


def wishes(get_response: Answer) -> Answer:
    """Speak the person's language and keep their time, for this request."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(("/live/", "/static/")):
            return get_response(request)
        try:
            me = _anyhow(request) if request.path.startswith(ALWAYS) else me_of(request)
        except Http404:
            return _parted(request)
        language = me.wishes.language if me else ""
        with translation.override(language or translation.get_language_from_request(request)):
            if me:
                timezone.activate(me.zone)
            try:
                response = get_response(request)
            finally:
                timezone.deactivate()
        return response

    return answer
