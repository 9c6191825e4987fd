"""How we ask: questions of our own, how deep it may go, what is put aside."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.practice import reading
from toward.practices.questions import sealing
from toward.practices.questions.forms import DEPTH_WORDS, DepthForm, OwnQuestionForm
from toward.practices.questions.moments import OwnQuestion, SetAside
from toward.practices.questions.told import tell


@ours
def own(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The questions that the two wrote themselves."""
    form = OwnQuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.moment())
        messages.info(request, _("It comes up within a few days."))
        return redirect("questions:own")
    lies, written = reading.parted(me, me.evening().story(tell).own_questions, OwnQuestion)
    shown = {"form": form, "lies": lies, "written": written, "section": "talk"}
    return render(request, "questions/own.html", shown, status=422 if form.is_bound else 200)


@ours
def depth(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Say, apart, how deep questions may go; and see what I put aside."""
    story = me.evening().story(tell)
    form = DepthForm(request.POST or None, initial={"depth": story.my_wish.depth if story.my_wish else story.depth})
    if request.method == "POST" and form.is_valid():
        sealing.put_wish(bond, me.mine, story, form.moment(story.seed, story.round))
        return redirect("questions:depth")
    shown = {"form": form, "story": story, "now": DEPTH_WORDS[story.depth], "section": "talk"}
    return render(request, "questions/depth.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def withdraw_wish(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Take my wish out again, as long as it waits."""
    story = me.evening().story(tell)
    if story.my_wish is None or not story.wish_is_in:
        raise Http404
    sealing.withdraw(bond, me.mine, sealing.wish_slot(story.round), [m for m in story.wishes if m.round == story.round])
    return redirect("questions:depth")


@require_POST
@mine
def offer_again(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Offer me a question again that I had put aside."""
    if not isinstance(me.mine.find(id), SetAside):
        raise Http404
    me.mine.take_back(id)
    return redirect("questions:depth" if me.bond else "questions:alone")
