"""What a maker says when it did not hold, or shall be another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practices.promises import deck, meetings
from toward.practices.promises.forms import AnewForm, WordsForm
from toward.practices.promises.moments import Missed
from toward.practices.promises.move_views import moved, theirs_to_say
from toward.practices.promises.promise import Promise
from toward.practices.promises.views import promise_of


@ours
def anew(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say it anew."""
    _told, one = promise_of(me, id)
    theirs_to_say(me, one, "anew")
    form = AnewForm.of(one, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return moved(request, one, bond, form.moment(one), me)
    shown = {"form": form, "one": one, "smaller": deck.few("smaller", id, 3), "section": "us"}
    return render(request, "promises/anew.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def slip(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """It did not hold this time: a mark for myself alone, and then the ways on."""
    story, one = promise_of(me, id)
    theirs_to_say(me, one, "missed")
    if not one.ended and not one.slips(story.today):
        me.mine.append(Missed(of=id, day=story.today))
    return redirect("promises:straight", id)


@ours
def straight(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say it straight: own it, or let it go, or mend what it left behind."""
    story, one = promise_of(me, id)
    theirs_to_say(me, one, "missed")
    form = WordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        day = one.slips_on[-1] if one.slips_on else story.today
        return _owned(request, me, bond, one, Missed(of=id, day=day, words=form.words_said))
    lines = deck.few("own", f"{id} {len(one.moves)}", 4)
    shown = {"form": form, "one": one, "lines": lines, "mending": meetings.mending(), "section": "us"}
    return render(request, "promises/straight.html", shown, status=422 if form.is_bound else 200)


def _owned(request: HttpRequest, me: Me, bond: Ours, one: Promise, move: Missed) -> HttpResponse:
    answer = moved(request, one, bond, move, me)
    if answer.status_code != 302:
        return answer
    messages.info(request, _("Said. That was the hard part."))
    return redirect("promises:say", one.id, "good")
