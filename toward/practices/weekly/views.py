"""The time of the two for their weekly talk, and what they kept of it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.find import still, there
from toward.practice.forms import lay, post_or_show
from toward.practices.weekly import deck
from toward.practices.weekly.forms import MoveForm, TimeForm
from toward.practices.weekly.moments import Granted, Line, Moved, Rested, TimeAgreed, TimeEnded
from toward.practices.weekly.story import tell

OFFERED = _("Offered. It waits for %(name)s’s yes.")


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The time, the talk that runs, wishes, and the page of each week."""
    story = me.evening().story(tell)
    lies, wishes = reading.parted(me, story.wished, Line, Moved, Granted)
    return render(request, "weekly/page.html", {"story": story, "lies": lies, "wishes": wishes, "section": "talk"})


@ours
def time(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Offer a time; one that stands already goes on until both want the new one."""
    form, offer = TimeForm(request.POST or None), partial(lay, request, bond, words=OFFERED)
    shown = {"section": "talk"}
    return post_or_show(request, form, "weekly/time.html", shown, lambda f: offer(f.moment()), "weekly:page")


@tap
def suits(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes to a time, if it is still asked."""
    story = me.evening().story(tell)
    offer = still(id, story.offer(id))
    if story.offered is offer and not offer.mine:
        bond.log.append(TimeAgreed(of=id))
    return redirect("weekly:page")


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: it stands in mine alone, and for the other nothing changes."""
    still(id, me.evening().story(tell).offer(id))
    me.mine.append(Rested(of=id))
    return redirect("today")


@tap
def end(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """The time is none any more; the pages of the weeks stay."""
    offer = still(id, me.evening().story(tell).offer(id))
    if offer.stands:
        bond.log.append(TimeEnded(of=id))
    return redirect("weekly:page")


@ours
def move(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put the next talk, or the one that has just gone by, at another time."""
    story = me.evening().story(tell)
    time, talk = there(story.time), there(story.missed or story.next)
    form = MoveForm(request.POST or None, time=time, talk=talk)
    shown = {"talk": talk, "lines": deck.lines("moved", ""), "section": "talk"}
    return post_or_show(request, form, "weekly/move.html", shown, lambda f: bond.log.append(f.moment()), "weekly:page")
