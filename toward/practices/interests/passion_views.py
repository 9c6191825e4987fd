"""Passions: saying what one means to me, its big days, and a line to the other about theirs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.moment import new_id
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading, saying
from toward.practice.find import there
from toward.practice.forms import into, post_or_show
from toward.practices.interests import deck
from toward.practices.interests.forms import BigDayForm, PassionForm
from toward.practices.interests.moments import BigDay, Line, NotNow, Passion, Still
from toward.practices.interests.story import Story


@ours
def passions(request: HttpRequest, me: Me, bond: Ours, id: str = "") -> HttpResponse:
    """Each one's passions, from wherever one of them (`id`) or a day in it is named."""
    story = me.evening().story(Story)
    if id:
        there(next((m for m in me.evening().ours if m.id == id), None))
    lies, theirs = reading.parted(me, story.passions(bond.other), Passion, BigDay, Line)
    shown = {"story": story, "lies": lies, "theirs": theirs, "section": "together"}
    return render(request, "interests/passions.html", shown)


@ours
def passion(request: HttpRequest, me: Me, bond: Ours, key: str = "") -> HttpResponse:
    """Write about one of mine; it stays mine until I have looked at it as the other will see it."""
    story = me.evening().story(Story)
    old = there(next((m for m in (*story.drafts, *story.own, Passion()) if m.key == key), None))
    form = PassionForm(request.POST or None, old, deck.lines("stand_by", bond.begun))

    def keep(form: PassionForm) -> HttpResponse:
        draft = form.moment(key or new_id())
        saying.draft(me, draft)
        return redirect("interests:look", draft.key)

    return post_or_show(request, form, "interests/passion.html", {"section": "together"}, keep)


@ours
def look(request: HttpRequest, me: Me, bond: Ours, key: str) -> HttpResponse:
    """How the other will see it, and letting them know."""
    one = there(next((m for m in me.evening().story(Story).drafts if m.key == key), None))
    if request.method == "POST":
        saying.say(me, bond, one)
        return redirect("interests:passions")
    return render(request, "interests/look.html", {"m": one, "section": "together"})


@tap
def still(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Still true."""
    one = there(next((m for m in me.evening().story(Story).own if m.id == id), None))
    bond.log.append(Still(of=one.id))
    return redirect("interests:passions")


@ours
def big_day(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Tell of a big day to come."""
    of = there(next((m for m in me.evening().story(Story).own if m.id == id), None))
    form = BigDayForm(request.POST or None)
    shown = {"m": of, "section": "together"}
    return post_or_show(request, form, "interests/big_day.html", shown, into(bond.log, id), "interests:passions")


@tap
def line(request: HttpRequest, me: Me, bond: Ours, id: str, part: str) -> HttpResponse:
    """A line before the other's big day, or a question after it; or not now, which looks like no answer."""
    words, near = request.POST.get("line", ""), me.evening().story(Story).near
    if any((one.day.id, one.part) == (id, part) for one in near):
        if words in deck.lines(part, bond.begun):
            bond.log.append(Line(of=id, part=part, words=words))
        elif not words:
            me.mine.append(NotNow(of=id, part=part))
    return redirect(onward.stood(request))
