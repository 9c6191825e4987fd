"""Choosing what of it the other will see, and giving it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.practice.before import together
from toward.practices.repair import meetings, sealing
from toward.practices.repair.forms import ShareForm
from toward.practices.repair.moments import Opening
from toward.practices.repair.opening import chosen, seal_of
from toward.practices.repair.story import Story, tell
from toward.practices.repair.views import begun, moved_on, ways


@together(now=False)
def share(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Choose, look at it as the other will, and only then give it."""
    story = me.evening().story(tell)
    pieces = meetings.written(story.evening, bond.id)
    texts = {one.name: one.text for one in pieces}
    form = ShareForm(texts, request.POST or None, initial={"show": ["words"]})
    picked = form.cleaned_data["show"] if form.is_bound and form.is_valid() else []
    opening = chosen(texts, picked).again(by=me.id, at=story.now)
    if "give" in request.POST and picked and form.cleaned_data["seal"] == seal_of(opening):
        return _give(request, me, bond, story, opening)
    shown = {"form": form, "pieces": pieces, "picked": picked, "opening": opening, "seal": seal_of(opening)}
    shown |= {"story": story, "section": "talk", "nothing": form.is_bound and not picked, **ways(me)}
    return render(request, "repair/share.html", shown)


def _give(request: HttpRequest, me: Me, bond: Ours, story: Story, opening: Opening) -> HttpResponse:
    if story.running and (story.running.phase(story.now) != "apart" or story.my_opening):
        return moved_on(request, story, story.running)
    id = begun(bond, story)
    bond.log.append(opening.again(of=id, by=""))
    sealing.given(me, id)
    return redirect("repair:show", id)


@require_POST
@together()
def aloud(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Nothing in writing: I will say it."""
    return _give(request, me, bond, me.evening().story(tell), Opening(aloud=True))
