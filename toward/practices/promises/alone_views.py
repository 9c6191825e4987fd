"""Promises to read and think about with nobody here yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.moments import Begun
from toward.me.me import Me, mine
from toward.practices.promises import deck

ANYBODY = Begun(what="other")


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Small promises by theme. One gives one's word to somebody, so none is given here."""
    every = deck.ideas(ANYBODY)
    by_theme = [(title, [one for one in every if one.theme == id]) for id, title in deck.themes(ANYBODY)]
    return render(request, "promises/alone.html", {"by_theme": by_theme, "section": "us"})
