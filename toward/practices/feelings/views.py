"""Checking in, guessing, and looking back over the days."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.insight.charts import over_days
from toward.log.log import Log
from toward.me.me import Me, mine, ours
from toward.practices.feelings.forms import CheckInForm, GuessForm, filled
from toward.practices.feelings.measures import MEASURES
from toward.practices.feelings.moments import CheckIn, Looked
from toward.practices.feelings.span import asked
from toward.practices.feelings.story import LINES, Story


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """How we are today."""
    return render(request, "feelings/page.html", {"story": Story(me.evening()), "section": "us"})


@mine
def check_in(request: HttpRequest, me: Me) -> HttpResponse:
    """How I am, now; kept to myself unless I say otherwise."""
    form = CheckInForm(request.POST or None, other=_other(me))
    audience = _audience(request, me)
    if request.method == "POST" and form.is_valid():
        _log(me, audience).append(form.moment())
        return redirect("feelings:page")
    habit = any(getattr(one.moment, name) is not None for one in Story(me.evening()).own[-1:] for name in MEASURES)
    shown = {"form": form, "audience": audience, "open": habit or form.sliders_used, "section": "us"}
    return render(request, "feelings/now.html", shown, status=422 if form.is_bound else 200)


@mine
def edit(request: HttpRequest, me: Me, whose: str, id: str) -> HttpResponse:
    """Put a check-in of mine better, where it stands."""
    log = _log(me, whose)
    old = log.own(id)
    if not isinstance(old, CheckIn):
        raise Http404
    form = filled(old, request.POST or None, _other(me))
    if request.method == "POST" and form.is_valid():
        log.edit(id, form.moment())
        return redirect("feelings:page")
    shown = {"form": form, "editing": whose, "open": form.sliders_used, "section": "us"}
    return render(request, "feelings/now.html", shown, status=422 if form.is_bound else 200)


@ours
def guess(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """How I think that the other is today; before I see it, and for me alone."""
    if not Story(me.evening()).may_guess:
        return redirect("feelings:page")
    form = GuessForm(request.POST or None, other=bond.other_name)
    if request.method == "POST" and form.is_valid():
        me.mine.append(form.moment(about=bond.other))
        return redirect("feelings:page")
    shown = {"form": form, "story": Story(me.evening()), "section": "us"}
    return render(request, "feelings/guess.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def look(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Just show me."""
    if Story(me.evening()).hidden:
        me.mine.append(Looked(about=bond.other))
    return redirect("feelings:page")


@mine
def days(request: HttpRequest, me: Me) -> HttpResponse:
    """A week or a month of one line, each one's own."""
    story = Story(me.evening())
    span = asked(request.GET.dict(), story.today)
    chart = over_days(story.readings(span.line), span.first, span.days, span.step)
    lines = [MEASURES[name] for name in LINES]
    shown = {"story": story, "span": span, "chart": chart, "measure": MEASURES[span.line], "lines": lines}
    return render(request, "feelings/days.html", {**shown, "section": "us"})


def _other(me: Me) -> str:
    return me.bond.other_name if me.bond else ""


def _audience(request: HttpRequest, me: Me) -> str:
    return "ours" if me.bond and request.POST.get("audience") == "ours" else "mine"


def _log(me: Me, whose: str) -> Log:
    if whose == "mine":
        return me.mine
    if whose != "ours" or me.bond is None:
        raise Http404
    return me.bond.log
