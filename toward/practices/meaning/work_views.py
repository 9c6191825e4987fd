"""The work nobody sees: written apart, opened together; then one thing is handed over, whole, for two weeks."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.log.waiting import NothingWaits
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice import answering, reading
from toward.practice.before import first_alone
from toward.practice.find import still
from toward.practice.forms import into, late, lay, post_or_show
from toward.practices.meaning import deck, sealing
from toward.practices.meaning.forms import BackForm, HandForm, WorkForm
from toward.practices.meaning.moments import Carried, Handed, HandedBack, NotNow, Taken
from toward.practices.meaning.story import WORK, Thing, tell

OFFERED = _("Offered. It lies on %(name)s’s table.")
LYING = (Carried, Handed, Taken, HandedBack)


@first_alone
def work(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What I carry and what I guess, until both are in; then both sides, and what was handed over."""
    story = me.evening().story(tell)
    draft, due = story.draft(WORK), story.due(WORK)
    if request.method == "POST" and (draft.sealed or not due):
        return late(request, "meaning", "meaning:work")
    form = WorkForm(request.POST or None, deck.rooms(bond.begun), draft)
    lies, sides = reading.parted(me, story.carried, *LYING)
    shown = {"lies": lies, "draft": draft, "due": due, "told": story.told(draft.slot), "sides": sides, "story": story}
    keep = partial(_seal, request, me, bond)
    return post_or_show(request, form, "meaning/work.html", {**shown, "section": "us"}, keep, "meaning:work")


def _seal(request: HttpRequest, me: Me, bond: Ours, form: WorkForm) -> HttpResponse | None:
    try:
        sealing.put(me, bond, form.moment())
    except NothingWaits:
        return late(request, "meaning", "meaning:work")
    return None


@first_alone
def hand(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Offer one thing, whole."""
    offer = partial(lay, request, bond, words=OFFERED)
    form = HandForm(request.POST or None, initial={"words": request.GET.get("words", "")[:200]})
    shown = {"lines": deck.lines("hand_over", me.id), "section": "us"}
    return post_or_show(request, form, "meaning/hand.html", shown, lambda f: offer(f.moment()), "meaning:work")


def _thing(me: Me, id: str) -> Thing:
    return still(id, me.evening().story(tell).thing(id))


@first_alone
def thing(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One thing that was handed over; once it is over, with a look back at it."""
    one = _thing(me, id)
    if reading.closed(me, id):
        return redirect("table:thing", id)
    if request.method == "POST" and not one.over:
        return late(request, "meaning", "meaning:work")
    shown = {"thing": one, "lines": deck.lines("look_back", id), "section": "us"}
    form, then = BackForm(request.POST or None), ("meaning:thing", id)
    return post_or_show(request, form, "meaning/thing.html", shown, into(bond.log, id), *then)


@tap
def take(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """I carry it, as long as it waits for somebody who would."""
    answering.agree(bond, _thing(me, id), Taken(of=id))
    return redirect("meaning:thing", id)


@tap
def not_now(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: to carrying it, or to looking back; it rests for me alone."""
    return answering.leave(me, _thing(me, id), NotNow(of=id))


@tap
def hand_back(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """It is back, on any day, without a reason; only who carries it can do so."""
    if _thing(me, id).carried_by == me.id:
        bond.log.append(HandedBack(of=id))
    return redirect("meaning:thing", id)
