"""Me: the signed-in person for the length of one request, with mine and ours open."""

import re
from collections.abc import Callable
from functools import cached_property, update_wrapper
from typing import Concatenate, ParamSpec
from urllib.parse import quote
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from toward.bond.invitation_progress import ME, stand
from toward.bond.moments import Ended
from toward.bond.ours import Ours
from toward.fields.words import asked_for
from toward.log.heads import heads_of
from toward.log.log import Log
from toward.log.moment import Moment
from toward.me import onward
from toward.me.evening import Evening
from toward.me.moments import Guard
from toward.me.once import once
from toward.people import opened, zones
from toward.people.begin import own_log
from toward.people.moments import Named, Preferences
from toward.people.opened import OpenKeys
from toward.people.visit import visit

NOTHING: tuple[Moment, ...] = ()
NOBODY = "-"  # as the bond of a form: it was made for whoever was here alone


class Nobody(Exception):
    """A page for two, asked for by somebody who is connected with nobody now."""


class Me:
    """Who I am here: my log, my bonds, and the bond that I am looking at."""

    def __init__(self, keys: OpenKeys, wanted: str = "") -> None:
        self.keys = keys
        self.id = keys.person_id
        self._wanted = wanted
        self._evenings: dict[str, Evening] = {}
        self._heads = heads_of(keys.log_ids()[1:])  # before anything is read: what comes later is new
        if keys.ring.offers or keys.ring.acceptances:
            self._heads[ME] = stand(self.id)

    @property
    def heads(self) -> str:
        """Where ours stood when this page was begun; the stream tells what came since."""
        return ",".join(f"{log}:{seq}" for log, seq in self._heads.items())

    @cached_property
    def mine(self) -> Log:
        """My own log, open."""
        return own_log(self.id, self.keys.master)

    @cached_property
    def _held(self) -> list[Ours]:
        told = {moment.bond for moment in self.mine.moments if isinstance(moment, Ended)}
        held = self.keys.ring.bonds.items()
        return [Ours(id, self.id, bond, ended=bond.left or id in told) for id, bond in held]

    @property
    def bonds(self) -> list[Ours]:
        """My bonds that stand as far as I know, in the order they began."""
        return [bond for bond in self._held if not bond.ended]

    @property
    def archives(self) -> list[Ours]:
        """Bonds that I have left, or was told of that they have ended; readable, and nothing more."""
        return [bond for bond in self._held if bond.ended]

    def look_again(self) -> None:
        """Open my bonds anew: one of them is an archive from now on."""
        for name in ("_held", "bond"):
            self.__dict__.pop(name, None)

    @cached_property
    def bond(self) -> Ours | None:
        """The bond I am looking at: the one asked for, or else the first; none where a form was made for nobody."""
        if self._wanted == NOBODY:
            return None
        for bond in self.bonds:
            if bond.id == self._wanted:
                return bond
        return self.bonds[0] if self.bonds else None

    def evening(self, bond: Ours | None = None) -> Evening:
        """Mine and ours (of the bond that I look at, or of another), and the clock in my own zone."""
        bond = bond or self.bond
        mine, ours = self.mine.moments, bond.log.moments if bond else NOTHING
        kept = self._evenings.get(bond.id if bond else "")
        if kept is None or kept.mine is not mine or kept.ours is not ours:  # something was said in this request
            now, other = timezone.now().astimezone(self.zone), bond.other if bond else ""
            kept = self._evenings[bond.id if bond else ""] = Evening(mine, ours, self.id, other, now)
        return kept

    @cached_property
    def _told(self) -> tuple[Named, Preferences]:
        named, wishes = Named(), Preferences()
        for moment in self.mine.moments:
            if isinstance(moment, Named):
                named = moment
            elif isinstance(moment, Preferences):
                wishes = moment
        return named, wishes

    @property
    def name(self) -> str:
        """How I want to be called."""
        return self._told[0].name

    @property
    def hue(self) -> str:
        """My colour: in a bond, the one I have there."""
        return self.bond_hue or self._told[0].hue

    @property
    def bond_hue(self) -> str:
        """My colour in this bond, where two colours differ."""
        return self.bond.own_hue if self.bond else ""

    @property
    def wishes(self) -> Preferences:
        """How Toward should be for me."""
        return self._told[1]

    @property
    def theme(self) -> str:
        """Light, dark, or "" as the phone has it."""
        return self.wishes.theme

    @property
    def guarded(self) -> bool:
        """Whether I want to be asked for my passphrase before what is only mine opens."""
        said = [m.on for m in self.mine.moments if isinstance(m, Guard)]
        return bool(said) and said[-1]

    @property
    def lock_minutes(self) -> int:
        """Quiet minutes after which a page locks itself."""
        return self.wishes.lock_minutes

    @property
    def zone(self) -> ZoneInfo:
        """My time zone."""
        said = self.wishes.timezone
        return ZoneInfo(said if said in zones.known() else settings.TIME_ZONE)


def me_of(request: HttpRequest) -> Me | None:
    """Return who is signed in here with open keys, or None."""
    here = visit(request)
    if not here.me:
        keys = opened.of(request)
        wanted = request.POST.get("bond", "") or request.GET.get("bond", "")
        me = keys and Me(keys, wanted or request.session.get("bond", ""))
        here.me = [me]
        if me and wanted not in ("", NOBODY, *(bond.id for bond in me.bonds)):
            raise Http404
        if me and len(me.bonds) > 1:
            _stay(request)
    found: Me | None = here.me[0]
    return found


def _stay(request: HttpRequest) -> None:
    """Go on with the bond that a form was made for: the page that follows shows what was said, and to whom."""
    said = request.POST.get("bond", "")
    if said not in ("", NOBODY, request.session.get("bond")):
        request.session["bond"] = said


P = ParamSpec("P")
MyView = Callable[Concatenate[HttpRequest, Me, P], HttpResponse]
OurView = Callable[Concatenate[HttpRequest, Me, Ours, P], HttpResponse]


def mine(view: MyView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Give a view `me`; whoever is signed out or locked is asked for what is missing first."""
    whole = not view.__dict__.get("unhurried")

    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        me = me_of(request)
        if me is None:
            return door(request)
        return once(request, me.id, lambda: view(request, me, *args, **kwargs), whole=whole)

    return update_wrapper(asked, view)


def ours(view: OurView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Give a view `me` and the bond that the page or form was made for."""
    whole = not view.__dict__.get("unhurried")

    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        me = me_of(request)
        if me is None:
            return door(request)
        bond = me.bond
        if bond is None:
            raise Nobody
        return once(request, me.id, lambda: view(request, me, bond, *args, **kwargs), whole=whole)

    return update_wrapper(asked, view)


NO_SAYING = re.compile(r"[\w-]*|[\d:.T-]*", re.ASCII)  # a choice, an id, a number, a time
ASKED = "private_passphrase"  # once more, beside words that wait for it (private.py)
SECRETS = {"passphrase", "old", "password", "code", "group", "secret", ASKED}
NO_WORDS = {"csrfmiddlewaretoken", "once", "bond", "to", "next", "start", *SECRETS}
LONG = 20  # letters: so much is no choice of a list


def written(request: HttpRequest) -> list[str]:
    """What somebody wrote in a form, however short, to be copied from a page; never a token, an id or a passphrase."""
    said = [(key, value) for key, values in request.POST.lists() if key not in NO_WORDS for value in values]
    return [value for key, value in said if (key in asked_for() and value.strip()) or _is_long(value)]


def _is_long(value: str) -> bool:
    return len(value) > LONG and not NO_SAYING.fullmatch(value)


def door(request: HttpRequest) -> HttpResponse:
    """Ask for the passphrase (words that were being sent wait in the page), or for signing in.

    A secret that was being sent never waits in a page: whoever sent one is asked anew.
    """
    asks = request.method == "GET"
    if not request.user.is_authenticated:
        if request.headers.get("HX-Request"):
            return HttpResponse(status=423)  # a part of a page: the page covers itself, and keeps what was typed
        if words := written(request):
            return render(request, "people/signed_out.html", {"kept": words, "back": onward.back(request)}, status=403)
        to = quote(request.get_full_path() if asks else reverse("today"))
        return HttpResponseRedirect(f"{reverse('signin')}?next={to}")
    if (asks and not request.headers.get("HX-Request")) or (SECRETS & request.POST.keys() and not written(request)):
        to = quote(request.get_full_path() if asks else reverse("safety"))
        return HttpResponseRedirect(f"{reverse('unlock')}?next={to}")
    kept = [(k, v) for k, values in request.POST.lists() if k not in ("csrfmiddlewaretoken", *SECRETS) for v in values]
    return render(request, "people/unlock.html", {"kept": kept, "to": request.path}, status=423)
