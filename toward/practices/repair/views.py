"""The page of a repair, its pause, its rest and its end."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.log.log import Gone
from toward.paths.evening import evening
from toward.people.me import Me, mine, ours, written
from toward.practices.repair import deck, sealing
from toward.practices.repair.forms import PauseForm, RestForm, morning
from toward.practices.repair.listened import latest
from toward.practices.repair.moments import LetRest, Started, Stopped
from toward.practices.repair.path import Repair
from toward.practices.repair.story import Story, story


def told_to(me: Me) -> Story:
    """The story, as it stands for me now."""
    return story(evening(me), me.bond.id if me.bond else "")


def one_of(me: Me, id: str) -> tuple[Story, Repair]:
    """One repair of ours, or a sentence that it is gone."""
    told = told_to(me)
    one = told.find(id)
    if one is None:
        raise Gone(id)
    return told, one


def shown(told: Story, one: Repair, **more: object) -> dict[str, object]:
    """What every page of a repair knows."""
    return {"story": told, "one": one, "phase": one.phase(told.now), "place": "talk", **more}


def moved_on(request: HttpRequest, told: Story, one: Repair) -> HttpResponse:
    """Say that the page was older than the repair, and lead to where it stands."""
    return render(request, "repair/moved_on.html", shown(told, one, kept=written(request)), status=409)


def begun(bond: Ours, told: Story) -> str:
    """The id of the running repair; where none runs, one begins, and nobody began it."""
    return told.running.id if told.running else bond.log.append(Started(by=bond.id)).id


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What is under way, a way to begin, and what lies behind us."""
    return render(request, "repair/page.html", {"story": told_to(me), "place": "talk"})


@ours
def ask_pause(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Ask for a pause with a promised end. No questions come before it."""
    told = told_to(me)
    if told.running and not told.running.may_pause(told.now):
        return _stands_already(request, told, told.running)
    form = PauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.said(begun(bond, told)))
        return redirect("repair:calm")
    shown = {"form": form, "again": told.running, "place": "talk"}
    return render(request, "repair/pause.html", shown, status=422 if form.is_bound else 200)


def _stands_already(request: HttpRequest, told: Story, one: Repair) -> HttpResponse:
    if told.running and one.phase(told.now) == "paused":
        messages.info(request, _("A pause is running already. Nothing was sent twice."))
        return redirect("repair:show", one.id)
    return moved_on(request, told, one)


@mine
def calm(request: HttpRequest, me: Me) -> HttpResponse:
    """A page to come down on."""
    told = told_to(me)
    paused = told.running if told.running and told.running.phase(told.now) == "paused" else None
    return render(
        request, "repair/calm.html", {"calm": deck.calm(f"{me.id}{told.now.date()}"), "one": paused, "place": "talk"}
    )


@ours
def show(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One repair, wherever it stands."""
    told, one = one_of(me, id)
    steps = ("ready", "listened", "owned", "close")
    said = {step for step in steps if told.nodded(one, step)}
    more = {
        "said": said,
        "left": _left(told, one),
        "listen": latest(told.evening, one.id),
        "check_note": told.check_note(one),
        "given": [m for m in one.owned if m.by == me.id],
    }
    return render(request, "repair/show.html", shown(told, one, **more))


def _left(told: Story, one: Repair) -> int:
    """Seconds until both are asked; the page looks again then by itself."""
    return max(int((one.until - told.now).total_seconds()), 0) + 1 if one.until else 0


@ours
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now, and not never: a day on which both are asked again."""
    told, one = one_of(me, id)
    if not one.may_rest(told.now):
        return moved_on(request, told, one)
    form = RestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(LetRest(of=one.id, until=morning(form.cleaned_data["day"])))
        return redirect("repair:show", one.id)
    return render(request, "repair/rest.html", shown(told, one, form=form), status=422 if form.is_bound else 200)


@require_POST
@ours
def stop(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Either can end it, for both, without a name or a reason."""
    _told, one = one_of(me, id)
    if not one.over:
        sealing.forget(bond, one)
        bond.log.append(Stopped(of=one.id, by=bond.id))
    return redirect("repair:show", one.id)


@ours
def past(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What was agreed, and past repairs to reread."""
    return render(request, "repair/past.html", {"story": told_to(me), "place": "talk"})
