"""A link to something in a bond that has ended, or in my other bond: it leads to where it is."""

from collections.abc import Iterable

from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.log.moment import ids_in
from toward.me.me import Me, me_of


def where(request: HttpRequest) -> HttpResponse | None:
    """For whoever holds the key: the archive and one sentence, or the way to the other bond; else None."""
    me = None if request.method != "GET" or "HX-Request" in request.headers else _asks(request)
    named = ids_in(request.path)
    if me is None:
        return None
    if old := _holder(me.archives, named):
        said = _("You and %(name)s are not connected here any more. What you two wrote stands here.")
        messages.info(request, said % {"name": old.other_name})
        return redirect("archive", old.id)
    there = _holder((bond for bond in me.bonds if bond is not me.bond), named)
    shown = {"there": there, "to": request.get_full_path()}
    return render(request, "paths/with_another.html", shown, status=404) if there else None


def _asks(request: HttpRequest) -> Me | None:
    """Who asks for something by its id."""
    try:
        return me_of(request) if ids_in(request.path) else None
    except (Http404, DatabaseError):
        return None


def _holder(bonds: Iterable[Ours], named: set[str]) -> Ours | None:
    return next((bond for bond in bonds if bond.log.holds(named)), None)
