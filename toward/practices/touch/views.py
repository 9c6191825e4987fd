"""The page, my marks, my statement, the other's, and putting all of it away."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.people.me import Me, ours
from toward.practices.touch import deck
from toward.practices.touch.forms import MarksForm, OwnWordsForm, far
from toward.practices.touch.moments import Draft, HideTouch, Statement
from toward.practices.touch.open import opened
from toward.practices.touch.story import Story


@ours
@opened
def page(request: HttpRequest, me: Me, bond: Ours, told: Story) -> HttpResponse:
    """What is open between us, and what is agreed."""
    return render(request, "touch/page.html", {"story": told, "place": "together"})


@ours
@opened
def own(request: HttpRequest, me: Me, bond: Ours, told: Story) -> HttpResponse:
    """My marks, and whether they are shared."""
    form = OwnWordsForm(request.POST or None, initial={"words": told.draft.words})
    if request.method == "POST" and form.is_valid():
        _keep(me, told, form.kept(told.draft))
        return redirect("touch:own")
    shown = {"story": told, "form": form, "moments": deck.moments(far()), "shown": deck.shown(told.draft, far())}
    return render(request, "touch/own.html", {**shown, "place": "together"}, status=422 if form.is_bound else 200)


@ours
@opened
def mark(request: HttpRequest, me: Me, bond: Ours, told: Story, moment: str, part: int) -> HttpResponse:
    """A few touches for one moment."""
    here = next((one for one in deck.moments(far()) if one.id == moment), None)
    items = deck.touches(moment, bond.begun)
    first, parts = (part - 1) * deck.PART, -(-len(items) // deck.PART)
    if here is None or not 1 <= part <= parts:
        raise Http404
    few, last = items[first : first + deck.PART], part == parts
    form = MarksForm(request.POST or None, moment=moment, items=few, draft=told.draft, last=last)
    if request.method == "POST" and form.is_valid():
        _keep(me, told, form.kept())
        return redirect("touch:own") if last else redirect("touch:mark", moment, part + 1)
    shown = {"form": form, "moment": here, "part": part, "parts": parts, "last": last, "place": "together"}
    return render(request, "touch/mark.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
@opened
def share(request: HttpRequest, me: Me, bond: Ours, told: Story) -> HttpResponse:
    """Share my marks as my own statement; the one before is gone."""
    draft = told.draft
    if told.unshared and (draft.marks or draft.rest or draft.words):
        bond.log.append(Statement(marks=draft.marks, rest=draft.rest, words=draft.words))
        for old in told.statements(me.id):
            bond.log.take_back(old.id)
    return redirect("touch:own")


@require_POST
@ours
@opened
def unshare(request: HttpRequest, me: Me, bond: Ours, told: Story) -> HttpResponse:
    """Take my statement back; my marks stay with me."""
    for old in told.statements(me.id):
        bond.log.take_back(old.id)
    return redirect("touch:own")


@ours
@opened
def theirs(request: HttpRequest, me: Me, bond: Ours, told: Story) -> HttpResponse:
    """The other's statement."""
    shown = deck.shown(told.theirs, far()) if told.theirs else []
    return render(request, "touch/theirs.html", {"story": told, "shown": shown, "place": "together"})


@ours
def away(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put all of it away, or bring it back; the other sees nothing of either."""
    if request.method != "POST":
        return render(request, "touch/away.html", {"place": "together"})
    hidden = "back" not in request.POST
    me.mine.append(HideTouch(about=bond.other, hidden=hidden))
    return redirect("together" if hidden else "touch:page")


def _keep(me: Me, told: Story, draft: Draft) -> None:
    me.mine.append(draft)
    for old in told.drafts:
        me.mine.take_back(old.id)
