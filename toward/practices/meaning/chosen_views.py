"""Goals of ours: named, agreed to, taken on in small steps, reached or let go."""

from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.find import still, there
from toward.practice.forms import late, post_or_show
from toward.practices.meaning import deck
from toward.practices.meaning.chosen import Chosen, tell
from toward.practices.meaning.chosen_forms import GoalForm, Names
from toward.practices.meaning.chosen_moments import Goal, Turn, Yes
from toward.practices.meaning.moments import NotNow


def _names(me: Me, bond: Ours) -> Names:
    return [(me.id, str(me.name)), (bond.other, bond.other_name)]


@ours
def goals(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Those that are ours, those that wait for a yes, and those that were reached."""
    evening = me.evening()
    lies, _ = reading.parted(me, (), Goal, Yes, Turn)
    here = {one.moment.id for one in lies}
    every = evening.story(tell).goals
    past = [one for one in evening.lately(every[::-1], lambda one: one.said.at) if one.reached]
    shown = {
        "lies": lies,
        "stand": [one for one in every if one.stands and one.said.id not in here],
        "past": past[::-1],
    }
    waiting = [one.said for one in every if one.open and one.offer.mine]
    return render(request, "meaning/goals.html", {**shown, "waiting": waiting, "section": "us"})


@ours
def new_goal(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Name one; it is ours once the other says so, too."""
    like = deck.example("goal", request.GET.get("like", ""))
    form = GoalForm(request.POST or None, _names(me, bond), like)
    shown = {"ways": deck.examples(bond.begun, f"{me.id} {timezone.localdate()}", "goal"), "section": "us"}
    return post_or_show(
        request, form, "meaning/new.html", shown, lambda f: bond.log.append(f.moment()), "meaning:goals"
    )


def _one(me: Me, id: str) -> Chosen:
    return still(id, me.evening().story(tell).find(id))


@ours
def goal(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One of them, and how it goes on; whoever changes it has seen what the other made of it."""
    one = _one(me, id)
    if request.method == "POST" and (not one.stands or request.POST.get("seen") != one.last):
        return late(request, "meaning", reverse("meaning:goal", args=[id]))
    form = GoalForm(request.POST or None, _names(me, bond), _now(one))
    shown = {"one": one, "section": "us"}
    return post_or_show(
        request, form, "meaning/goal.html", shown, lambda f: bond.log.append(f.turn(id, bond.id)), "meaning:goal", id
    )


def _now(one: Chosen) -> dict[str, Any]:
    said, today = msgspec.structs.asdict(one.now), timezone.localdate()
    gone = {"step": "", "who": "", "day": None} if one.done else {}
    return {**said, "day": said["day"] if said["day"] and said["day"] >= today else None, **gone}


@tap
def turn(request: HttpRequest, me: Me, bond: Ours, id: str, how: str) -> HttpResponse:
    """Its step is done, or it is reached."""
    one = _one(me, id)
    there(how if how in ("done", "reached") else None)
    if one.stands and (how == "reached" or one.step):
        bond.log.append(Turn(of=id, how=how, step=one.step))
    return redirect("meaning:goal", id)


@tap
def agree(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes, it is ours."""
    one = _one(me, id)
    if one.open and not one.offer.mine:
        bond.log.append(Yes(of=id))
        reading.met(me, id)
    return redirect("meaning:goal", id)


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: to a goal, or to its next step; for me alone."""
    one = _one(me, id)
    if one.asks or (one.open and not one.offer.mine):
        me.mine.append(NotNow(of=id))
    return redirect(onward.stood(request, "meaning:goals"))
