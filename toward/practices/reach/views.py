"""My page and the other's, a word for some hours, and the week for oneself."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from toward.bond.ours import Ours
from toward.fields.room import holds
from toward.insight.charts import over_days
from toward.log.moment import Moment
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import content
from toward.practice.forms import post_or_show
from toward.practices.reach import deck
from toward.practices.reach.forms import NO_END, PageForm, SignalForm, WeekForm
from toward.practices.reach.moments import ReachPage
from toward.practices.reach.moments import week as week_of
from toward.practices.reach.story import WEEKS, Story
from toward.practices.reach.week import monday_of

FEW = 5
STEP = 45


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """How each of us can be reached, and what holds now."""
    return render(request, "reach/page.html", {"story": me.evening().story(Story), "section": "us"})


@holds(25_000)
@ours
def write(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """My page, as a whole."""
    story = me.evening().story(Story)
    old = story.own.page if story.own else ReachPage()
    form = PageForm(request.POST or None, today=story.evening.now.date(), old=old, begun=bond.begun)
    shown = {"editing": story.own, "zone": me.zone.key, "section": "us"}

    def keep(form: PageForm) -> Moment:
        said = form.moment(me.zone.key)
        return bond.log.edit(old.id, said) if story.own else bond.log.append(said)

    return post_or_show(request, form, "reach/write.html", shown, keep, "reach:page")


@ours
def signal(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """A word for some hours; what was said before is erased."""
    what = request.GET.get("what", "low")
    what = what if what in deck.SIGNALS else "low"
    lines = content.few(deck.examples(deck.SIGNALS[what], bond.begun), FEW, seed=what + str(timezone.localdate()))
    begin = {str(nth): line for nth, line in enumerate(lines)}.get(request.GET.get("from", ""), "")
    initial = {"what": what, "words": begin, "hours": 8 if what == "low" else NO_END}
    form, shown = SignalForm(request.POST or None, initial=initial), {"lines": lines, "what": what, "section": "us"}
    return post_or_show(request, form, "reach/signal.html", shown, lambda f: _let_know(me, bond, f))


@tap
def clear(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Take my word for today down, before its time is over."""
    for old in me.evening().story(Story).signals(me.id):
        bond.log.take_back(old.id)
    return redirect("reach:page")


@ours
def week(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Six questions about this week, for me alone."""
    story = me.evening().story(Story)
    form = WeekForm(request.POST or None, story.this_week, other=bond.other_name)
    about, note = deck.about()

    def keep(form: WeekForm) -> Moment:
        said = form.moment(bond.other, story.monday)
        return me.mine.edit(story.this_week.id, said) if story.this_week else me.mine.append(said)

    return post_or_show(
        request, form, "reach/week.html", {"about": about, "note": note, "section": "me"}, keep, "reach:weeks"
    )


@ours
def weeks(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The six over half a year, for me alone."""
    days = 7 * WEEKS
    first = me.evening().story(Story).last_day - timedelta(days=days - 1)
    me.look_at(week_of(monday_of(first) + timedelta(weeks=nth)) for nth in range(WEEKS + 1))
    story = me.evening().story(Story)
    charts = [
        (one, over_days([(me.id, story.readings(one.id))], first, days, STEP))
        for one in deck.questions(bond.other_name)
    ]
    return render(request, "reach/weeks.html", {"story": story, "charts": charts, "section": "me"})


def _let_know(me: Me, bond: Ours, form: SignalForm) -> HttpResponse:
    """Say it, and erase every word of mine but this."""
    bond.log.append(form.moment(timezone.now()))
    for old in me.evening().story(Story).signals(me.id)[:-1]:
        bond.log.take_back(old.id)
    return redirect("reach:page")
