"""Where to go on after a form or a door: the one place that decides, whoever says where."""

from collections.abc import Iterator
from inspect import getclosurevars, isfunction
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse

NO_PAGES = ("live", "leave", "manifest", "worker", "invitation_qr", "by_passkey")  # not for eyes
DOORS = ("unlock", "signin")
WAYS = "request_method_list"  # what Django's require_POST holds


def page(said: str, otherwise: str = "today", *args: object) -> str:
    """The path of ours that was said, if it is a page; else the page that is named."""
    found = _path(said)
    return found if found and _opens(found) else reverse(otherwise, args=args)


def is_page(said: str) -> bool:
    """Whether this is a path of ours with a page behind it."""
    return bool(said) and page(said) == said


def form(said: str) -> str:
    """The address of ours that a form goes to, when it is sent once more; else Today."""
    return _path(said) or reverse("today")


def stood(request: HttpRequest, otherwise: str = "today", *args: object) -> str:
    """The page that a form stood on, as the browser says; else the page that is named."""
    return came(request) or reverse(otherwise, args=args)


def came(request: HttpRequest) -> str:
    """The page from which this was asked for, as the browser says, with all that stood in its address; else nothing."""
    said = urlsplit(_harmless(request.headers.get("Referer", "")))
    there = said._replace(scheme="", netloc="", fragment="").geturl() if said.netloc == request.get_host() else ""
    return there if is_page(there) else ""


def before(request: HttpRequest) -> str:
    """The page that led to this form, also where it is shown once more; nothing where a door did."""
    said = request.POST.get("to", "")
    there = said if is_page(said) else came(request)
    return "" if there.startswith((request.path, *map(reverse, DOORS))) else there


def back(request: HttpRequest) -> str:
    """The page that a form stood on, to be opened again; nothing where it is not known, or is Today."""
    there = stood(request) if request.method == "POST" else ""
    return "" if there == reverse("today") else there


def _harmless(said: str) -> str:
    try:
        urlsplit(said)
    except ValueError:
        return ""
    return said


def _path(said: str) -> str:
    """What a browser takes for a path at this very server and the router knows; else nothing.

    It goes into a header and is read again by whatever browser: signs that one drops and another keeps are quoted.
    """
    plain = unquote(said)
    if not plain.startswith("/") or plain.startswith("//") or "\\" in plain or not plain.isprintable():
        return ""
    try:
        resolve(unquote(urlsplit(said).path))
    except Resolver404:
        return ""
    return quote(said, safe="/?&=%#:;,@!$'()*+~-._")


def _opens(path: str) -> bool:
    """Whether a GET gets a page there."""
    match = resolve(unquote(urlsplit(path).path))
    if match.url_name in NO_PAGES:
        return False
    kind = getattr(match.func, "view_class", None)
    return hasattr(kind, "get") if kind else all("GET" in ways for ways in _ways(match.func))


def _ways(view: Any) -> Iterator[list[str]]:
    """What each wrapper around a view lets in, from the outermost."""
    while isfunction(view):
        if found := getclosurevars(view).nonlocals.get(WAYS):
            yield found
        view = getattr(view, "__wrapped__", None)
