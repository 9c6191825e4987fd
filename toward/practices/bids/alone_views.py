"""Noticing, in mine: how the other reached for me."""

from django.http import HttpRequest, HttpResponse

from toward.fields.numbers import whole
from toward.me.me import Me, mine
from toward.practice.find import of_kind
from toward.practice.forms import into, post_or_show, put_better
from toward.practices.bids import deck
from toward.practices.bids.answer_forms import NoticingForm
from toward.practices.bids.moments import Noticing
from toward.practices.bids.story import tell


@mine
def notice(request: HttpRequest, me: Me) -> HttpResponse:
    """Write down one reach, however small."""
    form = NoticingForm(request.POST or None)

    def shown() -> dict[str, object]:
        now, turn = me.evening(), whole(request.GET.get("turn", ""))
        start = form.data.get("start", "") or deck.lines("noticing", deck.day_seed(me.id, now.now), turn, 1)[0]
        return {"start": start, "next": turn + 1, "story": now.story(tell), "section": "together"}

    return post_or_show(request, form, "bids/notice.html", shown, into(me.mine), "bids:notice")


@mine
def notice_edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put it better."""
    old = of_kind(Noticing, me.mine.find(id))
    form = NoticingForm(request.POST or None, initial={"start": old.start, "words": old.words})
    shown = {"start": old.start, "editing": id, "section": "together"}
    return put_better(request, form, "bids/notice.html", shown, lambda f: me.mine.edit(id, f.moment()), "bids:notice")
