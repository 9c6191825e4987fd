"""Giving one's word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practices.promises import deck, meetings
from toward.practices.promises.forms import MakeForm


@ours
def make(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Give my word. Where I am not sure, it first offers to make it smaller, and never insists."""
    form = MakeForm(request.POST or None, initial=_begin(request, me, bond))
    if request.method != "POST" or not form.is_valid():
        return _making(request, me, form, 422 if form.is_bound else 200)
    if form.wobbles and "anyway" not in request.POST:
        return _making(request, me, form, 200, smaller=deck.few("smaller", form.cleaned_data["text"], 4))
    made = bond.log.append(form.moment())
    _weigh(me, bond, form, made.id)
    return redirect("promises:show", made.id)


def _begin(request: HttpRequest, me: Me, bond: Ours) -> dict[str, str]:
    wanted, words = request.GET.get("idea", ""), meetings.begun(request.GET.get("from", ""), me.evening())
    found = next((one for one in deck.ideas(bond.begun) if one.id == wanted), None)
    return {"text": found.text, "when": found.when, "rhythm": found.rhythm} if found else {"text": words}


def _making(
    request: HttpRequest, me: Me, form: MakeForm, status: int, smaller: list[str] | None = None
) -> HttpResponse:
    seed = f"{me.id} {me.evening().now.date()}"
    shown = {"form": form, "smaller": smaller, "obstacles": deck.few("obstacles", seed, 4), "section": "us"}
    return render(request, "promises/make.html", {**shown, "plan": deck.plan(seed)}, status=status)


def _weigh(me: Me, bond: Ours, form: MakeForm, of: str) -> None:
    weighed = form.weighed(of)
    if weighed:
        me.mine.append(weighed)
    if weighed and form.cleaned_data["share"]:
        bond.log.append(weighed)
