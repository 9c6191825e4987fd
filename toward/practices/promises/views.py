"""Giving one's word, and looking at what was given."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.ours import Ours
from toward.me.alone import or_alone
from toward.me.me import Me, ours
from toward.practice.find import still
from toward.practice.registry import table
from toward.practices.promises import alone_views, deck, meetings
from toward.practices.promises.lying import KINDS
from toward.practices.promises.moments import PromiseMade, Renegotiated, Weighed
from toward.practices.promises.promise import Promise
from toward.practices.promises.story import Story, tell


def promise_of(me: Me, id: str) -> tuple[Story, Promise]:
    """One promise of ours, or a sentence that it is gone."""
    story = me.evening().story(tell)
    return story, still(id, story.find(id))


@or_alone(alone_views.page)
@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What stands between us, and what each of us has said to it."""
    story, told = me.evening().story(tell), me.evening().story(table)
    ours = (one for one in told.every(*KINDS) if not one.over)
    here = (one for one in ours if not one.left(me.evening().now) or (one.away and story.shows(one.moment)))
    lies = [one for one in here if one.closed or one.asks or not isinstance(one.moment, PromiseMade | Renegotiated)]
    theirs = story.listed(besides={one.moment.id for one in lies})
    return render(request, "promises/page.html", {"story": story, "theirs": theirs, "lies": lies, "section": "us"})


@ours
def show(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One promise, and everything that was said to it."""
    story, one = promise_of(me, id)
    own = [m for m in me.evening().mine if isinstance(m, Weighed) and m.of == id]
    origin = one.made.of_repair and meetings.origin(one.made.of_repair)
    shown = {"one": one, "story": story, "own": own[-1:], "today": story.today, "origin": origin, "section": "us"}
    return render(request, "promises/one.html", shown)


@or_alone(alone_views.page)
@ours
def ideas(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Promises to begin from, by theme."""
    themes = deck.themes(bond.begun)
    wanted = request.GET.get("theme", "")
    theme = wanted if wanted in dict(themes) else themes[0][0]
    some = [one for one in deck.ideas(bond.begun) if one.theme == theme]
    return render(request, "promises/ideas.html", {"themes": themes, "theme": theme, "ideas": some, "section": "us"})
