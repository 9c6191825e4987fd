"""The page of what both like, an activity of our own, and what a round has opened."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice.find import there
from toward.practice.forms import post_or_show
from toward.practice.moments import Met
from toward.practice.registry import table
from toward.practices.interests import deck
from toward.practices.interests.forms import OwnActivityForm
from toward.practices.interests.moments import Agreed, BigDay, Line, MineIsIn, Off, OwnActivity, Passion, Proposed, Wish
from toward.practices.interests.story import OPENS, Story

KINDS = (OwnActivity, Passion, BigDay, Line, MineIsIn, Wish, Proposed, Agreed)


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What both love and are curious about, the round that lies open, and the ways on."""
    story = me.evening().story(Story)
    lies = me.evening().story(table).of(*KINDS)
    both = [(how, deck.cards([id for id, said in story.both.items() if said == how], story)) for how in OPENS]
    own = [m for m in story.to_come if m.by == bond.me]
    shown = {"story": story, "both": both, "lies": lies, "own": own, "section": "together"}
    return render(request, "interests/page.html", shown)


@ours
def own(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put something of our own in, before anybody marks it."""
    story = me.evening().story(Story)
    form = OwnActivityForm(request.POST or None, lambda text: deck.known(text, story))

    def keep(form: OwnActivityForm) -> None:
        bond.log.append(form.moment())
        messages.info(request, _("It is a card of the next round."))

    return post_or_show(request, form, "interests/own.html", {"section": "together"}, keep, "interests:page")


@ours
def opened(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """What a round has opened; to come here is to have seen it."""
    story = me.evening().story(Story)
    one = there(next((one for one in story.opened if one.moment.id == id), None))
    if one.common and one == story.news:
        me.mine.append(Met(of=one.common.id))
    both = [(how, deck.cards(getattr(one.common, how), story)) for how in OPENS]
    return render(request, "interests/opened.html", {"one": one, "both": both, "section": "together"})


@tap
def off(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Take a card off what both have, for both and without a name."""
    card = request.POST.get("card", "")
    if card in me.evening().story(Story).both:
        bond.log.append(Off(card=card, by=bond.id))
    return redirect(onward.stood(request, "interests:page"))
