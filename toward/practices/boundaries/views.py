"""Saying a boundary, changing it, reading the other's, and the note that one was crossed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.log import NotYours
from toward.me import onward
from toward.me.alone import or_alone
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice.find import there
from toward.practice.forms import into, post_or_show, put_better
from toward.practices.boundaries import alone_views, deck
from toward.practices.boundaries.deck import Theme
from toward.practices.boundaries.forms import CrossedForm, filled
from toward.practices.boundaries.moments import Boundary, Honoured
from toward.practices.boundaries.story import One, tell


@or_alone(alone_views.page)
@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Both lists."""
    return render(request, "boundaries/page.html", {"story": me.evening().story(tell), "section": "us"})


@or_alone(alone_views.themes)
@ours
def themes(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What it is about."""
    return render(request, "boundaries/themes.html", {"themes": deck.themes(bond.begun), "section": "us"})


@or_alone(alone_views.say)
@ours
def say(request: HttpRequest, me: Me, bond: Ours, about: str) -> HttpResponse:
    """Say one of mine, from an example or from nothing."""
    return alone_views.say_new(request, _theme(about, bond), bond.log.append)


@ours
def change(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Change one of mine; what stood before stays readable for both."""
    old = _mine(me, id)
    form = filled(old, request.POST or None)
    theme = deck.theme(old.theme, bond.begun) or _theme(deck.OWN, bond)
    shown = {"theme": theme, "editing": id, "section": "us"}
    return put_better(
        request,
        form,
        "boundaries/say.html",
        shown,
        lambda f: bond.log.edit(id, f.moment(old.theme)),
        "boundaries:page",
    )


@tap
def honour(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """I have read it and will honour it: these words, and no others."""
    one = _theirs(me, id)
    if request.POST.get("wording") != one.moment.wording:
        return render(request, "boundaries/changed.html", {"one": one, "section": "us"}, status=409)
    if not one.honoured:
        bond.log.append(Honoured(of=id, wording=one.moment.wording))
    return redirect(onward.stood(request))


@ours
def crossed(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """A note to myself that one of mine was crossed."""
    of = _mine(me, id)
    form = CrossedForm(request.POST or None)
    shown = {"m": of, "section": "me"}
    return post_or_show(request, form, "boundaries/crossed.html", shown, into(me.mine, of), "boundaries:notes")


@ours
def notes(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """My notes, and the ways on."""
    return render(request, "boundaries/notes.html", {"story": me.evening().story(tell), "section": "me"})


def _one(me: Me, id: str) -> One:
    return there(me.evening().story(tell).find(id))


def _mine(me: Me, id: str) -> Boundary:
    one = _one(me, id)
    if one.moment.by != me.id:
        raise NotYours(id)
    return one.moment


def _theirs(me: Me, id: str) -> One:
    one = _one(me, id)
    if one.moment.by == me.id:
        raise Http404
    return one


def _theme(id: str, bond: Ours) -> Theme:
    return there(deck.theme(id, bond.begun))
