"""Tonight: beginning, one step after the other, leaving one out, and enough."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.fields.numbers import whole
from toward.me.me import Me, mine, ours
from toward.me.tap import tap
from toward.paths.moments import Enough, Passed, Tonight
from toward.paths.tonight import ALL, Night, night
from toward.practice import reading


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """One step at an address of its own, so that what is done there leads on; the last line ends it."""
    now = me.evening().story(night)
    step = now.step if now.begun else None
    if not now.begun or (now.over and step):
        return redirect("today")
    if now.running and not step:
        me.mine.append(Enough(of=now.begun.id, upto=now.evening.head, through=True))
    if step and request.GET.get("at", "") != step.key:
        return redirect(f"{reverse('tonight')}?at={quote(step.key)}")
    now = met_here(me)
    return render(request, "paths/tonight.html", {"night": now, "step": step and now.step, "section": "today"})


def met_here(me: Me) -> Night:
    """What shows its words where I am is met, as whoever is here is here for it alone; the evening after that."""
    for one in me.evening().story(night).in_sight:
        reading.met(me, one.moment.id)
    return me.evening().story(night)


@tap
def begin(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """A few minutes, or two."""
    if not me.evening().story(night).running:
        me.mine.append(Tonight(short="short" in request.POST, other=bond.other))
    return redirect("tonight")


@tap
def on(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Go on from this step."""
    return _past(request, me, left_out=False)


@tap
def not_now(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Leave it out; what has a time rests for some days then, a small thing for weeks."""
    return _past(request, me, left_out=True)


def _past(request: HttpRequest, me: Me, *, left_out: bool) -> HttpResponse:
    for step in request.POST.getlist("step"):
        if passed := me.evening().story(night).passing(step, left_out=left_out):
            me.mine.append(passed)
    return redirect("tonight")


@tap
def enough(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """It is enough for tonight, of what was there when the page was told on which this was tapped."""
    now = me.evening().story(night)
    if now.begun and now.running:
        told = whole(request.POST.get("upto", ""), now.evening.head, digits=9)
        me.mine.append(Enough(of=now.begun.id, upto=told))
    return redirect("today")


@tap
def after_all(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """It was not enough yet: the evening goes on where it stood, as if nothing had been tapped."""
    if over := me.evening().story(night).over:
        me.mine.take_back(over.id)
    return redirect("tonight")


@require_POST
@mine
def lead(request: HttpRequest, me: Me) -> HttpResponse:
    """The table as it lies, for this evening."""
    me.mine.append(Passed(step=ALL))
    messages.info(request, _("For tonight, everything as it lies. To have it so for good: Me, How you want it."))
    return redirect("today")
