"""What lies on the table: opening it, answering, keeping it close, putting it away and bringing it back."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import guide, reading, warm_lines
from toward.practice.find import there
from toward.practice.forms import AnswerForm, post_or_show
from toward.practice.moments import Answered, KeptClose, Met, PutAway
from toward.practice.registry import owner, table
from toward.practice.table import Thing

MOST = 60  # at once
SAID_ALREADY = _("You have answered this already: “%(words)s” Nothing more was sent.")


@ours
def thing(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One thing that the other shared. Opening it is a tap, and stands in mine."""
    one = _one(me, id)
    if request.method == "POST":
        reading.meet(me, one)
    if request.headers.get("HX-Request"):
        return render(request, "practice/lying.html", {"one": _one(me, id)})
    if request.method == "POST":
        return redirect(f"{onward.stood(request, 'table:thing', id)}#thing-{id}")
    return render(request, "practice/thing.html", {"one": one, "section": "today"})


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Answer with one of the lines, or in own words."""
    one = _one(me, id)
    line, keep = request.POST.get("line", ""), partial(_answered, request, me, bond, one)
    if "tap" in one.share.takes and line in warm_lines.every(one.share, one.moment):
        return _tapped(request, me, one) or keep(Answered(of=id, line=warm_lines.stored(one.share, one.moment, line)))
    if "words" not in one.share.takes:
        raise Http404
    if one.closed and not one.at_once and request.method == "GET":
        return redirect("table:thing", id)
    ways = _ways(request, me, one)
    form = AnswerForm(request.POST or None, guide=next(iter(ways), None))
    shown = {"one": one, "ways": ways[1:], "section": "today", "came_from": onward.before(request)}
    return post_or_show(request, form, "practice/answer.html", shown, lambda f: keep(f.moment(id)))


def _tapped(request: HttpRequest, me: Me, one: Thing) -> HttpResponse | None:
    """Where I have answered it, by words or in another tab, a line is no second answer, unless it came back."""
    said = next((a for a in reversed(one.answers) if a.of == one.moment.id and a.by == me.id), None)
    if said is None or not one.said:
        return None
    messages.info(request, SAID_ALREADY % {"words": warm_lines.words(said)})
    return redirect("table:thing", one.moment.id)


@tap
def several(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What is one line each, or came with many, opened or put away together."""
    lies = me.evening().story(table).things
    some = [
        one
        for id in request.POST.getlist("of")[:MOST]
        if (one := lies.get(id)) and (one.brief or one.echo or one.share.few)
    ]
    for one in some:
        if "away" in request.POST and one.away is None:
            me.mine.append(PutAway(of=one.moment.id, wording=one.wording))
        elif "away" not in request.POST:
            reading.meet(me, one)
    if request.headers.get("HX-Request"):
        return render(request, "practice/opened_row.html", {"few": [_one(me, one.moment.id) for one in some]})
    return redirect(onward.stood(request))


@tap
def close(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Keep it for a hard day, or no more; the other never knows."""
    one = _one(me, id)
    if "close" not in one.share.takes:
        raise Http404
    me.mine.append(KeptClose(of=id, close=not one.close))
    return redirect(onward.stood(request))


@tap
def put_away(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it away, opened or not; it stays on its practice's page."""
    one = _one(me, id)
    if one.away is None:
        me.mine.append(PutAway(of=id, wording=one.wording))
    return redirect(onward.stood(request))


@tap
def leave(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """What I put off until today stays as it is."""
    me.mine.append(PutAway(of=bond.log.own(id).id))
    return redirect(onward.stood(request))


@tap
def bring_back(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Lay it on my table again."""
    one = _one(me, id)
    if one.undo:
        me.mine.take_back(one.undo)
    return redirect(onward.stood(request))


def _one(me: Me, id: str) -> Thing:
    found = me.evening().story(table).things.get(id)
    if found is None:  # its author may have put it better in this very moment
        me.look_anew()
        found = me.evening().story(table).things.get(id)
    return there(found)


def _ways(request: HttpRequest, me: Me, one: Thing) -> list[guide.Guide]:
    """How it may be answered: as its guide says, or by asking about it, or as one likes."""
    way = request.GET.get("way", "")
    return [] if way == "own" else guide.ways(one, me.evening(), way if way == guide.ASKING else "")


def _answered(request: HttpRequest, me: Me, bond: Ours, one: Thing, said: Answered) -> HttpResponse:
    step = guide.of(one)
    bond.log.append(said.again(passing=one.passing))
    for each in me.evening().story(table).carried(one):
        reading.meet(me, each)
    if one.met is None:
        me.mine.append(Met(of=one.moment.id, wording=one.wording, guide=step.id if step else ""))
    there, of = onward.before(request), owner(one.moment)
    if of and there.startswith(of.address):  # it was answered in its practice, and that goes on there
        return redirect(f"{there.partition('#')[0]}#thing-{one.moment.id}")
    return redirect("table:thing", one.moment.id)
