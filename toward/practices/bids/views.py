"""Calling, answering, taking back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.fields.numbers import whole
from toward.log.log import NotMineToSay
from toward.me import onward
from toward.me.me import Me, mine
from toward.me.tap import tap
from toward.practice.find import there
from toward.practices.bids import deck
from toward.practices.bids.moments import PutAway, Suits
from toward.practices.bids.story import tell

A_PAGE = 12


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What is called for now, what was answered, what each of us tends to call for."""
    story, titles = me.evening().story(tell), deck.titles()
    so_far = Paginator(story.listed, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "story": story, "so_far": so_far, "section": "together",
        "mine_tend": [titles[one] for one in story.mine_tend if one in titles],
        "theirs_tend": [titles[one] for one in story.theirs_tend if one in titles],
    }  # fmt: skip
    return render(request, "bids/page.html", shown)


def turn_of(request: HttpRequest) -> int:
    """Which few of a list are wanted: the first, or others."""
    return whole(request.POST.get("turn", ""))


def not_sent(request: HttpRequest, words: str, kept: list[str]) -> HttpResponse:
    """Say why nothing was sent; what was written stands there to copy."""
    shown = {"words": words, "kept": [text for text in kept if text], "section": "together"}
    return render(request, "bids/gone_by.html", shown, status=409)


@tap
def suits(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """The time suits me too: both are reminded."""
    one = me.evening().story(tell).find(id)
    if one is None or one.answer is None or one.answer.when is None:
        raise Http404
    if one.bid.by != me.id:
        raise NotMineToSay(id)
    if not one.suits:
        bond.log.append(Suits(of=one.answer.id))
    return redirect("bids:page")


@tap
def not_now(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Let an ask go by; the other never knows."""
    story = me.evening().story(tell)
    if not any(one.bid.id == id and one.bid.by != me.id for one in story.calls):
        raise Http404
    if any(one.bid.id == id for one in story.for_me):
        me.mine.append(PutAway(of=id))
    return redirect(onward.stood(request))


@tap
def take_back(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Take back a call or an answer of mine; no line stays."""
    there(me.evening().story(tell).find(id))
    bond.log.take_back(id)
    messages.info(request, _("Taken back. Nothing of it stands here any more."))
    return redirect(onward.stood(request, "bids:page"))
