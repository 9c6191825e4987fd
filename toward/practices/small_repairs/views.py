"""Small repairs in two taps."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practice import content, reading
from toward.practice.forms import lay, post_or_show
from toward.practices.small_repairs.forms import SmallForm
from toward.practices.small_repairs.moments import SmallMet, SmallSaid
from toward.practices.small_repairs.story import tell

FEW, A_PAGE = 6, 12  # lines that lie open; the rest is folded


@ours
def page(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """One line, and it is said; and what was said between us."""
    lines = content.read("small_repairs", "small_repairs")["lines"]
    every = me.evening().story(tell).said
    lies, so_far = reading.parted(me, every, SmallSaid, SmallMet)
    said = Paginator(so_far, A_PAGE).get_page(request.GET.get("page"))
    shown = {"first": lines[:FEW], "more": lines[FEW:], "lies": lies, "said": said, "every": every, "section": "talk"}

    def say(form: SmallForm) -> HttpResponse:
        lay(request, bond, form.moment())
        return redirect("small_repairs:page")

    return post_or_show(request, SmallForm(request.POST or None), "small_repairs/page.html", shown, say)


@ours
def thing(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """An answer was once given here; it is given where the thing lies."""
    return redirect("table:thing", id)
