"""Marking what is good for me, alone or with somebody in mind: kept in mine, whoever is here."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from toward.bond.moments import Begun
from toward.me.me import Me
from toward.practices.touch import deck
from toward.practices.touch.forms import MarksForm, OwnWordsForm, far
from toward.practices.touch.moments import Draft
from toward.practices.touch.story import Story


def own(request: HttpRequest, me: Me, story: Story) -> HttpResponse:
    """My marks, and whether they are shared."""
    form = OwnWordsForm(request.POST or None, initial={"words": story.draft.words})
    if request.method == "POST" and form.is_valid():
        keep(me, story, form.kept(story.draft))
        return redirect("touch:own")
    shown = {"story": story, "form": form, "moments": deck.moments(far()), "shown": deck.shown(story.draft, far())}
    if story.alone:
        shown["alone"] = deck.shown(story.alone, far())
    return render(request, "touch/own.html", {**shown, "section": "together"}, status=422 if form.is_bound else 200)


def mark(request: HttpRequest, me: Me, story: Story, begun: Begun, moment: str) -> HttpResponse:
    """A list of touches for one moment, and one mark for everything else."""
    here = next((one for one in deck.moments(far()) if one.id == moment), None)
    pages = Paginator(deck.touches(moment, begun), deck.PART)
    if here is None:
        raise Http404
    part = pages.get_page(request.GET.get("part"))
    form = MarksForm(request.POST or None, moment=moment, items=list(part), draft=story.draft)
    if request.method == "POST" and form.is_valid():
        keep(me, story, form.kept())
        more = "more" in request.POST and part.has_next()
        on = f"{reverse('touch:mark', args=[moment])}?part={part.next_page_number()}" if more else "touch:own"
        return redirect(on)
    shown = {"form": form, "moment": here, "marks": deck.marks(), "part": part, "section": "together"}
    return render(request, "touch/mark.html", shown, status=422 if form.is_bound else 200)


def keep(me: Me, story: Story, draft: Draft) -> None:
    """The newest marks with somebody take the place of the ones before."""
    me.mine.append(draft)
    for old in story.drafts:
        me.mine.take_back(old.id)
