"""Practising to say back, alone, with written scenes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.practice.find import of_kind, there
from toward.practice.forms import post_or_show
from toward.practices.listening import scenes
from toward.practices.listening.forms import PractiseForm
from toward.practices.listening.moments import Practised


@mine
def alone(request: HttpRequest, me: Me) -> HttpResponse:
    """One scene, and room to say it back."""
    scene = scenes.find(request.POST.get("scene", "")) or scenes.next_for(me.id, me.evening().mine)
    form = PractiseForm(request.POST or None)

    def shown() -> dict[str, object]:
        now = me.evening()
        every, said = scenes.practised(now), scenes.said_back(now)
        return {"scene": scene, "every": every, "practised": said, "section": "talk"}

    def keep(form: PractiseForm) -> HttpResponse:
        return redirect("listening:compare", me.mine.append(form.moment(scene.id, scene.text)).id)

    return post_or_show(request, form, "listening/alone.html", shown, keep)


@require_POST
@mine
def another(request: HttpRequest, me: Me) -> HttpResponse:
    """Another scene, please."""
    scene = there(scenes.find(request.POST.get("scene", "")))
    me.mine.append(Practised(scene=scene.id))
    return redirect("listening:alone")


@mine
def compare(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """What I said back, beside three others."""
    said = of_kind(Practised, me.mine.find(id))
    shown = {"said": said, "scene": scenes.find(said.scene), "section": "talk"}
    return render(request, "listening/compare.html", shown)
