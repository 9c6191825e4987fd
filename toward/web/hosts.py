"""Under which names this server answers, when its host has named none: those of the machine itself."""

import logging

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from toward.machine import address

_log = logging.getLogger("toward.web")
_said: set[str] = set()


def learnt(request: HttpRequest) -> bool:
    """Whether it was asked by an address that this machine has by now: networks come and change while it runs.

    Only by a number: a name can be made to lead here by whoever owns it.
    """
    name = split_domain_port(request.META.get("HTTP_HOST", ""))[0]
    if settings.HOSTS_NAMED or not name or not address.is_own(name.strip("[]")):
        return False
    settings.ALLOWED_HOSTS.append(name)
    return True


def say_once(words: str) -> bool:
    """Tell the host in one line what is not set up right; each such line once per process."""
    new = words not in _said
    _said.add(words)
    if new:
        _log.warning(words)
    return new
