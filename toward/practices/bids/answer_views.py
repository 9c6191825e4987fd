"""Answering an ask."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.log.log import Gone, NotMineToSay
from toward.me.me import Me, ours
from toward.practice.forms import into, post_or_show
from toward.practices.bids import deck
from toward.practices.bids.answer_forms import AnswerForm
from toward.practices.bids.call import Call
from toward.practices.bids.moments import HOWS
from toward.practices.bids.story import tell
from toward.practices.bids.views import not_sent, turn_of


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, id: str, how: str) -> HttpResponse:
    """Answer what the other asks for, while it stands."""
    story = me.evening().story(tell)
    one = story.find(id)
    if how not in HOWS:
        raise Http404
    if one is None or not one.open(story.now):
        return _gone_by(request)
    if one.bid.by == me.id:
        raise NotMineToSay(id)
    looking = "others" in request.POST
    form = AnswerForm(how, request.POST or None) if not looking else AnswerForm(how, initial=request.POST.dict())
    try:
        return _answer(request, bond, one, form)
    except Gone:  # taken back between the page and the log
        return _gone_by(request)


def _gone_by(request: HttpRequest) -> HttpResponse:
    return not_sent(request, _("That ask has gone by, so nothing was sent."), [request.POST.get("words", "")])


def _answer(request: HttpRequest, bond: Ours, one: Call, form: AnswerForm) -> HttpResponse:
    turn = turn_of(request) + ("others" in request.POST)
    lines = deck.answers(form.how, one.bid.id, one.bid.family, turn, bond.begun.far)
    shown = {"one": one, "lines": lines, "turn": turn, "errors": form.errors, "section": "together"}
    return post_or_show(request, form, "bids/answer.html", shown, into(bond.log, of=one.bid.id), "bids:page")
