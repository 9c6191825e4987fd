"""Writing for oneself, reading it again, finding it."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from toward.log.sift import sift
from toward.me.me import Me
from toward.me.moments import Guard
from toward.me.private import locked, shut
from toward.practice import reading
from toward.practice.find import there
from toward.practice.forms import post_or_show, put_better
from toward.practices.journal import prompts
from toward.practices.journal.forms import EntryForm, FindForm
from toward.practices.journal.moments import Entry, Shared
from toward.practices.journal.story import Found, Story, around, holds, plain

A_PAGE, A_FEW = 12, 3


@locked
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What I wrote so far, and what waits."""
    story = me.evening().story(Story)
    pages, given = Paginator(story.lately, A_PAGE).get_page(request.GET.get("page")), _given(me, story)
    shown = {"story": story, "pages": pages, "form": FindForm(), "guarded": me.guarded, "section": "me", **given}
    return render(request, "journal/page.html", shown)


def _given(me: Me, story: Story) -> dict[str, Any]:
    """What of the other's lies here, and the newest of what we gave each other."""
    lies, given = reading.parted(me, story.shared_lately, Shared)
    return {"lies": lies, "given": given[:A_FEW], "more": len(given) > A_FEW}


@locked
def write(request: HttpRequest, me: Me) -> HttpResponse:
    """An empty page; a prompt when I ask for one, and what I have written stays."""
    asking = {"mood", "another", "without"} & set(request.POST)
    form = _prompted(request, me) if asking else EntryForm(request.POST or None)
    shown = {"moods": prompts.moods(), "turn": _turn(request), "section": "me"}

    def keep(form: EntryForm) -> HttpResponse:
        return redirect("journal:entry", me.mine.append(form.moment()).id)

    return post_or_show(request, form, "journal/write.html", shown, keep)


def _turn(request: HttpRequest) -> int:
    said = request.POST.get("turn", "")
    return int(said) % 1000 + 1 if said.isascii() and said.isdigit() and len(said) < 6 else 0


def _prompted(request: HttpRequest, me: Me) -> EntryForm:
    """The same page with a prompt above it, and no complaint that it is still empty."""
    before = prompts.find(request.POST.get("prompt", ""))
    mood = request.POST.get("mood") or (before.mood if before and "another" in request.POST else "")
    used = {m.prompt_id for m in me.evening().story(Story).lately}
    found = prompts.pick(mood, _turn(request), me.id, used) if mood else None
    kept = {"words": request.POST.get("words", ""), "feelings": request.POST.getlist("feelings")}
    return EntryForm(initial={**kept, "prompt": found.id if found else ""})


@locked
def entry(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """One entry, whole; and what of it I gave."""
    me.look_at(me.evening().story(Story).slots(id))
    story = me.evening().story(Story)
    shown = {"m": there(story.entry(id)), "copies": story.copies(id), "waits": story.waits(id)}
    return render(request, "journal/entry.html", {**shown, "story": story, "section": "me"})


@locked
def edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put an entry better; what was given of it stays as it was given."""
    old = there(me.evening().story(Story).entry(id))
    now = {"words": old.words, "feelings": list(old.feelings)}
    form = EntryForm(request.POST or None, initial=now, known=old.feelings)
    same = {"prompt": old.prompt, "prompt_id": old.prompt_id}
    shown, path = {"editing": old, "section": "me"}, "journal/write.html"
    return put_better(
        request, form, path, shown, lambda f: me.mine.edit(id, f.moment().again(**same)), "journal:entry", id
    )


@locked
def find(request: HttpRequest, me: Me) -> HttpResponse:
    """Find words in what I wrote. They come by POST, so that no address holds them."""
    form = FindForm(request.POST or None)
    wanted = form.cleaned_data["find"] if form.is_bound and form.is_valid() else ""
    words = plain(wanted).split()
    entries = sift(me.mine, Entry, lambda m: holds(m, words)) if words else []
    found = [Found(m, around(m.words, words)) for m in reversed(entries)]
    shown = {"form": form, "wanted": wanted, "found": found, "section": "me"}
    return render(request, "journal/find.html", shown, status=422 if form.errors else 200)


@require_POST
@locked
def guard(request: HttpRequest, me: Me) -> HttpResponse:
    """Ask for my passphrase before this opens, or do not."""
    me.mine.append(Guard(on="on" in request.POST))
    shut(request)
    return redirect("journal:page")
