"""Sealing my side, telling that it is in, taking it out: for rituals and for the work nobody sees alike."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.log.waiting import NothingWaits
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice import telling
from toward.practice.find import there
from toward.practice.forms import DRAFT, late
from toward.practices.meaning import sealing
from toward.practices.meaning.moments import MineIsIn, Naming
from toward.practices.meaning.story import RITUALS, WORK, tell

PAGE = {RITUALS: "meaning:name", WORK: "meaning:work"}


@tap
def seal(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Seal the rituals that I named."""
    draft = me.evening().story(tell).draft(RITUALS)
    if not draft.sealed and isinstance(draft, Naming) and draft.rituals:
        try:
            sealing.put(me, bond, draft)
        except NothingWaits:
            return late(request, "meaning", "meaning:page")
    return redirect("meaning:page")


@tap
def withdraw(request: HttpRequest, me: Me, bond: Ours, what: str) -> HttpResponse:
    """Take my side out, as long as it waits; it stands in its form again. Once it is open, its page shows both."""
    draft = me.evening().story(tell).draft(there(what if what in PAGE else None))
    if draft.sealed and sealing.withdraw(me, bond, draft):
        messages.info(request, DRAFT)
    return redirect(PAGE[what])


@tap
def say_mine_is_in(request: HttpRequest, me: Me, bond: Ours, what: str) -> HttpResponse:
    """Say to the other that mine is in, this once. Once it is open, its page shows both."""
    page, story = there(PAGE.get(what)), me.evening().story(tell)
    draft = story.draft(what)
    telling.say(bond, MineIsIn(of=draft.slot), draft.sealed and story.due(what))
    return redirect(page)
