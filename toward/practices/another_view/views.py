"""What is there to write, and seven minutes of another view."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.practices.another_view import deck, meetings
from toward.practices.another_view.forms import ReappraisedForm
from toward.practices.another_view.moments import NotThisTime, Reappraised
from toward.practices.another_view.story import tell


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """Two ways of writing alone, and what was written."""
    story = me.evening().story(tell)
    note = story.note(me.bond.id) if me.bond else None
    shown = {"story": story, "note": note, "whole": meetings.whole(), "section": "talk"}
    return render(request, "another_view/page.html", shown)


@mine
def seven(request: HttpRequest, me: Me) -> HttpResponse:
    """Seven minutes, five steps, for me alone."""
    story = me.evening().story(tell)
    form = ReappraisedForm(request.POST or None, initial=_as_far(story.begun))
    if request.method == "POST" and form.is_valid():
        is_step = "step" in request.POST
        _keep_view(me, story.begun, form.moment().again(begun=is_step))
        return HttpResponse(status=204) if is_step else redirect("another_view:seven")
    said = deck.words("seven")
    steps = list(zip(said["step"], form, strict=False))
    shown = {"form": form, "said": said, "steps": steps, "story": story, "section": "talk"}
    return render(request, "another_view/seven.html", shown, status=422 if form.is_bound else 200)


def _as_far(begun: Reappraised | None) -> dict[str, str]:
    return {name: getattr(begun, name) for name in ReappraisedForm.base_fields} if begun else {}


def _keep_view(me: Me, begun: Reappraised | None, words: Reappraised) -> None:
    if begun:
        me.mine.edit(begun.id, words)
    else:
        me.mine.append(words)


@require_POST
@mine
def not_this_time(request: HttpRequest, me: Me) -> HttpResponse:
    """It is offered again in four months."""
    me.mine.append(NotThisTime())
    return redirect("today")
