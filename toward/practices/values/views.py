"""What matters to the two: the page, a pair that may pull with its talk, and the years side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.practice import reading
from toward.practice.before import first_together
from toward.practice.find import there
from toward.practice.registry import table
from toward.practices.values import deck
from toward.practices.values.moments import Agreed, Agreement, LookedBack, MineIsIn
from toward.practices.values.story import SORT, Pull, tell

PARTS = ("first", "second", "bend", "now")


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Where we meet, where we differ, which pairs may pull, and what we agreed on."""
    story, draft = me.evening().story(tell), me.evening().story(tell).draft(SORT)
    lies = me.evening().story(table).of(Agreement, Agreed, LookedBack, MineIsIn) if me.bond else []
    pacts = [one for one in story.pacts if one.said.id not in {thing.moment.id for thing in lies}]
    shown = {"draft": draft, "due": story.due(SORT), "last": story.last(SORT), "lies": lies, "pacts": pacts}
    shown |= {"pulls": _pulls(me, me.bond) if me.bond else [], "told": story.told(draft.slot, me.id), "section": "us"}
    return render(request, "values/page.html", shown)


@ours
def pair(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One pair that may pull, and what we agreed about it."""
    shown = {"pull": _pull(me, bond, id), "pacts": me.evening().story(tell).about(id), "section": "us"}
    return render(request, "values/pair.html", shown)


@first_together
def talk(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """The guide of a talk, one part at a time, on one phone or two. It keeps nothing, so leaving it leaves no mark."""
    at = PARTS.index(part) if (part := request.GET.get("part", "")) in PARTS else 0
    shown = {"pull": _pull(me, bond, id), "part": PARTS[at], "section": "us"}
    ways = {"back": "".join(PARTS[at - 1 : at]), "on": "".join(PARTS[at + 1 : at + 2])}
    return render(request, "values/talk.html", {**shown, **ways})


@ours
def years(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What each put first, over the years."""
    rounds = [one for one in reversed(me.evening().story(tell).rounds(SORT)) if not reading.closed(me, one.theirs.id)]
    sides = [[one.mine for one in rounds if one.mine.id], [one.theirs for one in rounds if one.theirs.id]]
    return render(request, "values/years.html", {"sides": sides, "section": "us"})


def _pulls(me: Me, bond: Ours) -> list[Pull]:
    last = me.evening().story(tell).last(SORT)
    return list(last.pulls(deck.pairs(bond.begun))) if last and not reading.closed(me, last.theirs.id) else []


def _pull(me: Me, bond: Ours, id: str) -> Pull:
    found = next((one for one in _pulls(me, bond) if one.pair["id"] == id), None)
    return there(found or me.evening().story(tell).talked_of(id, deck.pair(id)))
