"""Writing boundaries with nobody here yet, in mine; and letting somebody know them, when I wish."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.moment import Moment, new_id
from toward.me.me import Me, mine
from toward.me.tap import tap
from toward.practice.find import there
from toward.practice.forms import post_or_show
from toward.practices.boundaries import deck
from toward.practices.boundaries.deck import Theme
from toward.practices.boundaries.forms import BoundaryForm, begun
from toward.practices.boundaries.moments import Boundary, PutAside
from toward.practices.boundaries.story import tell


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What I have written for myself."""
    return render(request, "boundaries/alone.html", {"story": me.evening().story(tell), "section": "us"})


@mine
def themes(request: HttpRequest, me: Me) -> HttpResponse:
    """What it is about."""
    return render(request, "boundaries/themes.html", {"themes": deck.themes(), "section": "us"})


@mine
def say(request: HttpRequest, me: Me, about: str) -> HttpResponse:
    """Write one of mine, from an example or from nothing; it is kept for me."""
    return say_new(request, there(deck.theme(about)), me.mine.append)


def say_new(request: HttpRequest, theme: Theme, keep: Callable[[Boundary], Moment]) -> HttpResponse:
    """The page on which one is written, from an example or from nothing."""
    form = BoundaryForm(request.POST or None, initial=begun(theme, request.GET.get("from", "")))
    shown = {"theme": theme, "section": "us"}
    return post_or_show(
        request, form, "boundaries/say.html", shown, lambda f: keep(f.moment(theme.id)), "boundaries:page"
    )


@tap
def carry_over(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Let the other know one that I had written for myself."""
    draft = there(next((one for one in me.evening().story(tell).drafts if one.id == id), None))
    said = Boundary(
        theme=draft.theme, stance=draft.stance, words=draft.words, helps=draft.helps, wording=new_id()
    )  # without its id and time: it is said now
    bond.log.append(said)
    me.mine.append(PutAside(of=id, wording=draft.wording))
    return redirect("boundaries:page")
