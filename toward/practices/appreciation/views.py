"""Saying it, meeting it, keeping it close."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practice import content
from toward.practices.appreciation.forms import FORMS, MetForm, form_of
from toward.practices.appreciation.moments import Received
from toward.practices.appreciation.story import Said, tell

A_PAGE = 12


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What was said between us, and what waits for me."""
    story = tell(me.evening())
    pages = Paginator(story.put_away, A_PAGE)
    shown = {"story": story, "so_far": pages.get_page(request.GET.get("page")), "section": "us"}
    return render(request, "appreciation/page.html", shown)


@ours
def say(request: HttpRequest, me: Me, bond: Ours, about: str) -> HttpResponse:
    """Say one of the three: noticed, told, news."""
    if about not in FORMS:
        raise Http404
    form = FORMS[about](request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.moment())
        return redirect("appreciation:page")
    shown = {"form": form, "about": about, "section": "us"}
    return render(request, "appreciation/say.html", shown, status=422 if form.is_bound else 200)


@ours
def answer(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Meet what the other said."""
    one = _theirs(me, id)
    form = MetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.append(form.moment(of=id))
        me.mine.append(Received(of=id, close=one.close))
        return redirect("appreciation:page")
    shown = {"form": form, "one": one, "questions": _good_questions(id), "section": "us"}
    return render(request, "appreciation/answer.html", shown, status=422 if form.is_bound else 200)


@require_POST
@ours
def receive(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it away, keep it close, or let it go again; the other never knows which."""
    _theirs(me, id)
    me.mine.append(Received(of=id, close="close" in request.POST))
    return redirect("appreciation:close" if "from_close" in request.POST else "appreciation:page")


@ours
def close(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The page for a hard day."""
    return render(request, "appreciation/close.html", {"story": tell(me.evening()), "section": "me"})


@ours
def edit(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it better; the old words stay readable where ten minutes have passed."""
    form, about = form_of(bond.log.own(id), request.POST or None)
    if request.method == "POST" and form.is_valid():
        bond.log.edit(id, form.moment())
        return redirect("appreciation:page")
    shown = {"form": form, "about": about, "editing": id, "section": "us"}
    return render(request, "appreciation/say.html", shown, status=422 if form.is_bound else 200)


def _theirs(me: Me, id: str) -> Said:
    one = tell(me.evening()).find(id)
    if one is None or one.moment.by == me.id:
        raise Http404
    return one


def _good_questions(id: str) -> list[str]:
    return content.few(content.read("appreciation", "meeting")["questions"], 4, seed=id)
