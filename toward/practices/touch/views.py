"""The page, my marks, my statement, the other's, and putting all of it away."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.people.alone import or_alone
from toward.people.me import Me, ours
from toward.practices.touch import alone_views, deck
from toward.practices.touch.forms import MarksForm, OwnWordsForm, far
from toward.practices.touch.moments import Draft, HideTouch, Statement
from toward.practices.touch.open import opened
from toward.practices.touch.story import Story


@or_alone(alone_views.page)
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
def mark(request: HttpRequest, me: Me, bond: Ours, told: Story, moment: str) -> HttpResponse:
    """A list of touches for one moment, and one mark for everything else."""
    here = next((one for one in deck.moments(far()) if one.id == moment), None)
    pages = Paginator(deck.touches(moment, bond.begun), deck.PART)
    if here is None:
        raise Http404
    part = pages.get_page(request.GET.get("part"))
    form = MarksForm(request.POST or None, moment=moment, items=list(part), draft=told.draft)
    if request.method == "POST" and form.is_valid():
        _keep(me, told, form.kept())
        more = "more" in request.POST and part.has_next()
        on = f"{reverse('touch:mark', args=[moment])}?part={part.next_page_number()}" if more else "touch:own"
        return redirect(on)
    shown = {"form": form, "moment": here, "marks": deck.marks(), "part": part, "place": "together"}
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
