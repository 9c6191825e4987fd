"""Small repairs in two taps, and seven minutes of another view."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.practice import content
from toward.practices.repair import deck
from toward.practices.repair.forms import ReappraisedForm
from toward.practices.repair.moments import NotThisTime, Reappraised, SmallRead
from toward.practices.repair.short_forms import SmallForm
from toward.practices.repair.small import Small
from toward.practices.repair.views import told_to

FEW = 6  # lie open; the rest is folded


@ours
def say(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """One line, and it is said."""
    form = SmallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.moment())
        return redirect("repair:page")
    lines = deck.words("small")["lines"]
    shown = {"form": form, "first": lines[:FEW], "more": lines[FEW:], "section": "talk"}
    return render(request, "repair/small.html", shown, status=422 if form.is_bound else 200)


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Meet it with a line; asking for time is an answer."""
    one = _small(me, id)
    if one.mine:
        raise Http404
    form = SmallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.met(of=id))
        return redirect("repair:page")
    quick, slow = deck.warm(id)
    shown = {"form": form, "one": one, "quick": quick, "slow": slow, "section": "talk"}
    return render(request, "repair/answer.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def read(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it away without a word; the other never learns of it."""
    _small(me, id)
    me.mine.append(SmallRead(of=id))
    return redirect("today")


def _small(me: Me, id: str) -> Small:
    found = next((one for one in told_to(me).small if one.said.id == id), None)
    if found is None:
        raise Http404
    return found


@mine
def another_view(request: HttpRequest, me: Me) -> HttpResponse:
    """Seven minutes, five steps, for me alone."""
    story = told_to(me)
    form = ReappraisedForm(request.POST or None, initial=_as_far(story.view_begun))
    if request.method == "POST" and form.is_valid():
        is_step = "step" in request.POST
        _keep_view(me, story.view_begun, form.moment().again(begun=is_step))
        return HttpResponse(status=204) if is_step else redirect("repair:view")
    said = content.read("repair", "repair")["reappraisal"]
    steps = list(zip(said["step"], form, strict=False))
    shown = {"form": form, "said": said, "steps": steps, "story": story, "section": "talk"}
    return render(request, "repair/view.html", shown, status=422 if form.is_bound else 200)


def _as_far(begun: Reappraised | None) -> dict[str, str]:
    return {name: getattr(begun, name) for name in ReappraisedForm.base_fields} if begun else {}


def _keep_view(me: Me, begun: Reappraised | None, words: Reappraised) -> None:
    if begun:
        me.mine.edit(begun.id, words)
    else:
        me.mine.append(words)


@require_POST
@mine
def not_this_time(request: HttpRequest, me: Me) -> HttpResponse:
    """It is offered again in four months."""
    me.mine.append(NotThisTime())
    return redirect("today")
