"""Marking cards, one at a time, and sealing a round."""

from collections.abc import Callable
from functools import update_wrapper

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.log import Gone
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practices.interests import deck, sealing
from toward.practices.interests.moments import Mark
from toward.practices.interests.story import Cards, Story

View = Callable[..., HttpResponse]


def lying(view: View) -> View:
    """Give a button the round that lies open, if it is the one that it was made for."""

    def asked(request: HttpRequest, me: Me, bond: Ours, id: str, **named: int) -> HttpResponse:
        story = me.evening().story(Story)
        if story.round is None or story.round.moment.id != id:
            raise Gone(id)
        return view(request, me, bond, story, story.round, **named)

    return tap(update_wrapper(asked, view))


@ours
def cards(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The card that comes, or the one that is asked for; behind the last all of them, to be sealed."""
    story = me.evening().story(Story)
    if story.round is None:
        return redirect("interests:page")
    one = story.round
    card, ways = deck.to_mark(one, story, request.GET.get("at", "")), deck.words("marks")
    marks = [(each, ways.get(one.marks.get(each.id, ""))) for each in deck.cards(one.moment.ids, story)]
    shown = {"one": one, "card": card, "marks": marks, "ways": ways, "section": "together"}
    return render(request, "interests/card.html" if card else "interests/marked.html", shown)


@tap
def begin(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Lay cards out for both."""
    story = me.evening().story(Story)
    if story.round is None:
        sealing.begin(bond, story, deck.dealt(story, bond.id))
    return redirect("interests:cards")


@lying
def mark(request: HttpRequest, me: Me, bond: Ours, story: Story, one: Cards, at: int) -> HttpResponse:
    """What a card is to me; it stands in mine alone. What is sealed is taken out first, to be changed."""
    card, said = next(iter(one.moment.ids[at : at + 1]), ""), request.POST.get("mark", "")
    if card and said in deck.words("marks") and not one.sealed and one.marks.get(card) != said:
        me.mine.append(Mark(of=one.moment.id, card=card, mark=said))
    return redirect("interests:cards")


@lying
def seal(request: HttpRequest, me: Me, bond: Ours, story: Story, one: Cards) -> HttpResponse:
    """Seal my marks; with the other's in, what both have opens."""
    both = deck.to_mark(one, story) is None and sealing.seal(bond, me.mine, story, one)
    return redirect("interests:opened", one.moment.id) if both else redirect("interests:cards")


@lying
def out(request: HttpRequest, me: Me, bond: Ours, story: Story, one: Cards) -> HttpResponse:
    """Take my marks out again; they stay with me, to be changed."""
    sealing.take_out(bond, me.mine, story, one)
    return redirect("interests:cards")


@lying
def end(request: HttpRequest, me: Me, bond: Ours, story: Story, one: Cards) -> HttpResponse:
    """End a round for both; other cards can come."""
    sealing.end(bond, story, one.moment.id)
    return redirect("interests:page")
