"""How we ask: questions of our own, how deep it may go, what is put aside."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.find import of_kind
from toward.practice.forms import post_or_show
from toward.practices.questions import sealing
from toward.practices.questions.forms import DEPTH_WORDS, DepthForm, OwnQuestionForm
from toward.practices.questions.moments import OwnQuestion, SetAside
from toward.practices.questions.told import tell


@ours
def own(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The questions that the two wrote themselves."""
    form = OwnQuestionForm(request.POST or None)

    def keep(form: OwnQuestionForm) -> None:
        bond.log.append(form.moment())
        messages.info(request, _("It comes up within a few days."))

    def shown() -> dict[str, object]:
        every = me.evening().story(tell).own_questions
        lies, written = reading.parted(me, every, OwnQuestion)
        return {"lies": lies, "written": written, "every": every, "section": "talk"}

    return post_or_show(request, form, "questions/own.html", shown, keep, "questions:own")


@ours
def depth(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Say, apart, how deep questions may go; and see what I put aside."""
    story = me.evening().story(tell)
    form = DepthForm(request.POST or None, initial={"depth": story.my_wish.depth if story.my_wish else story.depth})
    shown = {"story": story, "now": DEPTH_WORDS[story.depth], "section": "talk"}

    def keep(form: DepthForm) -> None:
        sealing.put_wish(bond, me.mine, story, form.moment(story.seed, story.round))

    return post_or_show(request, form, "questions/depth.html", shown, keep, "questions:depth")


@tap
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
    me.mine.take_back(of_kind(SetAside, me.mine.find(id)).id)
    return redirect("questions:depth" if me.bond else "questions:alone")
