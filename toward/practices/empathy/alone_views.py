"""Writing from the other's side, for oneself; nothing of it is sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.me.me import Me, mine
from toward.practices.empathy import deck
from toward.practices.empathy.forms import ImaginedForm
from toward.practices.empathy.moments import Imagined
from toward.practices.empathy.story import imagined


@mine
def alone(request: HttpRequest, me: Me) -> HttpResponse:
    """Write as them, for me."""
    form = ImaginedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        me.mine.append(form.moment())
        return redirect("empathy:alone")
    shown = {"form": form, "ways": deck.all_of("solo"), "written": imagined(me.evening().mine), "section": "talk"}
    return render(request, "empathy/alone.html", shown, status=422 if form.is_bound else 200)


@mine
def alone_edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put it better."""
    old = me.mine.find(id)
    if not isinstance(old, Imagined):
        raise Http404
    form = ImaginedForm(request.POST or None, initial={"happened": old.happened, "words": old.words})
    if request.method == "POST" and form.is_valid():
        me.mine.edit(id, form.moment())
        return redirect("empathy:alone")
    shown = {"form": form, "ways": deck.all_of("solo"), "editing": True, "section": "talk"}
    return render(request, "empathy/alone.html", shown, status=422 if form.is_bound else 200)
