"""Naming a situation, and writing one's own side of it."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.waiting import NothingWaits
from toward.me.me import Me, mine
from toward.me.tap import tap
from toward.practice.before import first_alone
from toward.practice.forms import OUT, post_or_show
from toward.practice.registry import table
from toward.practices.empathy import deck, sealing
from toward.practices.empathy.alone_views import alone
from toward.practices.empathy.asking import too_late, topic_of
from toward.practices.empathy.forms import SituationForm, ViewForm
from toward.practices.empathy.lying import WAITS
from toward.practices.empathy.moments import Rested
from toward.practices.empathy.story import tell


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """The situations between us; with nobody here, the other's side for myself."""
    if me.bond is None:
        return alone(request)
    lies = [one for one in me.evening().story(table).every(*WAITS) if not (one.settled or one.over)]
    shown = {"story": me.evening().story(tell), "lies": lies, "section": "talk"}
    return render(request, "empathy/page.html", shown)


@first_alone
def name(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Name a situation; writing one's own side comes next."""
    form = SituationForm(request.POST or None)

    def shown() -> dict[str, object]:
        last = next((one.id for one in me.evening().story(tell).topics), "")
        return {"examples": deck.situations(bond.begun, me.id + last), "section": "talk"}

    def keep(form: SituationForm) -> HttpResponse:
        return redirect("empathy:write", sealing.name(bond, form.moment()))

    return post_or_show(request, form, "empathy/name.html", shown, keep)


@first_alone
def write(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """What it was like for me, and what I believe it was like for you."""
    topic = topic_of(me, id)
    if not topic.waits:
        return too_late(request, id)
    form = ViewForm(request.POST or None, topic, bond.other_name)
    shown = {"one": topic, "ways": _ways(me, id), "section": "talk"}
    return post_or_show(request, form, "empathy/write.html", shown, lambda f: _sealed(request, me, bond, f))


def _ways(me: Me, id: str) -> dict[str, list[str]]:
    return {side: deck.few(side, 4, seed=id + me.id) for side in ("mine", "yours")}


def _sealed(request: HttpRequest, me: Me, bond: Ours, form: ViewForm) -> HttpResponse:
    story, topic = me.evening().story(tell), form.topic
    try:
        sealing.put(bond, me.mine, story, topic, form.moment(), form.own(story.evening.seed))
    except (sealing.TooLate, NothingWaits):
        return too_late(request, topic.id)
    return redirect("empathy:show", topic.id)


@tap
def withdraw(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Take my side out again, as long as it waits."""
    topic = topic_of(me, id)
    if not topic.waits or topic.own is None:
        return too_late(request, id)
    sealing.withdraw(bond, me.mine, topic)
    messages.info(request, OUT)
    shown = {"one": replace(topic, copies=[]), "ways": _ways(me, id), "section": "talk"}
    return render(request, "empathy/write.html", {"form": ViewForm(None, topic, bond.other_name), **shown})


@tap
def aside(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not this one: closed for both, and nobody is named."""
    topic = topic_of(me, id)
    if not topic.waits:
        return too_late(request, id)
    try:
        sealing.put_aside(bond, me.evening().story(tell), topic)
    except sealing.TooLate:
        return too_late(request, id)
    return redirect("empathy:page")


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: the step that is due rests for me, and nobody hears of it."""
    for step in topic_of(me, id).steps[:1]:
        me.mine.append(Rested(of=id, step=step))
    return redirect("today")
