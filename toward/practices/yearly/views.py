"""The day of the two for their yearly talk, what it is about, and the page of each year."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice.find import still
from toward.practice.registry import table
from toward.practices.yearly import deck
from toward.practices.yearly.moments import MineIsIn, Moved, Rested
from toward.practices.yearly.story import aloud, sentences, tell


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The day, what it will be about, one that was left or went by, and the years."""
    story = me.evening().story(tell)
    lies = me.evening().story(table).of(Moved, MineIsIn)
    shown = {"story": story, "talks": story.talks, "draft": story.draft, "lies": lies}
    missed = deck.lines("missed", str(story.talks.missed and story.talks.missed.day))[0]
    return render(request, "yearly/page.html", {**shown, "missed": missed, "section": "talk"})


@ours
def year(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """The page of one year, and beside it that of the year before."""
    story = me.evening().story(tell)
    held = still(id, story.talks.find(id))
    years = [(one, sentences(one), aloud(one)) for one in (held, story.before(held)) if one]
    return render(request, "yearly/year.html", {"years": years, "section": "talk"})


@tap
def propose(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put the talk that went by on the day that was proposed; where the other has done so, the page shows it."""
    story = me.evening().story(tell)
    missed, time = story.talks.missed, story.talks.time
    if missed and time:
        bond.log.append(Moved(of=time.moment.id, day=missed.day, to=story.proposed))
    return redirect("yearly:page")


@tap
def not_now(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now, to a page that came back."""
    me.mine.append(Rested(of=still(id, me.evening().story(tell).talks.find(id)).id))
    return redirect("today")


@tap
def leave(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Not now, to all of it: it stands in mine alone."""
    me.mine.append(Rested())
    return redirect("today")
