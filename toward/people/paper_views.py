"""Saying that the recovery code is on paper, or not now."""

import secrets

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.people import backoff, paper
from toward.people.moments import CodeConfirmed, CodeLater


@mine
def check(request: HttpRequest, me: Me) -> HttpResponse:
    """Ask for one group of the code; nothing of the code itself is shown."""
    told = paper.paper(me.evening().mine)
    if told.confirmed or not told.marks:
        return redirect("safety")
    said = request.POST.get("asked", "")
    asked = int(said) if said in ("1", "2", "3", "4", "5") else 1 + secrets.randbelow(5)
    shown = {"section": "me", "asked": asked, "seconds": 0}
    if request.method != "POST":
        return render(request, "people/check_code.html", shown)
    shown["seconds"] = backoff.knock(request, f"code {me.id}")
    if not shown["seconds"] and _right(request, me, told, asked):
        return redirect("today")
    return render(request, "people/check_code.html", {**shown, "wrong": True}, status=422)


def _right(request: HttpRequest, me: Me, told: paper.Paper, asked: int) -> bool:
    if not paper.right(told, request.POST.get("group", "")[:20], asked - 1, me.keys.master):
        return False
    backoff.forget(request, f"code {me.id}")
    me.mine.append(CodeConfirmed())
    messages.info(request, _("Your recovery code is confirmed. Keep the paper somewhere safe."))
    return True


@require_POST
@mine
def later(request: HttpRequest, me: Me) -> HttpResponse:
    """Put the reminder away for a week."""
    me.mine.append(CodeLater())
    messages.info(request, _("Put away for a week."))
    return redirect("today")
