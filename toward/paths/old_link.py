"""An old link to something in a bond that has ended: it leads to what is left to be read."""

import re

from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.me import me_of

NAMED = re.compile(r"(?<=/)[\w-]{22}(?=/)", re.ASCII)


def where(request: HttpRequest) -> HttpResponse | None:
    """The archive and one sentence, for whoever holds its key and knows that it has ended; None for everybody else."""
    found = None if request.method != "GET" or "HX-Request" in request.headers else _bond(request)
    if found is None:
        return None
    said = _("You and %(name)s are not connected here any more. What you two wrote stands here.")
    messages.info(request, said % {"name": found.other_name})
    return redirect("archive", found.id)


def _bond(request: HttpRequest) -> Ours | None:
    named = set(NAMED.findall(request.path))
    try:
        me = me_of(request) if named else None
    except (Http404, DatabaseError):
        return None
    return next((old for old in me.archives if old.log.holds(named)), None) if me else None
