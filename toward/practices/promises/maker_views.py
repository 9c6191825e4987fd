"""What a maker says when it did not hold, or shall be another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice.forms import post_or_show
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
    shown = {"one": one, "smaller": deck.few("smaller", id, 3), "section": "us"}
    return post_or_show(
        request, form, "promises/anew.html", shown, lambda f: moved(request, one, bond, f.moment(one), me)
    )


@tap
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
    day = one.slips_on[-1] if one.slips_on else story.today
    lines = deck.few("own", f"{id} {len(one.moves)}", 4)
    shown = {"one": one, "lines": lines, "mending": meetings.mending(), "section": "us"}

    def keep(form: WordsForm) -> HttpResponse:
        return _owned(request, me, bond, one, Missed(of=id, day=day, words=form.words_said))

    return post_or_show(request, form, "promises/straight.html", shown, keep)


def _owned(request: HttpRequest, me: Me, bond: Ours, one: Promise, move: Missed) -> HttpResponse:
    answer = moved(request, one, bond, move, me)
    if answer.status_code != 302:
        return answer
    messages.info(request, _("Said. That was the hard part."))
    return redirect("promises:say", one.id, "good")
