"""Marking what is good for me, alone or with somebody in mind: kept in mine, whoever is here."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice.find import there
from toward.practice.forms import post_or_show
from toward.practice.saying import put
from toward.practices.touch import deck
from toward.practices.touch.forms import MarksForm, OwnWordsForm, far
from toward.practices.touch.moments import Draft
from toward.practices.touch.story import Story


def own(request: HttpRequest, me: Me, story: Story) -> HttpResponse:
    """My marks, and whether they are shared."""
    form = OwnWordsForm(request.POST or None, initial={"words": story.draft.words})
    shown = {
        "story": story,
        "section": "together",
        "moments": deck.moments(far()),
        "shown": deck.shown(story.draft, far()),
    }
    if story.alone:
        shown["alone"] = deck.shown(story.alone, far())
    return post_or_show(
        request, form, "touch/own.html", shown, lambda f: keep(me, story, f.kept(story.draft)), "touch:own"
    )


def mark(request: HttpRequest, me: Me, story: Story, begun: Begun, moment: str) -> HttpResponse:
    """A list of touches for one moment, and one mark for everything else."""
    here = there(next((one for one in deck.moments(far()) if one.id == moment), None))
    pages = Paginator(deck.touches(moment, begun), deck.PART)
    part = pages.get_page(request.GET.get("part"))
    form = MarksForm(request.POST or None, moment=moment, items=list(part), draft=story.draft)
    more = "more" in request.POST and part.has_next()
    on = f"{reverse('touch:mark', args=[moment])}?part={part.next_page_number()}" if more else "touch:own"
    shown = {"moment": here, "marks": deck.marks(), "part": part, "section": "together"}

    def marked(form: MarksForm) -> None:
        keep(me, story, form.kept())

    return post_or_show(request, form, "touch/mark.html", shown, marked, on)


def keep(me: Me, story: Story, draft: Draft) -> Moment:
    """The newest marks with somebody take the place of the ones before."""
    return put(me.mine, draft, story.drafts)
