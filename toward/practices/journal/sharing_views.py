"""Giving a part of mine to the other, after a look at exactly what they will see."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.me.private import locked_ours
from toward.me.tap import tap
from toward.practice.find import there
from toward.practices.journal import sharing
from toward.practices.journal.forms import GiveForm, ShareForm
from toward.practices.journal.moments import Entry, Plan, Rested, Shared
from toward.practices.journal.story import Story, is_due

A_PAGE = 12


@locked_ours
def share(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Choose a part and a time; look at what they see; then give it."""
    story = me.evening().story(Story)
    entry = there(story.entry(id))
    form = ShareForm(request.POST or None, zone=me.zone, now=timezone.now(), initial={"words": entry.words})
    if form.is_valid() and "change" not in request.POST:
        if "sure" in request.POST:
            return _share(me, bond, story, entry, form)
        return _preview(request, me, form, {"entry": entry})
    shown = {"form": form, "entry": entry, "section": "me"}
    return render(request, "journal/share.html", shown, status=422 if form.errors else 200)


def _preview(request: HttpRequest, me: Me, form: GiveForm, more: dict[str, Any]) -> HttpResponse:
    said = form.moment(slot="").again(by=me.id, at=timezone.now())
    return render(request, "journal/preview.html", {"m": said, "form": form, "section": "me", **more})


def _share(me: Me, bond: Ours, story: Story, entry: Entry, form: ShareForm) -> HttpResponse:
    plan = form.plan(entry.id, bond.other)
    if story.holds(plan.slot):  # a second tap on the same button
        return redirect("journal:entry", entry.id)
    if plan.how == "now":
        sharing.give(bond, me.mine, Shared(slot=plan.slot, words=plan.words), entry.id)
    elif plan.how == "both":
        sharing.offer(bond, me.mine, plan)
    else:
        me.mine.append(plan)
    return redirect("journal:entry", entry.id)


def _plan(me: Me, id: str) -> tuple[Story, Plan]:
    story = me.evening().story(Story)
    return story, there(story.plan(id))


@locked_ours
def waiting(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Something that waits: what they would see, and when."""
    story, plan = _plan(me, id)
    return _waiting(request, story, plan)


def _waiting(request: HttpRequest, story: Story, plan: Plan, status: int = 200) -> HttpResponse:
    said = Shared(by=story.evening.me, at=story.evening.now, words=plan.words)
    shown = {"plan": plan, "m": said, "due": is_due(plan, story.evening.now), "early": status == 409, "section": "me"}
    return render(request, "journal/waiting.html", shown, status=status)


@require_POST
@locked_ours
def give(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """The one confirming tap, once the time has come."""
    story, plan = _plan(me, id)
    if plan.how == "both" or not is_due(plan, story.evening.now):
        return _waiting(request, story, plan, status=409)
    sharing.give_planned(bond, me.mine, plan)
    messages.info(request, _("It stands in your days together now."))
    return redirect("journal:page")


@require_POST
@locked_ours
def out(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Take out what waits; what I wrote first stays where it is."""
    story, plan = _plan(me, id)
    try:
        sharing.take_out(bond, me.mine, story, plan)
    except sharing.Late:
        return _late(request, "")
    messages.info(request, _("It is out again. What you wrote stays in your journal."))
    return redirect("journal:page")


@locked_ours
def answer(request: HttpRequest, me: Me, bond: Ours, slot: str) -> HttpResponse:
    """Give something of mine too; then both open."""
    story = me.evening().story(Story)
    offer = story.offer(slot)
    if offer is None:
        return _late(request, request.POST.get("words", ""))
    form = GiveForm(request.POST or None, initial={"words": _lent(request, story)})
    if form.is_valid() and "change" not in request.POST:
        return _answer(request, me, bond, form, slot)
    shown = {"form": form, "offer": offer, "entries": story.entries[:5], "section": "me"}
    return render(request, "journal/answer.html", shown, status=422 if form.errors else 200)


def _lent(request: HttpRequest, story: Story) -> str:
    entry = story.entry(request.GET.get("from", ""))
    return entry.words if entry else ""


def _answer(request: HttpRequest, me: Me, bond: Ours, form: GiveForm, slot: str) -> HttpResponse:
    if "sure" not in request.POST:
        return _preview(request, me, form, {"answering": slot})
    try:
        sharing.answer(bond, form.moment(slot))
    except sharing.Late:
        return _late(request, form.cleaned_data["words"])
    return redirect("ours")


def _late(request: HttpRequest, words: str) -> HttpResponse:
    kept = [words] if words else []
    status = 409 if request.method == "POST" else 404
    return render(request, "journal/late.html", {"kept": kept, "section": "me"}, status=status)


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, slot: str) -> HttpResponse:
    """Not now. It looks the same as not having looked."""
    if slot in {one.slot for one in me.evening().story(Story).asked}:
        me.mine.append(Rested(slot=slot))
    return redirect("today")


@locked_ours
def given(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """All that we gave each other; what the other gave is met and answered here."""
    lately = me.evening().story(Story).shared_lately
    pages = Paginator(lately, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "journal/all_given.html", {"given": pages, "lately": lately, "section": "me"})
