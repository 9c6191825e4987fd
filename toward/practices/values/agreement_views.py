"""What we agree for now: proposed, agreed to by the other, looked back on when its day comes, ended by either."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import answering
from toward.practice.find import still, there
from toward.practice.forms import into, late, lay, post_or_show
from toward.practices.values import deck
from toward.practices.values.forms import AgreeForm, BackForm
from toward.practices.values.moments import Agreed, Ended, NotNow
from toward.practices.values.story import TRUE, Pact, tell


@ours
def propose(request: HttpRequest, me: Me, bond: Ours, about: str) -> HttpResponse:
    """Propose something about a pair, or about being true; or say anew what was agreed."""
    pair, old = deck.pair(about), me.evening().story(tell).pact(request.GET.get("instead", ""))
    there(pair or about == TRUE or None)
    form = AgreeForm(request.POST or None, old.said.words if old else "")
    shown = {"pair": pair, "about_id": about, "section": "us"}

    def keep(form: AgreeForm) -> HttpResponse:
        return redirect("values:agreement", lay(request, bond, form.moment(about, old.said.id if old else "")))

    return post_or_show(request, form, "values/propose.html", shown, keep)


def _pact(me: Me, id: str) -> Pact:
    return still(id, me.evening().story(tell).pact(id))


@ours
def agreement(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One of them; once its day has come, with a look back."""
    pact = _pact(me, id)
    shown = {"pact": pact, "pair": deck.pair(pact.said.about), "section": "us"}
    if request.method == "POST" and not pact.has_come:
        return late(request, "values", "values:page")
    form, then = BackForm(request.POST or None), ("values:agreement", id)
    return post_or_show(request, form, "values/agreement.html", shown, into(bond.log, id), *then)


@tap
def agree(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes, as long as it waits for mine."""
    answering.agree(bond, _pact(me, id), Agreed(of=id))
    return redirect("values:agreement", id)


@tap
def not_now(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: to a proposal of the other, or to looking back; it rests for me alone."""
    return answering.leave(me, _pact(me, id), NotNow(of=id))


@tap
def end(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """It is over for both; no page says who ended it."""
    pact = _pact(me, id)
    if pact.stands or pact.open:
        bond.log.append(Ended(of=id))
    return redirect("values:page")
