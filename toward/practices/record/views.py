"""A record of one's own: written, changed with its old wordings kept, taken out as a file, erased."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from toward.fields.room import holds
from toward.log.sift import sift
from toward.me.me import Me
from toward.me.once import unhurried
from toward.me.private import AgainForm, locked, wrong
from toward.me.receipt import receipt
from toward.practice.find import there
from toward.practice.forms import post_or_show
from toward.practices.record.file import export
from toward.practices.record.forms import FIELDS, RecordForm, words
from toward.practices.record.moments import Record
from toward.practices.record.story import tell


@locked
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """A plain warning, what stands there, and the way to take it out."""
    return _page(request, me, AgainForm())


def _page(request: HttpRequest, me: Me, form: AgainForm) -> HttpResponse:
    shown = {"words": words(), "story": me.evening().story(tell), "form": form, "section": "me"}
    return render(request, "record/page.html", shown, status=422 if form.is_bound else 200)


@holds(13_000)
@locked
def write(request: HttpRequest, me: Me) -> HttpResponse:
    """Write something down."""
    form, shown = RecordForm(request.POST or None), {"words": words(), "section": "me"}
    return post_or_show(request, form, "record/write.html", shown, lambda f: _kept(request, me, f))


def _kept(request: HttpRequest, me: Me, form: RecordForm) -> HttpResponse:
    me.mine.append(form.moment())
    messages.info(request, words()["kept"])
    return redirect("record:page")


@locked
def one(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """One item, with every wording it had."""
    shown = {"m": there(me.evening().story(tell).find(id)), "words": words(), "section": "me"}
    return render(request, "record/one.html", shown)


@holds(13_000)
@locked
def edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Change it; what stood there before is kept beside it."""
    old = there(me.evening().story(tell).find(id))
    form = RecordForm(request.POST or None, initial={name: getattr(old, name) for name in FIELDS})
    shown = {"editing": old, "words": words(), "section": "me"}
    return post_or_show(request, form, "record/write.html", shown, lambda f: _changed(request, me, id, f))


def _changed(request: HttpRequest, me: Me, id: str, form: RecordForm) -> HttpResponse:
    if form.has_changed():
        me.mine.edit(id, form.moment().again(changed=timezone.now()))
        messages.info(request, words()["changed"])
    return redirect("record:one", id)


@require_POST
@locked
def erase(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Gone from here, with every wording and no line left."""
    me.mine.take_back(there(me.evening().story(tell).find(id)).id)
    messages.info(request, receipt())
    return redirect("record:page")


@require_POST
@locked
@unhurried
def take_out(request: HttpRequest, me: Me) -> HttpResponse:
    """The whole record as one file, after the passphrase once more."""
    form = AgainForm(request.POST)
    error = wrong(request, me, form.cleaned_data["passphrase"]) if form.is_valid() else ""
    if error:
        form.add_error("passphrase", error)
    if form.errors:
        return _page(request, me, form)
    file = export(sift(me.mine, Record), timezone.now())
    answer = HttpResponse(file, content_type="application/json; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="notes.json"'
    return answer
