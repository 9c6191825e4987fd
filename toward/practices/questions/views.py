"""Today's question: reading it, answering, passing, leaving it."""

from dataclasses import replace
from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, mine, ours
from toward.me.tap import tap
from toward.practice import reading, telling
from toward.practice.find import there
from toward.practice.forms import OUT, post_or_show
from toward.practices.questions import sealing
from toward.practices.questions.alone_views import alone
from toward.practices.questions.forms import AnswerForm
from toward.practices.questions.moments import Dealt, MineIsIn, NotNow, SetAside
from toward.practices.questions.story import Place, Story
from toward.practices.questions.told import tell


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Today's question for the two; alone, one for myself."""
    if me.bond is None:
        return alone(request)
    story = me.evening().story(tell)
    renewed = request.headers.get("HX-Request")  # by itself: perhaps nobody is there
    if story.todays_pair and story.todays_pair.theirs and not renewed:
        reading.met(me, story.todays_pair.theirs.id)
    return render(request, "questions/page.html", {"story": story, "section": "talk"})


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, which: str) -> HttpResponse:
    """Write, change, or pass. What comes too late for its question is handed back, not lost."""
    story = _long_ago(me, bond, which)
    place, form = story.place(which), _form(request, story.place(which))
    if place is None or request.POST.get("question", place.question.id) != place.question.id:
        opened = next((one for one in story.pairs if which in one.asked.slot.split(":")), None)
        open = opened and request.method == "GET"
        return redirect("questions:opened", opened.asked.id) if opened and open else _too_late(request, story)
    shown = {"one": place, "section": "talk", "came_from": onward.before(request)}
    keep = partial(_sealed, request, me, bond, story, place)
    return post_or_show(request, form, "questions/answer.html", shown, keep)


@ours
def older(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What no day asks any more, to be answered still."""
    return render(request, "questions/older.html", {"older": _long_ago(me, bond).older, "section": "talk"})


def _long_ago(me: Me, bond: Ours, which: str = ":") -> Story:
    """The story, and where it is asked what came longer ago, with the questions of every month."""
    if ":" in which:
        me.look_at(m.id for m in bond.log.kinds(Dealt))
    return me.evening().story(tell)


def _form(request: HttpRequest, place: Place | None) -> AnswerForm:
    own = place.own if place else None
    about = {"words": own.words if own else "", "question": place.question.id if place else ""}
    return AnswerForm(request.POST or None, initial=about)


def _sealed(request: HttpRequest, me: Me, bond: Ours, story: Story, place: Place, form: AnswerForm) -> HttpResponse:
    words, copy = form.moment(place), form.own(place, story.seed)
    try:
        opened = sealing.put_answer(bond, me.mine, story, place, words, copy)
    except sealing.AlreadyOpen:
        return _too_late(request, story)
    if not opened and "tell" in request.POST:
        telling.say(bond, MineIsIn(of=place.slot))
    if not opened:
        return redirect("questions:page")
    pair = next(one for one in me.evening().story(tell).pairs if one.asked.slot == place.slot)
    return redirect("questions:opened", pair.asked.id)


def _too_late(request: HttpRequest, story: Story) -> HttpResponse:
    """The question was opened, or its day is over: show what there is, and give the words back."""
    status, kept = (409, request.POST.get("words")) if request.method == "POST" else (404, "")
    shown = {"kept": [kept] if kept else [], "story": story, "section": "talk"}
    return render(request, "questions/late.html", shown, status=status)


@tap
def say_mine_is_in(request: HttpRequest, me: Me, bond: Ours, which: str) -> HttpResponse:
    """Say to the other that mine is in, this once."""
    place = me.evening().story(tell).place(which)
    if place:
        telling.say(bond, MineIsIn(of=place.slot), place.own)
    return redirect("questions:page")


@tap
def withdraw(request: HttpRequest, me: Me, bond: Ours, which: str) -> HttpResponse:
    """Take my answer out again, as long as it waits."""
    story = me.evening().story(tell)
    place = story.place(which)
    if not (place and place.own):  # it has opened meanwhile: its page shows both
        return redirect("questions:answer", which)
    with transaction.atomic():
        sealing.withdraw(bond, me.mine, place.slot, story.copies(place.slot))
        telling.take_along(bond, MineIsIn(of=place.slot))
    messages.info(request, OUT)
    shown = {"form": AnswerForm(initial={"words": place.own.words}), "one": replace(place, own=None), "section": "talk"}
    return render(request, "questions/answer.html", shown)


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, which: str) -> HttpResponse:
    """Not now, or never this one: it rests for me, and nobody hears of it."""
    story = _long_ago(me, bond, which)
    place = there(story.place(which))
    if "never" in request.POST:
        if place.question.id not in story.aside:
            me.mine.append(SetAside(question=place.question.id, text=place.question.text))
    elif place.rest != "not_now":
        me.mine.append(NotNow(bond=story.seed, slot=place.slot, question=place.question.id))
    return redirect("questions:page")
