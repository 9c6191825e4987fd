"""Writing alone, one step after the other."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.practices.another_view import alone, deck, meetings, rules
from toward.practices.another_view.forms import OpeningForm, StepForm
from toward.practices.another_view.moments import Noted
from toward.practices.another_view.story import tell


@gzip_page
@mine
@cache_control(private=True, max_age=3600)
def words(request: HttpRequest, me: Me) -> HttpResponse:
    """The rules for the phone to apply by itself. No word that is written comes back."""
    return JsonResponse(rules.rules())


def note_of(me: Me, bond: Ours) -> Noted | None:
    """What I have written, with the other of this bond in mind."""
    return me.evening().story(tell).note(bond.id)


@ours
def go_on(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """To the first step that is still empty."""
    return redirect("another_view:write", alone.first_open(note_of(me, bond)))


@ours
def write(request: HttpRequest, me: Me, bond: Ours, step: str) -> HttpResponse:
    """One step of writing; it stays mine."""
    if step not in alone.STEPS:
        raise Http404
    old = note_of(me, bond)
    note = old or Noted()
    form = _form(step, note, request)
    if request.method == "POST" and form.is_valid():
        _keep(me, bond, old, form.noted(note) if isinstance(form, OpeningForm) else form.noted(step, note))
        return _next(request, step)
    shown = {"form": form, "step": step, "note": note, **_around(step, note), "section": "talk"}
    return render(request, "another_view/write.html", shown, status=422 if form.is_bound else 200)


def _around(step: str, note: Noted) -> dict[str, object]:
    gentle = deck.gentle(note) if step == "need" else ""
    return {
        "steps": alone.STEPS,
        "whole": meetings.whole(),
        "shows": meetings.to_show(),
        "asked": deck.asked(step),
        "back": alone.before(step),
        "gentle": gentle,
    }


def _form(step: str, note: Noted, request: HttpRequest) -> OpeningForm | StepForm:
    said = request.POST or None
    if step == "opening":
        return OpeningForm(said, initial=alone.begun(note, {part: deck.before(part) for part in alone.PARTS}))
    return StepForm(step, said, initial=_before(step, note))


def _before(step: str, note: Noted) -> dict[str, str]:
    """What stands in a step already; a fear from the list once stood where own words do."""
    words = getattr(note, step)
    if step != "fear":
        return {"words": words}
    is_named = not (note.fear_named or note.fear_id) and deck.fear_id(note)
    return {"words": "" if is_named else words, "fear": deck.fear_id(note)}


def _keep(me: Me, bond: Ours, old: Noted | None, note: Noted) -> None:
    note = note.again(of=meetings.running(me.evening()), bond=bond.id, edits="", quietly=False)
    if old is None:
        me.mine.append(note)
    else:
        me.mine.edit(old.id, note)


def _next(request: HttpRequest, step: str) -> HttpResponse:
    if "later" in request.POST:
        messages.info(request, _("Kept. It is yours alone, and it waits for you here."))
        return redirect(meetings.whole() or "another_view:page")
    if alone.after(step):
        return redirect("another_view:write", alone.after(step))
    return redirect(meetings.to_show() or "another_view:page")
