"""The menu, to read and think about with nobody here yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.moments import Begun
from toward.people.me import Me, mine
from toward.practices.touch import deck
from toward.practices.touch.story import FAR, MOMENTS

ANYBODY = Begun(what="other")


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Every touch, near and far, and small rituals. Marks are made with somebody, so none are kept here."""
    shown = {"near": deck.touches(MOMENTS[0], ANYBODY), "far": deck.touches(FAR, ANYBODY)}
    return render(request, "touch/alone.html", {**shown, "rituals": deck.rituals(ANYBODY), "place": "together"})
