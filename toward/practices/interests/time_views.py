"""Time apart, time together: what each would like, sealed, and what both agree on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import telling
from toward.practice.find import there
from toward.practice.forms import OUT, into, post_or_show
from toward.practice.registry import table
from toward.practices.interests import deck, sealing
from toward.practices.interests.forms import ProposalForm, WishForm
from toward.practices.interests.moments import Agreed, LetGo, MineIsIn, NotNow, Proposed
from toward.practices.interests.story import Story

TOGETHER = {"section": "together"}


@ours
def time(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What each would like, and what was agreed."""
    story, lies = me.evening().story(Story), me.evening().story(table).of(Proposed, Agreed, MineIsIn)
    return render(request, "interests/time.html", {"story": story, "lies": lies, **TOGETHER})


@ours
def wish(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Say how much of which I would like; it opens with the other's."""
    story = me.evening().story(Story)

    def keep(form: WishForm) -> None:
        sealing.wish(bond, me.mine, story, form.moment(story.turn))

    return post_or_show(
        request, WishForm(request.POST or None), "interests/wish.html", _prompts(bond), keep, "interests:time"
    )


def _prompts(bond: Ours) -> dict[str, object]:
    return {"prompts": deck.lines("apart_together", bond.begun), **TOGETHER}


@tap
def time_out(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Take mine out again; it stands in the form, on this page alone. Once it is open, its page shows both."""
    story = me.evening().story(Story)
    own = story.own_wish
    if own is None:
        return redirect("interests:time")
    sealing.take_wish_out(bond, me.mine, story)
    messages.info(request, OUT)
    form = WishForm(initial={name: getattr(own, name) for name in WishForm.base_fields})
    return render(request, "interests/wish.html", {**_prompts(bond), "form": form})


@tap
def say_mine_is_in(request: HttpRequest, me: Me, bond: Ours, of: str) -> HttpResponse:
    """Say to the other that mine is in, this once: my marks of a round, or my wish."""
    story, one = me.evening().story(Story), me.evening().story(Story).round
    waits = (one and one.sealed and one.moment.id == of) or (story.own_wish and of == story.asking)
    telling.say(bond, MineIsIn(of=of), waits)
    return redirect(onward.stood(request, "interests:page"))


@ours
def propose(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Propose what we could agree on."""
    form = ProposalForm(request.POST or None)
    template, then = "interests/propose.html", "interests:time"
    return post_or_show(request, form, template, TOGETHER, into(bond.log), then)


@tap
def agree(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes to what was proposed, or not now, which looks like no answer."""
    one = there(next((one for one in me.evening().story(Story).offers if one.moment.id == id and not one.mine), None))
    if "yes" in request.POST and not one.yes:
        bond.log.append(Agreed(of=id))
    elif not one.yes and not one.declined:
        me.mine.append(NotNow(of=id))
    return redirect("interests:time" if "yes" in request.POST else onward.stood(request))


@tap
def let_go(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """End what we agreed on; either can, at any time."""
    one = there(next((one for one in me.evening().story(Story).offers if one.moment.id == id and one.yes), None))
    if one.stands:
        bond.log.append(LetGo(of=id))
    return redirect("interests:time")
