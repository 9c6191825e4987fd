"""Asking for something small."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practices.bids import deck
from toward.practices.bids.forms import CallForm
from toward.practices.bids.story import Story, tell
from toward.practices.bids.views import not_sent, turn_of

AT_ONCE = 3


@ours
def call(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Ask; looking through the list keeps what was written."""
    story = me.evening().story(tell)
    looking = "show" in request.POST or "others" in request.POST
    # whoever only looks is not told that something is missing
    said, kept = (None, request.POST.dict()) if looking else (request.POST or None, None)
    form = CallForm(deck.ready(bond.begun, touch=not story.no_touch), said, initial=kept)
    if form.is_bound and form.is_valid():
        if len(story.my_open) >= AT_ONCE:
            return _enough(request, form)
        bond.log.append(form.moment(story.now))
        messages.info(request, _("Asked. %(name)s sees it on their Today.") % {"name": bond.other_name})
        return redirect("bids:page")
    return render(request, "bids/call.html", _list(request, story, form), status=422 if form.is_bound else 200)


def _list(request: HttpRequest, story: Story, form: CallForm) -> dict[str, object]:
    family = request.POST.get("show", request.POST.get("family", ""))
    turn = turn_of(request) + 1 if "others" in request.POST else 0 if "show" in request.POST else turn_of(request)
    few = deck.offered(form.ready.values(), family, deck.day_seed(story.me, story.now), turn)
    return {
        "form": form, "few": few, "families": deck.families(form.ready.values()), "family": family, "turn": turn,
        "errors": form.errors.get("text", []), "section": "together",
    }  # fmt: skip


def _enough(request: HttpRequest, form: CallForm) -> HttpResponse:
    words = _("Three asks of yours are open already. Take one back, or let one fade, and then ask again.")
    return not_sent(request, words, [form.cleaned_data["text"]])
