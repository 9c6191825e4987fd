"""The page of a repair, its pause, its rest and its end."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.door import written
from toward.me.me import Me, mine, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.find import still
from toward.practice.forms import post_or_show
from toward.practice.registry import table
from toward.practices.repair import deck, meetings, sealing
from toward.practices.repair.forms import LineForm, PauseForm, RestForm, morning
from toward.practices.repair.moments import LetRest, OwnPart, Started, Stopped
from toward.practices.repair.path import A_WEEK, Repair
from toward.practices.repair.story import Story, tell


def one_of(me: Me, id: str) -> tuple[Story, Repair]:
    """One repair of ours, or a sentence that it is gone."""
    story = me.evening().story(tell)
    return story, still(id, story.find(id))


def shown(story: Story, one: Repair, **more: object) -> dict[str, object]:
    """What every page of a repair knows."""
    return {"story": story, "one": one, "phase": one.phase(story.now), "section": "talk", **more}


def ways(me: Me) -> dict[str, object]:
    """Where one writes alone, and whether something stands there already."""
    return {
        "to_write": meetings.to_write(),
        "to_opening": meetings.to_write(on="opening"),
        "is_written": bool(me.bond and meetings.written(me.evening(), me.bond.id)),
    }


def moved_on(request: HttpRequest, story: Story, one: Repair) -> HttpResponse:
    """Say that the page was older than the repair, and lead to where it stands."""
    return render(request, "repair/moved_on.html", shown(story, one, kept=written(request)), status=409)


def begun(bond: Ours, story: Story) -> str:
    """The id of the running repair; where none runs, one begins, and nobody began it."""
    return story.running.id if story.running else bond.log.append(Started(by=bond.id)).id


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What is under way, a way to begin, and what lies behind us."""
    more = {"to_small": meetings.to_small(), "to_view": meetings.to_view(), "lies": _lies(me), **ways(me)}
    return render(request, "repair/page.html", {"story": me.evening().story(tell), "section": "talk", **more})


@ours
def pause(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Ask for a pause with a promised end. No questions come before it."""
    story = me.evening().story(tell)
    if story.running and not story.running.may_pause(story.now):
        return _stands_already(request, story, story.running)
    shown = {"again": story.running, "section": "talk"}

    def keep(form: PauseForm) -> None:
        bond.log.append(form.moment(begun(bond, story)))

    return post_or_show(request, PauseForm(request.POST or None), "repair/pause.html", shown, keep, "repair:calm")


def _stands_already(request: HttpRequest, story: Story, one: Repair) -> HttpResponse:
    if story.running and one.phase(story.now) == "paused":
        messages.info(request, _("A pause is running already. Nothing was sent twice."))
        return redirect("repair:show", one.id)
    return moved_on(request, story, one)


@mine
def calm(request: HttpRequest, me: Me) -> HttpResponse:
    """A page to come down on."""
    story = me.evening().story(tell)
    paused = story.running if story.running and story.running.phase(story.now) == "paused" else None
    return render(
        request, "repair/calm.html", {"calm": deck.calm(f"{me.id}{story.now.date()}"), "one": paused, "section": "talk"}
    )


@ours
def show(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One repair, wherever it stands."""
    story, one = one_of(me, id)
    for m in one.looked_back:
        reading.met(me, m.id)
    return render(request, "repair/show.html", {"form": LineForm(), **_page(me, story, one)})


@require_POST
@ours
def keep(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Keep one line of what lies behind the two, for both."""
    story, one = one_of(me, id)
    if one.step != "done":
        return moved_on(request, story, one)
    form, page = LineForm(request.POST or None), _page(me, story, one)

    def kept(form: LineForm) -> Moment:
        return bond.log.append(form.moment(one.id))

    return post_or_show(request, form, "repair/show.html", page, kept, "repair:show", one.id)


def _page(me: Me, story: Story, one: Repair) -> dict[str, object]:
    more = {
        "said": {step for step in sealing.STEPS if story.nodded(one, step)},
        "left": _left(story, one),
        "listen": meetings.latest(story.evening, one.id),
        "to_listen": meetings.to_listen(one.id),
        "check_note": story.check_note(one),
        "told": story.ready_said(one),
        "given": [m for m in one.owned if m.by == me.id],
        "lies": _lies(me),
        "my_line": any(m.by == me.id for m in one.lines),
        **ways(me),
    }
    return shown(story, one, **more)


def _lies(me: Me) -> list[Moment]:
    """What the other owned, lies on my table and has no answer of mine: it stands first, wherever a repair is."""
    return [one.moment for one in me.evening().story(table).of(OwnPart) if not one.answered_by(me.id)]


def _left(story: Story, one: Repair) -> int:
    """Seconds until both are asked; the page looks again then by itself."""
    return max(int((one.until - story.now).total_seconds()), 0) + 1 if one.until else 0


@ours
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now, and not never: a day on which both are asked again."""
    story, one = one_of(me, id)
    if not one.may_rest(story.now):
        return moved_on(request, story, one)
    form = RestForm(request.POST or None, initial={"day": timezone.localdate() + A_WEEK})

    def keep(form: RestForm) -> None:
        bond.log.append(LetRest(of=one.id, until=morning(form.cleaned_data["day"])))

    return post_or_show(request, form, "repair/rest.html", shown(story, one), keep, "repair:show", one.id)


@tap
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
    return render(request, "repair/past.html", {"story": me.evening().story(tell), "section": "talk"})
