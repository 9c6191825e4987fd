"""The page that shows everything about somebody's reminders, and stops everything. Nobody else sees any of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from toward.care import bell, changes, forms, own_bell
from toward.care import nudge as asked
from toward.care.page import change, page, took
from toward.care.ways_views import device
from toward.care.wishes import Wishes
from toward.me.me import Me, mine

FULL_TIMES = gettext_lazy("There are twelve times already. Take one away first.")


@mine
def show(request: HttpRequest, me: Me) -> HttpResponse:
    """All of it."""
    return page(request, me)


@require_POST
@mine
def keep(request: HttpRequest, me: Me) -> HttpResponse:
    """For what, and when not."""
    form = forms.WishesForm(request.POST, bell.of(me.id) or Wishes())
    if not form.is_valid():
        return page(request, me, keep=form)
    change(me, form.said)
    messages.info(request, _("Kept."))
    return redirect("reminders:page")


@require_POST
@mine
def add_time(request: HttpRequest, me: Me) -> HttpResponse:
    """A time of my own."""
    form = forms.TimeForm(request.POST)
    if form.is_valid() and took(me, form, changes.add_time(form.said()), FULL_TIMES):
        messages.info(request, _("Kept."))
        return redirect("reminders:page")
    return page(request, me, time=form)


@require_POST
@mine
def drop_time(request: HttpRequest, me: Me) -> HttpResponse:
    """One of them less."""
    change(me, changes.drop_time(request.POST.get("time", "")))
    return redirect("reminders:page")


@require_POST
@mine
def nudge(request: HttpRequest, me: Me) -> HttpResponse:
    """The quiet time of day that I was asked for, with this browser where it said that it rings; or none."""
    if "no" in request.POST:
        asked.answered(me)
        messages.info(request, _("All right, nothing rings. Should you want it later: Me, Reminders."))
        return redirect("today")
    form, push = asked.form(request.POST), forms.PushForm(request.POST)
    ways = [push.channel(device(request))] if push.is_valid() else []
    if not form.is_valid() or not took(me, form, changes.choose(form.said(), ways), FULL_TIMES):
        return page(request, me, time=form)
    asked.answered(me)
    if (bell.of(me.id) or Wishes()).open_channels:
        messages.info(request, _("Kept. You change it under Me, Reminders."))
    else:
        messages.info(request, _("Kept. It rings once you choose, under Me, Reminders, how it reaches you."))
    return redirect("today")


@require_POST
@mine
def ring_once(request: HttpRequest, me: Me) -> HttpResponse:
    """A try."""
    if (bell.of(me.id) or Wishes()).open_channels:
        own_bell.ring(me.id)
        messages.info(request, _("It rings within a minute. If it rang a moment ago, it waits ten minutes."))
    else:
        messages.warning(request, _("Nothing is set up that could ring. Choose a way first."))
    return redirect("reminders:page")


@require_POST
@mine
def stop(request: HttpRequest, me: Me) -> HttpResponse:
    """Everything, at once."""
    bell.stop(me.id)
    messages.info(request, _("Everything is stopped. Nothing rings, and no address of yours is kept."))
    return redirect("reminders:page")
