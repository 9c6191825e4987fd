"""A question for oneself, with or without a bond; the answer stays mine."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.practice.find import of_kind, there
from toward.practice.forms import put_better
from toward.practices.questions import alone as asking
from toward.practices.questions import told
from toward.practices.questions.forms import AloneForm
from toward.practices.questions.moments import AloneAnswer, NotNow, SetAside


@mine
def alone(request: HttpRequest, me: Me) -> HttpResponse:
    """One question for myself, and what I have answered so far."""
    story = told.alone(me.evening())
    asked = story.find(request.POST.get("question", "")) or story.question
    form = AloneForm(request.POST or None, initial={"question": asked.id if asked else ""})
    if request.method == "POST" and asked and form.is_valid():
        me.mine.append(form.moment(asked.id, asked.theme, asking.words_of(asked)))
        messages.info(request, _("Kept. It stands here now."))
        return redirect("questions:alone")
    text = asking.words_of(asked) if asked else ""
    shown = {"form": form, "asked": asked, "text": text, "story": story, "section": "talk"}
    return render(request, "questions/alone.html", shown, status=422 if form.is_bound else 200)


@require_POST
@mine
def alone_rest(request: HttpRequest, me: Me) -> HttpResponse:
    """Another one, please; or never this one."""
    asked = there(told.alone(me.evening()).find(request.POST.get("question", "")))
    if "never" in request.POST:
        me.mine.append(SetAside(question=asked.id, text=asking.words_of(asked)))
    else:
        me.mine.append(NotNow(slot=asking.SLOT, question=asked.id))
    return redirect("questions:alone")


@mine
def alone_edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put an answer to myself better."""
    old = of_kind(AloneAnswer, me.mine.find(id))
    form = AloneForm(request.POST or None, initial={"words": old.words})
    shown = {"asked": old.text, "section": "me"}
    same, path = (old.question, old.theme, old.text), "questions/edit.html"
    return put_better(request, form, path, shown, lambda f: me.mine.edit(id, f.moment(*same)), "questions:alone")
