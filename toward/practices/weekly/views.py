"""The time of the two for their weekly talk, and what they kept of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practice import reading
from toward.practices.weekly.moments import Granted, Line, Moved
from toward.practices.weekly.story import tell


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The time, the talk that runs, wishes, and the page of each week."""
    story = me.evening().story(tell)
    lies, wishes = reading.parted(me, story.wished, Line, Moved, Granted)
    shown = {"talks": story.talks, "lies": lies, "wishes": wishes, "section": "talk"}
    return render(request, "weekly/page.html", shown)
