"""Rituals of ours: named apart, sealed, opened together; then asked about, agreed on, changed and ended."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading, sealed
from toward.practice.find import still
from toward.practice.forms import late, post_or_show
from toward.practice.registry import table
from toward.practices.meaning import chosen, deck
from toward.practices.meaning.cards import drawn
from toward.practices.meaning.chosen_moments import Goal, Role
from toward.practices.meaning.forms import MOST, ChangeForm, RitualForm
from toward.practices.meaning.moments import (
    Carried,
    Ended,
    Handed,
    HandedBack,
    LookedBack,
    MineIsIn,
    Naming,
    Ritual,
    Taken,
    Too,
)
from toward.practices.meaning.story import RITUALS, Draft, Rite, tell

LYING = (Ritual, Too, MineIsIn, Carried, Handed, Taken, HandedBack, LookedBack)


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The rituals that stand, those that one of us named, and the ways on."""
    evening = me.evening()
    story, things = evening.story(tell), evening.story(table)
    alone = [one for rite in story.theirs_alone for m in rite.said if (one := things.thing(m.id))]
    there = {m.id for rite in (*story.ours, *story.theirs_alone) for m in rite.said}
    lies = [one for one in things.of(*LYING) if one.moment.id not in there]
    shown: dict[str, object] = {"story": story, "draft": story.draft(RITUALS), "due": story.due(RITUALS), "lies": lies}
    closed, asked = [one for one in alone if not one.open], [one for one in alone if one.open]
    shown |= {"closed": closed, "asked": asked, "word": drawn(evening), "section": "us"}
    return render(request, "meaning/page.html", shown)


@ours
def name(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Name one: into my draft, until both have opened theirs; from then on it is said openly."""
    story, then = me.evening().story(tell), "meaning:name"
    draft, due = story.draft(RITUALS), story.due(RITUALS)
    full = due and (draft.sealed or len(_rituals(draft)) >= MOST)
    if request.method == "POST" and full:
        return late(request, "meaning", then)
    shown = {"draft": draft, "due": due, "full": full, "told": story.told(draft.slot), "section": "us"}
    ways, form = (
        deck.examples(bond.begun, me.id),
        RitualForm(request.POST or None, story.named, deck.ritual(request.GET.get("like", ""))),
    )
    keep = partial(_into, me, draft) if due else partial(_openly, bond)
    then = then if due else "meaning:page"
    return post_or_show(request, form, "meaning/name.html", {**shown, "ways": ways}, keep, then)


def _into(me: Me, draft: Draft, form: RitualForm) -> None:
    sealed.keep(me, draft.again(rituals=(*_rituals(draft), form.cleaned_data)))


def _openly(bond: Ours, form: RitualForm) -> Moment:
    return bond.log.append(form.moment())


def _rituals(draft: object) -> tuple[dict[str, str], ...]:
    return draft.rituals if isinstance(draft, Naming) else ()


@tap
def drop(request: HttpRequest, me: Me, bond: Ours, nth: int) -> HttpResponse:
    """One of my draft's is none after all."""
    draft = me.evening().story(tell).draft(RITUALS)
    if not draft.sealed and nth < len(_rituals(draft)):
        some = _rituals(draft)
        sealed.keep(me, draft.again(rituals=(*some[:nth], *some[nth + 1 :])))
    return redirect("meaning:name")


@tap
def too(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """For me, too; or: it is the same as one that I named."""
    story, mine = me.evening().story(tell), request.POST.get("mine", "")
    rite = still(id, story.rite(id))
    known = not mine or any(one.id == mine for one in story.mine_alone)
    if rite in story.theirs_alone and known and (id, mine) not in story.same:
        bond.log.append(Too(of=id, mine=mine))
        reading.met(me, id)
    if mine:
        messages.info(request, _("Said. It is one as soon as %(name)s says so, too.") % {"name": bond.other_name})
    return redirect("meaning:page")


def _rite(me: Me, id: str) -> Rite:
    story = me.evening().story(tell)
    return still(id, next((one for one in story.ours if one.id == id), None))


@ours
def change(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Hold it differently from now on; no name stands there."""
    rite = _rite(me, id)
    now = {"ritual": rite.now.name, "rhythm": rite.now.rhythm, "bad_day": rite.now.bad_day}
    form, shown = ChangeForm(request.POST or None, initial=now), {"rite": rite, "section": "us"}

    def keep(form: ChangeForm) -> object:
        return bond.log.append(form.moment(id, bond.id))

    return post_or_show(request, form, "meaning/change.html", shown, keep, "meaning:page")


@tap
def end(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """It is none any more; no page says who ended it."""
    one = me.evening().story(chosen.tell).find(id, Goal, Role)
    bond.log.append(Ended(of=one.said.id if one and one.stands else _rite(me, id).id, by=bond.id))
    return redirect(onward.stood(request, "meaning:page"))
