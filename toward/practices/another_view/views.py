"""What is there to write, and seven minutes of another view."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.fields.room import holds
from toward.me.me import Me, mine
from toward.practice.forms import post_or_show
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


@holds(25_000)
@mine
def seven(request: HttpRequest, me: Me) -> HttpResponse:
    """Seven minutes, five steps, for me alone."""
    story = me.evening().story(tell)
    form = ReappraisedForm(request.POST or None, initial=_as_far(story.begun))
    said, is_step = deck.words("seven"), "step" in request.POST
    shown = {"said": said, "steps": list(zip(said["step"], form, strict=False)), "story": story, "section": "talk"}

    def keep(form: ReappraisedForm) -> HttpResponse:
        _keep_view(me, story.begun, form.moment().again(begun=is_step))
        return HttpResponse(status=204) if is_step else redirect("another_view:seven")

    return post_or_show(request, form, "another_view/seven.html", shown, keep)


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
