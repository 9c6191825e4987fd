"""Checking in, guessing, and looking back over the days."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.insight.charts import over_days
from toward.log.log import Log
from toward.me import long_ago
from toward.me.evening import LATELY
from toward.me.me import Me, mine, ours
from toward.practice import reading
from toward.practice.find import of_kind
from toward.practice.forms import post_or_show, put_better
from toward.practice.registry import table
from toward.practices.feelings.forms import CheckInForm, GuessForm, filled
from toward.practices.feelings.measures import MEASURES
from toward.practices.feelings.moments import CheckIn
from toward.practices.feelings.span import asked
from toward.practices.feelings.story import LINES, Story

A_PAGE = 12


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """How we are, and how we were."""
    story, lies = me.evening().story(Story), me.evening().story(table).of(CheckIn)
    here = {one.moment.id for one in lies}
    so_far = [one for one in story.every if one.moment.id not in here]
    pages = Paginator(so_far, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "feelings/page.html", {"story": story, "lies": lies, "so_far": pages, "section": "us"})


@mine
def check_in(request: HttpRequest, me: Me) -> HttpResponse:
    """How I am, now; kept to myself unless I say otherwise."""
    form = CheckInForm(request.POST or None, other=_other(me))
    audience = _audience(request, me)

    shown = {"audience": audience, "section": "us"}
    return post_or_show(
        request, form, "feelings/now.html", shown, lambda f: _log(me, audience).append(f.moment()), "feelings:page"
    )


@mine
def edit(request: HttpRequest, me: Me, whose: str, id: str) -> HttpResponse:
    """Put a check-in of mine better, where it stands."""
    log = _log(me, whose)
    old = of_kind(CheckIn, log.own(id))
    form = filled(old, request.POST or None, _other(me))
    shown = {"editing": whose, "section": "us"}
    return put_better(request, form, "feelings/now.html", shown, lambda f: log.edit(id, f.moment()), "feelings:page")


@ours
def guess(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """How I think that the other is today; before I see it, and for me alone."""
    story = me.evening().story(Story)
    if not story.may_guess:
        return redirect("feelings:page")
    form, shown = GuessForm(request.POST or None, other=bond.other_name), {"story": story, "section": "us"}
    return post_or_show(request, form, "feelings/guess.html", shown, lambda f: _guessed(me, story, f))


def _guessed(me: Me, story: Story, form: GuessForm) -> HttpResponse:
    """What waited behind the guess is opened by it."""
    me.mine.append(form.moment(about=story.evening.other))
    for one in story.hidden:
        reading.met(me, one.id)
    return redirect("feelings:page")


@mine
def days(request: HttpRequest, me: Me) -> HttpResponse:
    """A week or a month of one line, each one's own."""
    story = me.evening().story(Story)
    span = asked(request.GET.dict(), story.today)
    if span.first <= story.today - LATELY:
        story = long_ago.gone_by(me, CheckIn, span.first, span.last).story(Story)
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
