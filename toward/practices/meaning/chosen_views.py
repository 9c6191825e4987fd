"""What the two chose: goals, roles, and words and signs; named, agreed to, gone on with, sent."""

from typing import Any

import msgspec
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.find import still, there
from toward.practice.forms import late, lay, post_or_show
from toward.practices.meaning import deck
from toward.practices.meaning.cards import known
from toward.practices.meaning.chosen import KINDS, Chosen, tell
from toward.practices.meaning.chosen_forms import GoalForm, RoleForm, WordForm, asked
from toward.practices.meaning.chosen_moments import Goal, Role, Sent, Turn, Word, Yes
from toward.practices.meaning.moments import Ended, NotNow

SHELVES: dict[str, tuple[type[Moment], type[Form]]] = {
    "goals": (Goal, GoalForm), "roles": (Role, RoleForm), "words": (Word, WordForm)
}  # fmt: skip
TURNS = {Goal: ("done", "reached"), Role: ("suits", "talk")}


def _people(me: Me, bond: Ours) -> dict[str, str]:
    return {me.id: str(me.name), bond.other: bond.other_name}


@ours
def shelf(request: HttpRequest, me: Me, bond: Ours, what: str) -> HttpResponse:
    """Of one kind what is ours, what waits for a yes, and what was reached."""
    kind, _form = there(SHELVES.get(what))
    shown = {"questions": deck.lines("role_questions", me.id), "section": "us", **_shown(me, kind)}
    return render(request, f"meaning/{what}.html", shown)


def _shown(me: Me, kind: type[Moment]) -> dict[str, object]:
    evening, story = me.evening(), me.evening().story(tell)
    lies = [m for m in reading.parted(me, (), *KINDS)[0] if story.kind_of(m.moment) is kind and not m.settled]
    here, every = {one.moment.id for one in lies}, story.of(kind)
    past = [one for one in evening.lately(every[::-1], lambda one: one.last.at) if one.reached]
    stand = [one for one in every if one.stands and one.said.id not in here]
    waiting = [one.said for one in every if one.open and one.offer.mine]
    words = [m for id, m in story.words.items() if id not in here]
    return {"lies": lies, "stand": stand, "waiting": waiting, "past": past[::-1], "words": words}


@ours
def new(request: HttpRequest, me: Me, bond: Ours, what: str) -> HttpResponse:
    """Name one; a goal and a role are ours once the other says so, too."""
    kind, make = there(SHELVES.get(what))
    old, like = me.evening().story(tell).find(request.GET.get("instead", ""), kind), request.GET.get("like", "")
    begin = {**_now(old), "instead": old.said.id} if old and old.stands else deck.example(what[:-1], like)
    form = asked(make, request.POST or None, _people(me, bond), begin)
    ways = deck.examples(bond.begun, f"{me.id} {timezone.localdate()}", what[:-1])
    shown = {"what": what, "ways": ways, "section": "us"}

    def keep(form: Form) -> object:
        return lay(request, bond, kind(**form.cleaned_data))

    return post_or_show(request, form, "meaning/new.html", shown, keep, "meaning:shelf", what)


def _one(me: Me, id: str, *kinds: type[Moment]) -> Chosen:
    return still(id, me.evening().story(tell).find(id, *kinds))


@ours
def goal(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One of them, and how it goes on; whoever changes it has seen what the other made of it."""
    one = _one(me, id, Goal)
    if reading.closed(me, id):
        return redirect("table:thing", id)
    if request.method == "POST" and (not one.stands or request.POST.get("seen") != one.last.id):
        return late(request, "meaning", reverse("meaning:goal", args=[id]))
    form = asked(GoalForm, request.POST or None, _people(me, bond), _now(one))
    shown = {"one": one, "section": "us"}

    def keep(form: Form) -> Moment:
        return bond.log.append(Turn(of=id, by=bond.id, how="changed", **form.cleaned_data))

    return post_or_show(request, form, "meaning/goal.html", shown, keep, "meaning:goal", id)


def _now(one: Chosen) -> dict[str, Any]:
    said, today = msgspec.structs.asdict(one.now), timezone.localdate()
    day, gone = said.get("day"), {"step": "", "who": "", "day": None} if one.done else {}
    return {**said, "day": day if day and day >= today else None, **gone}


def _back(request: HttpRequest, one: Chosen) -> HttpResponse:
    return redirect("meaning:goal", one.said.id) if isinstance(one.said, Goal) else redirect(onward.stood(request))


@tap
def turn(request: HttpRequest, me: Me, bond: Ours, id: str, how: str) -> HttpResponse:
    """Of a goal, its step is done, or it is reached; a role still suits me, or I would like to talk about it."""
    one = _one(me, id)
    there(how if how in TURNS.get(type(one.said), ()) else None)
    if one.stands and (how != "done" or one.step):
        bond.log.append(Turn(of=id, how=how, step=one.step if how == "done" else ""))
    return _back(request, one)


@tap
def agree(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes, it is ours; a role takes the place of the role that it follows."""
    one, old = _one(me, id), me.evening().story(tell).find(getattr(_one(me, id).said, "instead", ""), Role)
    if one.open and not one.offer.mine:
        if old and old.stands:
            bond.log.append(Ended(of=old.said.id, by=bond.id))
        bond.log.append(Yes(of=id))
        reading.met(me, id)
    return _back(request, one)


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: to a yes, to a next step, or to a look at a role; for me alone."""
    one = _one(me, id)
    if one.asks or (one.open and not one.offer.mine):
        me.mine.append(NotNow(of=id))
    return redirect(onward.stood(request))


@tap
def say(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say a word or a sign of ours to the other, from here."""
    lay(request, bond, Sent(word=still(id, next((m.id for m in known(me.evening()) if m.id == id), None))))
    return redirect("meaning:shelf", "words")
