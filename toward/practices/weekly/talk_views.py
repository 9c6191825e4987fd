"""The talk itself: on two phones in step, or on one that lies between the two."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice.before import first_together
from toward.practice.forms import post_or_show
from toward.practices.weekly import deck, lies, meetings
from toward.practices.weekly.forms import LineForm, MoveForm, TimeForm
from toward.practices.weekly.moments import PARTS, Begun, Granted, Line
from toward.practices.weekly.story import TALK, tell, told
from toward.talks.regular import Held
from toward.talks.taps import Taps

TAPS = Taps(TALK, told, lambda sent, _bond: TimeForm(sent), MoveForm, lambda _me: Begun())


@first_together
def talk(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Where it is now; a line that is sent is kept with the part that it was written in."""
    held = TAPS.held(me, id)
    return post_or_show(
        request,
        LineForm(request.POST or None, parts=PARTS, at=held.at),
        "weekly/talk.html",
        lambda: _shown(me, bond, held),
        lambda form: bond.log.append(Line(of=id, **form.cleaned_data)),
        "weekly:talk",
        id,
    )


def _shown(me: Me, bond: Ours, held: Held) -> dict[str, object]:
    evening = me.evening()
    runs = evening.story(told).runs(held)
    return {
        "held": held, "talks": evening.story(told), "runs": runs, "parts": deck.parts(),
        "part": deck.part(held, bond.begun) if runs else None,
        "lies": lies.lying(evening, held.at), "ahead": lies.ahead(evening) if held.at == "coming" else [],
        "begins": deck.lines("begin", held.id)[0], "close": deck.lines("close", held.id)[0],
        "hearing": meetings.hearing(), "mending": meetings.mending(), "section": "talk",
    }  # fmt: skip


@tap
def grant(request: HttpRequest, me: Me, bond: Ours, id: str, line: str) -> HttpResponse:
    """I have done what the other wished for."""
    if any(one.id == line for _, one in me.evening().story(tell).wishes):
        bond.log.append(Granted(of=id, line=line))
    return redirect("weekly:talk", id)
