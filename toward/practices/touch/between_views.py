"""Inviting and answering, and small rituals."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from toward.bond.ours import Ours
from toward.log.log import Gone
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice.find import there
from toward.practice.forms import into, post_or_show
from toward.practices.touch import deck, menu
from toward.practices.touch.forms import HourForm, InvitationForm, RitualForm
from toward.practices.touch.moments import Agreed, LetGo, NotNow, SaidYes
from toward.practices.touch.open import opened, pressed
from toward.practices.touch.story import Story


@opened
def invite(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Offer something for a while. One at a time: a new one takes the old one's place."""
    form = InvitationForm(request.POST or None, menu.of(story, bond.begun))
    shown = {"section": "together"}
    return post_or_show(request, form, "touch/invite.html", shown, lambda f: _offer(bond, story, f), "touch:page")


def _offer(bond: Ours, story: Story, form: InvitationForm) -> None:
    bond.log.append(form.moment(timezone.now()))
    _forget(bond, story)


@pressed
def withdraw(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Take my invitation back."""
    _forget(bond, story)
    return redirect("touch:page")


@pressed
def answer(request: HttpRequest, me: Me, bond: Ours, story: Story, id: str) -> HttpResponse:
    """Yes, or not now. Only a yes is ever seen."""
    open_now = story.call if story.call and story.call.moment.id == id else None
    if "yes" not in request.POST:
        return _not_now(me, bond, open_now.yes if open_now else None, id if open_now else "")
    if open_now is None:
        return _over(request)
    return _yes(request, bond, SaidYes(of=id)) if open_now.yes is None else redirect("touch:page")


@opened
def rituals(request: HttpRequest, me: Me, bond: Ours, story: Story) -> HttpResponse:
    """Propose a small ritual, from an example or from nothing."""
    examples = deck.rituals(bond.begun)
    asked = request.GET.get("from", "")
    begin = {str(nth): {"when": one.when, "words": one.words} for nth, one in enumerate(examples)}.get(asked)
    form = RitualForm(request.POST or None, initial=begin)
    rows = list(enumerate(examples))
    parts = {"here": [row for row in rows if bond.begun.far or not row[1].far], "section": "together"}
    shown = {**parts, "further": [row for row in rows if row not in parts["here"]]}
    return post_or_show(request, form, "touch/rituals.html", shown, lambda f: _propose(bond, story, f), "touch:page")


def _propose(bond: Ours, story: Story, form: RitualForm) -> Moment:
    said = form.moment()
    same = next((one for one in story.offers if one.is_same(said)), None)
    return bond.log.append(Agreed(of=same.id) if same else said)


@pressed
def agree(request: HttpRequest, me: Me, bond: Ours, story: Story, id: str) -> HttpResponse:
    """Yes to a ritual, or not now."""
    offer = next((one for one in story.offers if one.id == id), None)
    if "yes" not in request.POST:
        return _not_now(me, bond, None, id if offer else "")
    if offer is None:
        return _over(request)
    return _yes(request, bond, Agreed(of=id))


@opened
def hour(request: HttpRequest, me: Me, bond: Ours, story: Story, id: str) -> HttpResponse:
    """When I want to be reminded of a ritual of ours; nobody else learns of it."""
    ritual = there(next((one for one in story.rituals if one.id == id), None))
    form = HourForm(request.POST or None, story.hour_of(id))
    shown = {"m": ritual, "stands": story.hour_of(id), "section": "together"}
    return post_or_show(request, form, "touch/hour.html", shown, into(me.mine, id), "touch:page")


@pressed
def let_go(request: HttpRequest, me: Me, bond: Ours, story: Story, id: str) -> HttpResponse:
    """Let a ritual of ours go, or take back one that I proposed."""
    if any(one.id == id for one in story.my_offers):
        bond.log.take_back(id)
    elif any(one.id == id for one in story.rituals):
        bond.log.append(LetGo(of=id))
    else:
        raise Http404
    return redirect("touch:page")


def _forget(bond: Ours, story: Story) -> None:
    for old in story.invitations:
        bond.log.take_back(old.id)


def _not_now(me: Me, bond: Ours, yes: Moment | None, id: str) -> HttpResponse:
    """Kept in mine alone; a yes that stood before is taken back."""
    if id:
        me.mine.append(NotNow(of=id))
    if yes is not None:
        bond.log.take_back(yes.id)
    return redirect("today")


def _yes(request: HttpRequest, bond: Ours, yes: SaidYes | Agreed) -> HttpResponse:
    try:
        bond.log.append(yes)
    except Gone:  # taken back between the page and the log
        return _over(request)
    return redirect("touch:page")


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "touch/over.html", {"section": "together"}, status=409)
