"""Sorting the cards, alone and in taps; sealing what was said, telling of it, taking it out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.fields.room import holds
from toward.log.waiting import NothingWaits
from toward.me.me import Me, mine, ours
from toward.me.tap import tap
from toward.practice import sealed, telling
from toward.practice.find import there
from toward.practice.forms import DRAFT, late, post_or_show
from toward.practices.values import deck, sealing, sorting
from toward.practices.values.forms import ChooseForm, SealForm, SentencesForm, TrueForm
from toward.practices.values.moments import Draft, MineIsIn
from toward.practices.values.story import SORT, TRUE, tell

SEALED = _("Yours is sealed already, or open. What you just sent was not kept. Here it is, to copy.")
PAGE = {SORT: "values:page", TRUE: "values:true"}


@mine
def sort(request: HttpRequest, me: Me, step: str = "") -> HttpResponse:
    """One step: a page of cards, then ten, then five. What is chosen is kept in mine, and goes on any day."""
    draft, pages = _to_say(me, SORT), deck.pages(me.id)
    step = step or (sorting.step(draft, pages) if draft else "")
    cards = deck.cards(sorting.offered(step, draft, pages)) if draft else []
    if draft is None or not cards:
        return redirect("values:seal" if draft and draft.values else "values:page")
    form = ChooseForm(request.POST or None, step, cards, sorting.before(step, draft))
    shown = {"step": step, "back": sorting.back(step, draft, pages), "section": "us"}

    def keep(form: ChooseForm) -> None:
        sealed.keep(me, sorting.chosen(draft, step, pages, form.cleaned_data["chosen"]))

    return post_or_show(request, form, "values/sort.html", shown, keep, "values:sort")


@holds(25_000)
@mine
def seal(request: HttpRequest, me: Me) -> HttpResponse:
    """A sentence to each of the five; then it waits for the other's."""
    draft = _to_say(me, SORT)
    if draft is None or not draft.values:
        return _too_late(request, SORT)
    form = SentencesForm(request.POST or None, draft, deck.cards(draft.values))
    return post_or_show(request, form, "values/seal.html", {"section": "us"}, lambda f: _sealed(request, me, f, SORT))


@ours
def true(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What being true means to us: said apart, opened together, then agreed."""
    story, draft = me.evening().story(tell), _to_say(me, TRUE)
    if draft is None and request.method == "POST":
        return _too_late(request, TRUE)
    mine = draft or story.draft(TRUE)
    shown = {"draft": mine, "due": story.due(TRUE), "last": story.last(TRUE), "told": story.told(mine.slot, me.id)}
    shown |= {"ways": deck.beginnings(bond.begun), "pacts": story.about(TRUE), "section": "us"}
    form = TrueForm(request.POST or None, mine)
    return post_or_show(request, form, "values/true.html", shown, lambda f: _sealed(request, me, f, TRUE))


def _to_say(me: Me, what: str) -> Draft | None:
    """My side, where it is time to say it and it is not sealed."""
    story = me.evening().story(tell)
    return story.draft(what) if story.due(what) and not story.draft(what).sealed else None


def _too_late(request: HttpRequest, what: str) -> HttpResponse:
    """Say why it was not taken, and give the words back."""
    return late(request, "values", PAGE[what], SEALED) if request.POST else redirect(PAGE[what])


def _sealed(request: HttpRequest, me: Me, form: SealForm, what: str) -> HttpResponse:
    try:
        sealing.put(me, form.moment())
    except NothingWaits:
        return _too_late(request, what)
    return redirect(PAGE[what])


@require_POST
@mine
def withdraw(request: HttpRequest, me: Me, what: str) -> HttpResponse:
    """Take my side out, as long as it waits; it stands in its form again. Once it is open, its page shows both."""
    draft = me.evening().story(tell).draft(there(what if what in PAGE else None))
    if not (draft.sealed and sealing.withdraw(me, draft)):
        return redirect(PAGE[what])
    messages.info(request, DRAFT)
    return redirect("values:seal" if what == SORT else "values:true")


@tap
def say_mine_is_in(request: HttpRequest, me: Me, bond: Ours, what: str) -> HttpResponse:
    """Say to the other that mine is in, this once. Once it is open, its page shows both."""
    page, draft = there(PAGE.get(what)), me.evening().story(tell).draft(what)
    telling.say(bond, MineIsIn(of=draft.slot), draft.sealed)
    return redirect(page)
