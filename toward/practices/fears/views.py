"""Naming a fear, writing down when it came, a few guided minutes, and a sentence to share when wanted."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.fields.room import holds
from toward.me.me import Me, mine
from toward.me.private import locked, locked_ours
from toward.practice import reading
from toward.practice.find import there
from toward.practice.forms import into, post_or_show, put_better
from toward.practices.fears import deck
from toward.practices.fears.forms import CameForm, FearForm, NoteForm, SentenceForm, filled
from toward.practices.fears.moments import Fear, Sentence
from toward.practices.fears.story import Story


@locked
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What I named, and the ways on."""
    story = me.evening().story(Story)
    lies, told = reading.parted(me, story.told, Sentence)
    return render(request, "fears/page.html", {"story": story, "lies": lies, "told": told, "section": "me"})


@holds(16_000)
@locked
def name(request: HttpRequest, me: Me) -> HttpResponse:
    """Name one: from the list, which comes by POST so that no address holds it, or in my own words."""
    picked = deck.one(request.POST.get("pick", "")) if "pick" in request.POST else None
    form = FearForm(initial=_begun(request, picked)) if "pick" in request.POST else FearForm(request.POST or None)

    def keep(form: FearForm) -> HttpResponse:
        return redirect("fears:fear", me.mine.append(form.moment()).id)

    return post_or_show(request, form, "fears/name.html", _to_choose_from(), keep)


def _to_choose_from() -> dict[str, Any]:
    return {"ways": deck.ways(), "listed": deck.listed(), "section": "me"}


def _begun(request: HttpRequest, picked: dict[str, Any] | None) -> dict[str, Any]:
    """The form as it was, under another name."""
    kept = {key: request.POST.get(key, "") for key in ("fear", "when", "also", "protects", "answer")}
    fresh = {"fear": picked["title"], "listed": picked["id"]} if picked else {"listed": ""}
    return {**kept, "does": request.POST.getlist("does"), **fresh}


def _fear(me: Me, id: str) -> tuple[Story, Fear]:
    story = me.evening().story(Story)
    return story, there(story.fear(id))


@locked
def fear(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """One fear, and what happens when it comes."""
    story, found = _fear(me, id)
    form = CameForm(request.POST or None)
    shown = {"m": found, "months": story.of(id), "came": story.lately, "ways": deck.ways(), "section": "me"}
    return post_or_show(request, form, "fears/fear.html", shown, into(me.mine, of=id), "fears:fear", id)


@holds(16_000)
@locked
def edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put it better; a fear changes its face."""
    _story, old = _fear(me, id)
    form = filled(old, request.POST or None)
    shown = {**_to_choose_from(), "editing": old}
    return put_better(request, form, "fears/name.html", shown, lambda f: me.mine.edit(id, f.moment()), "fears:fear", id)


@locked
def months(request: HttpRequest, me: Me) -> HttpResponse:
    """Over the months, in words."""
    story = me.evening().story(Story)
    shown = [(month.first, [(story.name_of(m.of), m) for m in month.lines]) for month in story.months]
    return render(request, "fears/months.html", {"months": shown, "came": story.lately, "section": "me"})


@locked
def exercises(request: HttpRequest, me: Me) -> HttpResponse:
    """A few minutes to choose from, and what I noted before."""
    shown = {"exercises": deck.exercises(), "practised": me.evening().story(Story).practised, "section": "me"}
    return render(request, "fears/exercises.html", shown)


@locked
def exercise(request: HttpRequest, me: Me, which: str) -> HttpResponse:
    """One exercise, step by step; a note afterwards if I like."""
    found = there(deck.exercise(which))
    form = NoteForm(request.POST if request.method == "POST" else None)
    shown = {"exercise": found, "section": "me"}
    return post_or_show(request, form, "fears/exercise.html", shown, into(me.mine, found), "fears:exercises")


@mine
def therapist(request: HttpRequest, me: Me) -> HttpResponse:
    """Finding somebody trained to help."""
    return render(request, "fears/therapist.html", {"parts": deck.therapist(), "section": "me"})


@locked_ours
def sentence(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """A sentence to share, when I want to; first a look at what they see."""
    _story, found = _fear(me, id)
    form = SentenceForm(request.POST or None)
    shown = {"fear": found, "form": form, "section": "me"}
    if not form.is_bound or not form.is_valid() or "change" in request.POST:
        return render(request, "fears/sentence.html", shown, status=422 if form.is_bound and form.errors else 200)
    if "sure" not in request.POST:
        look = form.moment().again(by=me.id, at=timezone.now())
        return render(request, "fears/preview.html", {**shown, "m": look})
    if form.cleaned_data["words"] not in {m.words for m in me.evening().story(Story).sentences}:  # a second tap
        bond.log.append(form.moment())
    messages.info(request, _("It stands in your days together now. You can take it back there."))
    return redirect("fears:fear", id)
