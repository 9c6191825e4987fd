"""The address under which another phone finds this server, for links that are given away."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

LOOPBACK = ("localhost", "127.0.0.1", "::1", "[::1]")


def loopback(request: HttpRequest) -> bool:
    """Whether the page was opened by a name that means this computer, whoever asks."""
    return split_domain_port(request.get_host())[0] in LOOPBACK


def base(request: HttpRequest) -> str:
    """How a link begins that somebody else shall open: as this page was opened, or as phones reach this server."""
    if loopback(request) and settings.REACHED_AT:
        return str(settings.REACHED_AT).rstrip("/")
    return request.build_absolute_uri("/").rstrip("/")


def only_here(request: HttpRequest) -> bool:
    """Whether such a link opens on this computer alone."""
    return loopback(request) and not settings.REACHED_AT
