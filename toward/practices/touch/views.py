"""The page, my marks, my statement, the other's, and putting all of it away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.alone import or_alone
from toward.me.me import Me, ours
from toward.practice import reading
from toward.practice.saying import put
from toward.practices.touch import alone_views, deck, marking
from toward.practices.touch.forms import far
from toward.practices.touch.moments import HideTouch, Statement
from toward.practices.touch.open import opened, pressed
from toward.practices.touch.story import Story


@or_alone(alone_views.page)
@opened
def page(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """What is open between us, and what is agreed."""
    return render(request, "touch/page.html", {"story": story, "section": "together"})


@or_alone(alone_views.own)
@opened
def own(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """My marks, and whether they are shared."""
    return marking.own(request, me, story)


@or_alone(alone_views.mark)
@opened
def mark(request: HttpRequest, me: Me, bond: Ours, story: Story, moment: str) -> HttpResponse:
    """A list of touches for one moment, and one mark for everything else."""
    return marking.mark(request, me, story, bond.begun, moment)


@pressed
def carry_over(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Begin with what I marked for myself; it stays mine here, too, until I share it."""
    if story.begun:
        marking.keep(me, story, story.begun)
    else:
        messages.info(request, _("There was nothing in it to add to what you have marked here."))
    return redirect("touch:own")


@pressed
def take_back_alone(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Take back what I marked for myself; what I have marked here stays."""
    for old in story.drafts_about(""):
        me.mine.take_back(old.id)
    messages.info(request, _("Taken back. What you have marked here stays as it is."))
    return redirect("touch:own")


@pressed
def share(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Share my marks as my own statement; the one before is gone."""
    draft = story.draft
    if story.unshared and (draft.marks or draft.rest or draft.words):
        said = Statement(marks=draft.marks, rest=draft.rest, words=draft.words)
        put(bond.log, said, story.statements(me.id))
    return redirect("touch:own")


@pressed
def unshare(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Take my statement back; my marks stay with me."""
    for old in story.statements(me.id):
        bond.log.take_back(old.id)
    return redirect("touch:own")


@opened
def theirs(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """The other's statement; to come here is to open it."""
    if story.theirs:
        reading.met(me, story.theirs.id)
    shown = deck.shown(story.theirs, far()) if story.theirs else []
    return render(request, "touch/theirs.html", {"story": story, "shown": shown, "section": "together"})


@ours
def away(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put all of it away, or bring it back; the other sees nothing of either."""
    if request.method != "POST":
        return render(request, "touch/away.html", {"section": "together"})
    hidden = "back" not in request.POST
    me.mine.append(HideTouch(about=bond.other, hidden=hidden))
    return redirect("together" if hidden else "touch:page")
