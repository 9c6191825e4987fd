"""Saying it, finding it again, and what is kept close."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from toward.bond.ours import Ours
from toward.fields.room import holds
from toward.me.me import Me, ours
from toward.practice.forms import into, post_or_show, put_better
from toward.practice.registry import table
from toward.practices.appreciation.forms import FORMS, form_of, named
from toward.practices.appreciation.story import SAYINGS, tell

A_PAGE = 12


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What was said between us, and what lies here for me."""
    lies = me.evening().story(table).of(*SAYINGS)
    here = {one.moment.id for one in lies}
    lately = me.evening().story(tell).lately
    pages = Paginator([one for one in lately if one.moment.id not in here], A_PAGE).get_page(request.GET.get("page"))
    shown = {"lies": lies, "so_far": pages, "lately": lately, "section": "us"}
    return render(request, "appreciation/page.html", shown)


@holds(15_000)
@ours
def say(request: HttpRequest, me: Me, bond: Ours, about: str) -> HttpResponse:
    """Say one of the three: noticed, told, news."""
    if about not in FORMS:
        raise Http404
    form, shown = named(FORMS[about](request.POST or None), bond), {"about": about, "section": "us"}
    return post_or_show(request, form, "appreciation/say.html", shown, into(bond.log), "appreciation:page")


@ours
def close(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """The page for a hard day: whatever I keep close, of any practice."""
    shown = {"close": me.evening().story(table).close, "section": "me"}
    return render(request, "appreciation/close.html", shown)


@holds(15_000)
@ours
def edit(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put it better; the old words stay readable where ten minutes have passed."""
    form, about = form_of(bond.log.own(id), request.POST or None)
    named(form, bond)
    shown = {"about": about, "editing": id, "section": "us"}
    return put_better(
        request, form, "appreciation/say.html", shown, lambda f: bond.log.edit(id, f.moment()), "appreciation:page"
    )
