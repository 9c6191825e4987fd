"""The situation that is asked for, and what is said to whom comes too late."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.me.me import Me
from toward.practice.find import there
from toward.practices.empathy.story import Topic, tell

WRITTEN = ("for_me", "for_you", "missing", "start", "words")


def topic_of(me: Me, id: str) -> Topic:
    """One situation of this bond."""
    return there(me.evening().story(tell).find(id))


def too_late(request: HttpRequest, id: str, why: str = "late", status: int = 409) -> HttpResponse:
    """Say why it was not taken, give the words back, and show a way on."""
    if request.method != "POST":
        return redirect("empathy:show", id)
    kept = [request.POST[field] for field in WRITTEN if request.POST.get(field)]
    return render(request, "empathy/late.html", {"kept": kept, "id": id, "why": why, "section": "talk"}, status=status)
