"""Writing alone, and choosing what of it the other will see."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.me.me import Me, mine, ours
from toward.practice.before import together
from toward.practices.repair import alone, deck, rules
from toward.practices.repair.forms import OpeningForm, ShareForm, StepForm
from toward.practices.repair.moments import Noted, Opening
from toward.practices.repair.story import Story
from toward.practices.repair.views import begun, moved_on, told_to


@gzip_page
@mine
@cache_control(private=True, max_age=3600)
def rules_file(request: HttpRequest, me: Me) -> HttpResponse:
    """The rules for the phone to apply by itself. No word that is written comes back."""
    return JsonResponse(rules.rules())


@ours
def go_on(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """To the first step that is still empty."""
    return redirect("repair:write", alone.first_open(told_to(me).note))


@ours
def write(request: HttpRequest, me: Me, bond: Ours, step: str) -> HttpResponse:
    """One step of writing; it stays mine."""
    if step not in alone.STEPS:
        raise Http404
    story = told_to(me)
    note = story.note or Noted()
    form = _form(step, note, request)
    if request.method == "POST" and form.is_valid():
        _keep(me, bond, story, form.noted(note) if isinstance(form, OpeningForm) else form.noted(step, note))
        return _next(request, step)
    shown = {"form": form, "step": step, "note": note, **_around(step, note), "section": "talk"}
    return render(request, "repair/write.html", shown, status=422 if form.is_bound else 200)


def _around(step: str, note: Noted) -> dict[str, object]:
    gentle = deck.gentle(note.fear_named or note.fear) if step == "need" else ""
    return {"steps": alone.STEPS, "asked": deck.asked(step), "back": alone.before(step), "gentle": gentle}


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
    is_named = not note.fear_named and words in dict(deck.fears())
    return {"words": "" if is_named else words, "fear": words if is_named else note.fear_named}


def _keep(me: Me, bond: Ours, story: Story, note: Noted) -> None:
    note = note.again(of=story.running.id if story.running else "", bond=bond.id, edits="", quietly=False)
    if story.note is None:
        me.mine.append(note)
    else:
        me.mine.edit(story.note.id, note)


def _next(request: HttpRequest, step: str) -> HttpResponse:
    if "later" in request.POST:
        messages.info(request, _("Kept. It is yours alone, and it waits for you here."))
        return redirect("repair:page")
    return redirect("repair:write", alone.after(step)) if alone.after(step) else redirect("repair:share")


@ours
@together
def share(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Choose, look at it as the other will, and only then give it."""
    story = told_to(me)
    texts = alone.texts(story.note or Noted(), alone.whole(story.note, deck.frame()))
    form = ShareForm(texts, request.POST or None, initial={"show": ["words"]})
    picked = form.cleaned_data["show"] if form.is_bound and form.is_valid() else []
    opening = alone.chosen(texts, picked).again(by=me.id, at=story.now)
    if "give" in request.POST and picked and form.cleaned_data["seal"] == alone.seal_of(opening):
        return _give(request, me, bond, story, opening)
    shown = {"form": form, "texts": texts, "picked": picked, "opening": opening, "seal": alone.seal_of(opening)}
    shown |= {"story": story, "section": "talk", "nothing": form.is_bound and not picked}
    return render(request, "repair/share.html", shown)


def _give(request: HttpRequest, me: Me, bond: Ours, story: Story, opening: Opening) -> HttpResponse:
    if story.running and (story.running.phase(story.now) != "apart" or story.my_opening):
        return moved_on(request, story, story.running)
    id = begun(bond, story)
    bond.log.append(opening.again(of=id, by=""))
    if story.note and story.note.of != id:
        me.mine.edit(story.note.id, story.note.again(of=id, earlier=()))
    return redirect("repair:show", id)


@require_POST
@ours
@together
def aloud(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Nothing in writing: I will say it."""
    return _give(request, me, bond, told_to(me), Opening(aloud=True))
