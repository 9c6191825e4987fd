"""What each of the two says to a promise that was made."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.log.log import NotMineToSay
from toward.me.me import Me
from toward.me.tap import tap
from toward.practices.promises.moments import (
    Accepted,
    Felt,
    Kept,
    Missed,
    Move,
)
from toward.practices.promises.promise import Promise
from toward.practices.promises.views import promise_of

MAKERS = ("kept", "missed", "good", "anew")


def theirs_to_say(me: Me, one: Promise, what: str) -> None:
    """Nobody answers for the other."""
    if what != "go" and (one.by == me.id) != (what in MAKERS):
        raise NotMineToSay(one.id)


def moved(request: HttpRequest, one: Promise, bond: Ours, move: Move, me: Me) -> HttpResponse:
    """Write a move that fits; one from an old page changes nothing, and says so."""
    if not one.would(move.again(by=me.id, id="now")):
        return moved_on(request, one, getattr(move, "words", ""))
    bond.log.append(move)
    if getattr(move, "words", "") and not isinstance(move, Missed):  # for which there is a line of its own
        messages.info(request, _("Said. It lies on %(name)s’s table.") % {"name": bond.other_name})
    return redirect("promises:show", one.id)


def moved_on(request: HttpRequest, one: Promise, said: str = "") -> HttpResponse:
    """Nothing was changed; what was written is there to copy."""
    shown = {"one": one, "kept": [said] if said else [], "section": "us"}
    return render(request, "promises/moved_on.html", shown, status=409)


@tap
def accept(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Take it, on the terms that the page showed, while it is still to come."""
    story, one = promise_of(me, id)
    theirs_to_say(me, one, "accept")
    if one.gone_by(story.today):
        return moved_on(request, one)
    return moved(request, one, bond, Accepted(of=id, terms=request.POST.get("terms", "")), me)


@tap
def keep(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """I kept it, today or yesterday."""
    story, one = promise_of(me, id)
    theirs_to_say(me, one, "kept")
    day = story.today - timedelta(days="yesterday" in request.POST)
    return moved(request, one, bond, Kept(of=id, day=day), me)


@tap
def feel(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """I felt it."""
    _told, one = promise_of(me, id)
    theirs_to_say(me, one, "felt")
    return moved(request, one, bond, Felt(of=id, mark=request.POST.get("mark", "")), me)
