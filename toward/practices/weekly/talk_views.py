"""The talk itself: on two phones in step, or on one that lies between the two."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice.before import first_together, together
from toward.practice.find import still
from toward.practice.forms import post_or_show
from toward.practices.weekly import deck, lies, meetings
from toward.practices.weekly.forms import LineForm
from toward.practices.weekly.moments import PARTS, At, Begun, Done, Granted, Kept
from toward.practices.weekly.story import Held, tell


def held_by(me: Me, id: str) -> Held:
    """One talk of ours, or a sentence that it is gone."""
    return still(id, me.evening().story(tell).find(id))


@together()
def begin(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Begin it now; where it runs, go there."""
    story = me.evening().story(tell)
    if request.method != "POST" or story.running:
        return redirect("weekly:talk", story.running.id) if story.running else redirect("weekly:page")
    return redirect("weekly:talk", bond.log.append(Begun()).id)


@first_together
def talk(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Where it is now; a line that is sent is kept with the part that it was written in."""
    held = held_by(me, id)
    return post_or_show(
        request,
        LineForm(request.POST or None, initial={"part": held.at or PARTS[-1]}),
        "weekly/talk.html",
        lambda: _shown(me, bond, held),
        lambda form: bond.log.append(form.moment(id)),
        "weekly:talk",
        id,
    )


def _shown(me: Me, bond: Ours, held: Held) -> dict[str, object]:
    evening, runs = me.evening(), held.runs(me.evening().now)
    return {
        "held": held, "part": deck.part(held, bond.begun) if runs else None, "runs": runs, "parts": deck.parts(),
        "lies": lies.lying(evening, held.at), "ahead": lies.ahead(evening) if held.at == "coming" else [],
        "begins": deck.lines("begin", held.id)[0], "close": deck.lines("close", held.id)[0],
        "hearing": meetings.hearing(), "mending": meetings.mending(), "section": "talk",
    }  # fmt: skip


@tap
def at(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Go on to a part, or back; a page that is older than the talk changes nothing."""
    held, part = held_by(me, id), request.POST.get("part", "")
    near = {held.next, held.before} - {held.at}
    if held.runs(me.evening().now) and part in near and request.POST.get("from") == held.at:
        bond.log.append(At(of=id, part=part))
    return redirect("weekly:talk", id)


@tap
def done(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """It is over for both; it is nobody's."""
    if held_by(me, id).runs(me.evening().now):
        bond.log.append(Done(of=id, by=bond.id))
    return redirect("weekly:talk", id)


@tap
def keep(request: HttpRequest, me: Me, bond: Ours, id: str, line: str) -> HttpResponse:
    """I would keep the other's line, too."""
    held = held_by(me, id)
    if any(one.id == line and one.by != me.id for one in held.lines) and line not in held.kept:
        bond.log.append(Kept(of=id, line=line))
    return redirect("weekly:talk", id)


@tap
def grant(request: HttpRequest, me: Me, bond: Ours, id: str, line: str) -> HttpResponse:
    """I have done what the other wished for."""
    if any(one.id == line for _, one in me.evening().story(tell).wishes):
        bond.log.append(Granted(of=id, line=line))
    return redirect("weekly:talk", id)
