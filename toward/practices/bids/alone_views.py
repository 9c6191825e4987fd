"""Noticing, in mine: how the other reached for me."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.fields.numbers import whole
from toward.me.me import Me, mine
from toward.practices.bids import deck
from toward.practices.bids.answer_forms import NoticingForm
from toward.practices.bids.moments import Noticing
from toward.practices.bids.story import tell


@mine
def notice(request: HttpRequest, me: Me) -> HttpResponse:
    """Write down one reach, however small."""
    form = NoticingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        me.mine.append(form.moment())
        return redirect("bids:notice")
    now, turn = me.evening(), whole(request.GET.get("turn", ""))
    start = form.data.get("start", "") or deck.lines("noticing", deck.day_seed(me.id, now.now), turn, 1)[0]
    shown = {"form": form, "start": start, "next": turn + 1, "story": tell(now), "section": "together"}
    return render(request, "bids/notice.html", shown, status=422 if form.is_bound else 200)


@mine
def notice_edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put it better."""
    old = me.mine.find(id)
    if not isinstance(old, Noticing):
        raise Http404
    form = NoticingForm(request.POST or None, initial={"start": old.start, "words": old.words})
    if request.method == "POST" and form.is_valid():
        me.mine.edit(id, form.moment())
        return redirect("bids:notice")
    shown = {"form": form, "start": old.start, "editing": id, "section": "together"}
    return render(request, "bids/notice.html", shown, status=422 if form.is_bound else 200)
