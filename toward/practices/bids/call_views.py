"""Making a call."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.paths.evening import evening
from toward.people.me import Me, ours
from toward.practices.bids import deck
from toward.practices.bids.forms import CallForm
from toward.practices.bids.story import story
from toward.practices.bids.views import not_sent, turn_of

AT_ONCE = 3


@ours
def call(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Make a call; looking through the list keeps what was written."""
    now = evening(me)
    looking = "show" in request.POST or "others" in request.POST
    form = CallForm(deck.ready(bond.begun), request.POST or None)
    if request.method == "POST" and not looking and form.is_valid():
        if len(story(now).my_open) >= AT_ONCE:
            return _enough(request, form)
        bond.log.append(form.said(now.now))
        return redirect("bids:page")
    refused = form.is_bound and not looking
    return render(request, "bids/call.html", _list(request, me, bond, form), status=422 if refused else 200)


def _list(request: HttpRequest, me: Me, bond: Ours, form: CallForm) -> dict[str, object]:
    family = request.POST.get("show", request.POST.get("family", ""))
    turn = turn_of(request) + 1 if "others" in request.POST else 0 if "show" in request.POST else turn_of(request)
    few = deck.offered(bond.begun, family, deck.day_seed(me.id, evening(me).now), turn)
    looking = {"show", "others"} & set(request.POST)
    return {
        "form": form, "few": few, "families": deck.families(bond.begun), "family": family, "turn": turn,
        "errors": [] if looking else form.errors.get("text", []), "place": "together",
    }  # fmt: skip


def _enough(request: HttpRequest, form: CallForm) -> HttpResponse:
    words = _("Three calls of yours are open already. Take one back, or let one fade, and then call again.")
    return not_sent(request, words, [form.cleaned_data["text"]])
