"""The menu, to read, and to mark for oneself, with nobody here yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.moments import Begun
from toward.me.me import Me, mine
from toward.practices.touch import deck, marking
from toward.practices.touch.story import FAR, MOMENTS, Story

ANYBODY = Begun(what="other")


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Every touch, near and far, and small rituals."""
    shown = {"near": deck.touches(MOMENTS[0], ANYBODY), "far": deck.touches(FAR, ANYBODY)}
    return render(request, "touch/alone.html", {**shown, "rituals": deck.rituals(ANYBODY), "section": "together"})


@mine
def own(request: HttpRequest, me: Me) -> HttpResponse:
    """My marks, with nobody in mind yet."""
    return marking.own(request, me, me.evening().story(Story))


@mine
def mark(request: HttpRequest, me: Me, moment: str) -> HttpResponse:
    """A list of touches for one moment."""
    return marking.mark(request, me, me.evening().story(Story), ANYBODY, moment)
