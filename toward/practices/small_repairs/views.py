"""Small repairs in two taps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practices.small_repairs import deck
from toward.practices.small_repairs.forms import SmallForm
from toward.practices.small_repairs.moments import SmallRead
from toward.practices.small_repairs.story import Small, tell

FEW = 6  # lie open; the rest is folded


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """One line, and it is said; and what was said between us."""
    form = SmallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.moment())
        return redirect("small_repairs:page")
    lines = deck.words("lines")
    shown = {"form": form, "first": lines[:FEW], "more": lines[FEW:], "section": "talk"}
    shown |= {"said": me.evening().story(tell)}
    return render(request, "small_repairs/page.html", shown, status=422 if form.is_bound else 200)


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Meet it with a line; asking for time is an answer."""
    one = _small(me, id)
    if one.mine:
        raise Http404
    form = SmallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.met(of=id))
        return redirect("small_repairs:page")
    quick, slow = deck.warm(id)
    shown = {"form": form, "one": one, "quick": quick, "slow": slow, "section": "talk"}
    return render(request, "small_repairs/answer.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def read(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it away without a word; the other never learns of it."""
    _small(me, id)
    me.mine.append(SmallRead(of=id))
    return redirect("today")


def _small(me: Me, id: str) -> Small:
    found = next((one for one in me.evening().story(tell) if one.said.id == id), None)
    if found is None:
        raise Http404
    return found
