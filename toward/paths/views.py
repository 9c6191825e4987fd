"""Today, the places, and the timelines of ours and mine."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond import joining
from toward.bond.models import Invitation
from toward.bond.ours import Ours
from toward.care import nudge
from toward.fields.numbers import whole
from toward.log.bookmark import Visit
from toward.log.log import Log
from toward.log.moment import ids_in
from toward.me import onward
from toward.me.me import Me, mine
from toward.me.receipt import receipt
from toward.paths import end, first_evening, timeline, welcome
from toward.paths.archive import Archive, own_copies
from toward.paths.other_bonds import elsewhere
from toward.paths.resting import resting
from toward.paths.today import today, visit_before, visited, visits_of
from toward.paths.tonight import night
from toward.people import phone_code
from toward.people.paper import paper
from toward.practice.registry import has_words, owner, practices, still_open


@mine
def show_today(request: HttpRequest, me: Me) -> HttpResponse:
    """What is now."""
    if joining.settled(me.keys):
        return redirect("pending")
    now, asked = me.evening(), list(me.keys.ring.acceptances.values())
    visits = visits_of(me)
    here = today(now, visits)
    shown = {"today": here, "section": "today", "answers": answered(me), "asked": asked}
    shown["code_unsure"] = paper(now.mine).due(now.now)
    shown |= {"offers_code": phone_code.offered(request, me.mine), "long_untyped": phone_code.long_untyped(request)}
    shown |= {"welcome": welcome.due(now), "elsewhere": elsewhere(me), "night": now.story(night)}
    shown["resting"] = resting(here, now.story(night))
    shown["nudge"] = nudge.ask(me, now) if first_evening.over(now) else None
    me.keep_bookmark(now, still_open, visited(visits, here, me.bond.log.head() if me.bond else 0, now.now))
    return render(request, "paths/today.html", shown)


def answered(me: Me) -> list[str]:
    """Invitations of mine that somebody has answered and that wait for my confirmation."""
    rows = Invitation.objects.filter(inviter=me.id, bond="").exclude(answer=None)
    return [row.id for row in rows if row.id in me.keys.ring.offers]


@mine
def section(request: HttpRequest, me: Me, section: str) -> HttpResponse:
    """One of the four sections: what two people can do there."""
    now = me.evening()
    here = [practice for practice in practices() if practice.section == section and not practice.hidden(now)]
    return render(request, f"paths/{section}.html", {"section": section, "practices": here})


@mine
def ours(request: HttpRequest, me: Me) -> HttpResponse:
    """What the two have said, by day."""
    if me.bond is None:
        return redirect("mine")
    seen = visit_before(visits_of(me), timezone.now())
    return _timeline(request, me, me.bond.log, {"section": "us", "whose": "ours", "bond": me.bond}, seen)


@mine
def only_mine(request: HttpRequest, me: Me) -> HttpResponse:
    """What I have said to myself, by day."""
    return _timeline(request, me, me.mine, {"section": "me", "whose": "mine"})


@mine
def archive(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """A bond that has ended, to reread."""
    bond = _archived(me, id)
    old = Archive(me.whole(bond), bond.id)
    page = whole(request.GET.get("page", "")) or 1
    days, more = timeline.days(old.moments, me.zone, page, reader=me.id, show=old.line)
    shown = {"section": "me", "whose": "archive", "bond": bond, "days": days}
    return render(request, "paths/timeline.html", {**shown, "newer": page - 1, "older": page + 1 if more else 0})


def _archived(me: Me, id: str) -> Ours:
    bond = next((bond for bond in me.archives if bond.id == id), None)
    if bond is None:
        raise Http404
    return bond


def _timeline(
    request: HttpRequest, me: Me, log: Log, shown: dict[str, "str | Ours"], seen: Visit | None = None
) -> HttpResponse:
    before = whole(request.GET.get("before", ""), digits=9)
    lines, older = timeline.back(log, before, me.id, seen)
    me.look_at(one.moment.id for one in lines)
    days = list(timeline.by_day(lines, me.zone))
    return render(request, "paths/timeline.html", {**shown, "days": days, "before": before, "older": older})


@require_POST
@mine
def take_back(request: HttpRequest, me: Me, whose: str, id: str) -> HttpResponse:
    """Take back something of one's own: the words are gone for both."""
    if whose not in ("mine", "ours"):
        raise Http404
    bond, back = me.bond if whose == "ours" else None, _after(request, me, whose, id)
    log = _take_back(me, bond, id)
    messages.info(request, receipt())
    if log.closed():
        end.learn(me, log.id)
        messages.info(request, _("You are not connected here any more, so no line of it stays."))
        return redirect("archive", log.id)
    return redirect(back)


def _after(request: HttpRequest, me: Me, whose: str, id: str) -> str:
    """Where one goes on: where one was, or the front of its practice, where that page was about nothing else."""
    there = onward.stood(request, whose)
    if id not in ids_in(there):
        return there
    log = me.bond.log if me.bond and whose == "ours" else me.mine
    of = owner(log.own(id))
    return of.address if of else reverse(whose)


@require_POST
@mine
def archive_take_back(request: HttpRequest, me: Me, id: str, moment: str) -> HttpResponse:
    """Take back my own words in a bond that I have left: gone for both, and nothing says so to anybody."""
    _take_back(me, _archived(me, id), moment)
    messages.info(request, receipt())
    return redirect(onward.stood(request, "archive", id))


def _take_back(me: Me, bond: Ours | None, id: str) -> Log:
    """The words are gone with my own sealed copies of them."""
    log = bond.log if bond else me.mine
    said = log.own(id)
    if not has_words(said):
        raise Http404
    copies = own_copies(me, bond, said) if bond else []
    with transaction.atomic():
        log.take_back(id)
        for copy in copies:
            me.mine.take_back(copy)
    return log
