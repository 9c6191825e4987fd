"""Me: the signed-in person for the length of one request, with mine and ours open."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property, partial, update_wrapper
from typing import Concatenate, ParamSpec
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from toward.bond.invitation_progress import ME, stand
from toward.bond.moments import Ended
from toward.bond.ours import Ours
from toward.log import bookmark
from toward.log.bookmark import Bookmark, Visit
from toward.log.heads import heads_of
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.register import Boxes, boxes
from toward.me import lately
from toward.me.door import door, through
from toward.me.evening import Evening
from toward.me.moments import Guard
from toward.me.once import once
from toward.people import opened, zones
from toward.people.account import own_log
from toward.people.moments import Named, Preferences
from toward.people.opened import OpenKeys
from toward.people.visit import visit

NOTHING: tuple[Moment, ...] = ()
Open = Callable[[Evening], Collection[str]]
NOBODY = "-"  # as the bond of a form: it was made for whoever was here alone


class Nobody(Exception):
    """A page for two, asked for by somebody who is connected with nobody now."""


class Me:
    """Who I am here: my log, my bonds, and the bond that I am looking at.

    `names`: the moments that the page's address names; `earlier`: it asks for all that was ever said.
    """

    def __init__(self, keys: OpenKeys, wanted: str = "", names: Collection[str] = (), *, earlier: bool = False) -> None:
        self.keys = keys
        self.id = keys.person_id
        self._wanted = wanted
        self._names, self._earlier = frozenset(names), earlier
        self._boxes: Boxes | None = None
        self._bookmarks: dict[str, Bookmark | None] = {}
        self._evenings: dict[str, tuple[tuple[int, int], Evening]] = {}
        self._kept: tuple[int, list[Moment]] | None = None
        self._look()

    def _look(self) -> None:
        """See how far everything has come, before anything is read: what comes later is new."""
        self._heads = heads_of(self.keys.log_ids())
        self._own_head = self._heads.pop(self.keys.mine_id)
        if self.keys.ring.offers or self.keys.ring.acceptances:
            self._heads[ME] = stand(self.id)

    @property
    def heads(self) -> str:
        """How far ours is told here: to where it stood when this began, and what was said since. The stream goes on."""
        read: list[Ours] = self.__dict__.get("_held", [])
        told = self._heads | {bond.id: bond.log.told for bond in read if bond.log.told is not None}
        return ",".join(f"{log}:{seq}" for log, seq in told.items())

    @cached_property
    def mine(self) -> Log:
        """My own log, open."""
        return own_log(self.id, self.keys.master, self._own_head, self._read)

    def _read(self) -> Boxes:
        """The registers of mine and of all that I hold."""
        if self._boxes is None:
            self._boxes = boxes([self.keys.mine_id, *self.keys.ring.bonds])
        return self._boxes

    @cached_property
    def _held(self) -> list[Ours]:
        told = {moment.bond for moment in self._own if isinstance(moment, Ended)}
        held = self.keys.ring.bonds.items()
        heads, read = self._heads, self._read
        return [Ours(id, self.id, bond, bond.left or id in told, heads.get(id), read) for id, bond in held]

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
        which, log = bond.id if bond else "", bond.log if bond else None
        versions = self.mine.version, log.version if log else 0
        kept = self._evenings.get(which)
        if kept is None or kept[0] != versions:  # something was said in this request
            kept = self._evenings[which] = versions, self._evening(bond)
        return kept[1]

    def _evening(self, bond: Ours | None) -> Evening:
        now, mark = timezone.now().astimezone(self.zone), self._bookmark(bond)
        if self._earlier or mark is None or mark.more or (bond and bond.ended):
            return self.whole(bond)
        mine, ours = lately.opened(self.mine, bond.log if bond else None, mark, self._names)
        return Evening(mine, ours, self.id, bond.other if bond else "", now)

    def due(self, bond: Ours) -> Sequence[Moment]:
        """What of ours the other's dues are told from: what is open in it, and what was said since that was seen."""
        told, now = self._evenings.get(bond.id), (self.mine.version, bond.log.version)
        known = told[1].ours if told and told[0] == now else None
        due = lately.due(bond.log, self._bookmark(bond), known)
        return self.evening(bond).ours if due is None else due

    def look_at(self, names: Iterable[str]) -> None:
        """Tell the evening with the threads of these, too."""
        self._names = self._names.union(names)
        self._evenings.clear()

    def whole(self, bond: Ours | None = None) -> Evening:
        """The same, with all that was ever said."""
        bond = bond or self.bond
        now, ours = timezone.now().astimezone(self.zone), bond.log.moments if bond else NOTHING
        earlier = self._earlier or bool(bond and bond.ended)
        return Evening(self.mine.moments, ours, self.id, bond.other if bond else "", now, whole=earlier)

    def _place(self, bond: Ours | None) -> lately.Place:
        return lately.place(self.keys.master, bond.id if bond else "")

    def _written(self, bond: Ours | None) -> Bookmark | None:
        which = bond.id if bond else ""
        if which not in self._bookmarks:
            self._bookmarks[which] = bookmark.read(*self._place(bond))
        return self._bookmarks[which]

    def _bookmark(self, bond: Ours | None) -> Bookmark | None:
        mark, heads = self._written(bond), (self._own_head, self._heads.get(bond.id, 0) if bond else 0)
        return mark if mark and lately.believed(mark, *heads) else None

    @property
    def visits(self) -> tuple[Visit, ...]:
        """When I last looked at Today in this bond, and what stood there; also by a bookmark that tells no more."""
        mark = self._written(self.bond)
        return mark.visits if mark else ()

    def look_anew(self) -> None:
        """Open everything as it stands now, not as it stood when the request began."""
        self._look()
        self._boxes = self._kept = None
        self.__dict__.pop("mine", None)
        self.look_again()
        self._evenings.clear()

    def keep_bookmark(self, evening: Evening, open: Open, visits: tuple[Visit, ...]) -> None:
        """Once in a while, write down how far an evening of this bond goes, what of it is open, and my last visits."""
        mark = self._bookmark(self.bond)
        if lately.stale(mark):
            logs = self.mine, self.bond.log if self.bond else None
            stands = partial(lately.stands, self.keys, self.bond.id if self.bond else "", self.mine.head())
            lately.keep(self._place(self.bond), evening, logs, open(evening), visits, mark or Bookmark(), stands)

    @property
    def _told(self) -> tuple[Named, Preferences]:
        named = [m for m in self._own if isinstance(m, Named)] or [Named()]
        wishes = [m for m in self._own if isinstance(m, Preferences)] or [Preferences()]
        return named[-1], wishes[-1]

    @property
    def _own(self) -> list[Moment]:
        """What every page asks of mine."""
        if self._kept is None or self._kept[0] != self.mine.version:
            self._kept = self.mine.version, self.mine.kinds(Named, Preferences, Guard, Ended)
        return self._kept[1]

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
        said = [m.on for m in self._own if isinstance(m, Guard)]
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
        stays, earlier = wanted or request.session.get("bond", ""), "earlier" in request.GET
        me = keys and Me(keys, stays, lately.named(request), earlier=earlier)
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
        through(request)
        return once(request, me.id, lambda: view(request, me, *args, **kwargs), whole=whole)

    return update_wrapper(asked, view)


def ours(view: OurView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Give a view `me` and the bond that the page or form was made for."""
    whole = not view.__dict__.get("unhurried")

    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        me = me_of(request)
        if me is None:
            return door(request)
        through(request)
        bond = me.bond
        if bond is None:
            raise Nobody
        answer = partial(view, request, me, bond, *args, **kwargs)
        return once(request, me.id, answer, whole=whole, begins=bond.hold)

    return update_wrapper(asked, view)
