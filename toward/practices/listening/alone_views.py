"""Practising to say back, alone, with written scenes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.practices.listening import scenes
from toward.practices.listening.forms import PractiseForm
from toward.practices.listening.moments import Practised


@mine
def alone(request: HttpRequest, me: Me) -> HttpResponse:
    """One scene, and room to say it back."""
    scene = scenes.find(request.POST.get("scene", "")) or scenes.next_for(me.id, me.evening().mine)
    form = PractiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = me.mine.append(form.moment(scene.id, scene.text))
        return redirect("listening:compare", said.id)
    shown = {"form": form, "scene": scene, "practised": scenes.practised(me.evening().mine), "section": "talk"}
    return render(request, "listening/alone.html", shown, status=422 if form.is_bound else 200)


@require_POST
@mine
def another(request: HttpRequest, me: Me) -> HttpResponse:
    """Another scene, please."""
    scene = scenes.find(request.POST.get("scene", ""))
    if scene is None:
        raise Http404
    me.mine.append(Practised(scene=scene.id))
    return redirect("listening:alone")


@mine
def compare(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """What I said back, beside three others."""
    said = me.mine.find(id)
    if not isinstance(said, Practised):
        raise Http404
    shown = {"said": said, "scene": scenes.find(said.scene), "section": "talk"}
    return render(request, "listening/compare.html", shown)
