"""Inviting and accepting, confirming, switching, leaving."""

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond import duplicates, joining, link
from toward.bond.forms import Invite
from toward.bond.models import Invitation
from toward.bond.ours import Ours
from toward.help.texts import words
from toward.me import onward
from toward.me.me import Me, mine, ours
from toward.paths import end, welcome
from toward.people import backoff, opened
from toward.people.pass_on import carried, carry, lay_down


@mine
def invitations(request: HttpRequest, me: Me) -> HttpResponse:
    """Make an invitation, or look after those that are open."""
    form = Invite(request.POST or None, initial={"kind": "partners"})
    if request.method == "POST" and form.is_valid():
        id = joining.invite(me.keys, me.name, me.hue, form.what, far=form.cleaned_data["far"])
        return redirect("invitation", id)
    joining.tidy(me.keys)
    shown = {"form": form, "open": [id for id in me.keys.ring.offers if joining.stands(me.keys, id)], "section": "me"}
    return render(request, "bond/invite.html", shown, status=422 if form.is_bound else 200)


@mine
def invitation(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """One invitation as link, QR code and words; and, once answered, who wants to come in."""
    offer = me.keys.ring.offers.get(id)
    row = Invitation.objects.filter(id=id, inviter=me.id, bond="").first()
    if offer is None or row is None:
        return HttpResponse(headers={"HX-Redirect": reverse("today")}) if htmx(request) else redirect("invitations")
    state = {
        "section": "me",
        "id": id,
        "over": not joining.stands(me.keys, id),
        "answer": joining.answer_to(me.keys, id),
    }
    ways = _ways_in(request, joining.spoken(id, offer.secret))
    return render(request, "bond/invitation.html", {**state, **ways})


def _ways_in(request: HttpRequest, said: str) -> dict[str, object]:
    return {
        "link": _link(request, said),
        "words": said.replace("-", " "),
        "host": link.base(request).partition("://")[2],
        "only_here": link.only_here(request),
        "trust_at": settings.TRUST_AT,
    }


def _link(request: HttpRequest, said: str) -> str:
    return f"{link.base(request)}{reverse('join')}#{said}"


@mine
def qr(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """The invitation's link as a picture."""
    offer = me.keys.ring.offers.get(id)
    if offer is None:
        return HttpResponse(status=404)
    link = _link(request, joining.spoken(id, offer.secret))
    response = HttpResponse(content_type="image/svg+xml")
    segno.make(link, error="m").save(response, kind="svg", border=2, scale=6, xmldecl=False)  # type: ignore[arg-type]
    return response


@require_POST
@mine
def confirm(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Yes, this is them: the bond begins."""
    joining.collect(me.keys)  # what they have confirmed meanwhile, where each invited the other
    card = joining.answer_to(me.keys, id)
    if card and duplicates.together(me.keys, card.person):
        joining.refuse(me.keys, id)
        messages.info(request, _("You two are here together already. Nothing was done twice."))
        return redirect("today")
    try:
        bond = joining.confirm(me.keys, id, me.name, me.hue)
    except joining.Refused:
        return _settled(request, me, id)
    end.met_again(me, bond)
    request.session["bond"] = bond
    return redirect("today")


def _settled(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    if joining.confirmed(me.keys, id):
        messages.info(request, _("You have said yes to this already. Nothing was done twice."))
        return redirect("today")
    messages.warning(request, _("That invitation is not open any more."))
    return redirect("invitations")


@require_POST
@mine
def refuse(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Take an invitation back, or turn away who answered."""
    joining.refuse(me.keys, id)
    messages.info(request, _("The invitation is gone. Nobody is told."))
    return redirect("invitations")


@backoff.capped("join")
def join(request: HttpRequest) -> HttpResponse:
    """The invited one's way in: the words, then who invites and what a partner can see, then yes."""
    said = request.POST.get("words") or carried(request, "join")
    me = opened.of(request)
    if not said:
        return render(request, "bond/words.html", {"section": "me"})
    try:
        id, secret = joining.heard(said)
        if me and id in me.ring.acceptances:
            return redirect("pending")
        card = joining.look(id, secret)
    except joining.Refused:
        return _no_such(request)
    response = render(request, "bond/join.html", {"card": card, **_between(request, me, card.person)})
    carry(response, "join", joining.spoken(id, secret))
    return response


def _no_such(request: HttpRequest) -> HttpResponse:
    shown = {"wrong": True, "said": request.POST.get("words", ""), "section": "me"}
    response = render(request, "bond/words.html", shown, status=403)
    lay_down(response, "join")
    return response


def _between(request: HttpRequest, me: opened.OpenKeys | None, person: str) -> dict[str, object]:
    """Whether whoever invites me is myself, or has said yes to an invitation of mine; and whether I have `read` it.

    This browser showed all of it before I signed in, where it carries the words.
    """
    shown: dict[str, object] = {"section": "me", "read": me is not None and "words" not in request.POST}
    if me:
        shown |= {"own": me.person_id == person, "answered": duplicates.answered_by(me, person)}
    return shown


@require_POST
@mine
def accept(request: HttpRequest, me: Me) -> HttpResponse:
    """Say yes to the invitation that this browser carries."""
    try:
        id, secret = joining.heard(carried(request, "join"))
        if id in me.keys.ring.acceptances:
            messages.info(request, _("You have said yes already."))
            return redirect("pending")
        if duplicates.answered_by(me.keys, joining.look(id, secret).person):
            return redirect("join")  # which says so
        joining.accept(me.keys, id, secret, me.name, me.hue)
    except joining.Refused:
        messages.warning(request, _("That invitation is not open any more. Ask for a new one."))
        return redirect("invitations")
    response = redirect("pending")
    lay_down(response, "join")
    return response


def htmx(request: HttpRequest) -> bool:
    """Whether a part of the page asks, not the address bar."""
    return bool(request.headers.get("HX-Request"))


@mine
def pending(request: HttpRequest, me: Me) -> HttpResponse:
    """Wait for the other's confirmation; then go in."""
    found = joining.collect(me.keys)
    if found:
        end.met_again(me, found[0])
        request.session["bond"] = found[0]
        return HttpResponse(headers={"HX-Redirect": reverse("today")}) if htmx(request) else redirect("today")
    waits = me.keys.ring.acceptances
    if waits:
        return render(request, "bond/pending.html", {"waits": waits, "section": "me"})
    return HttpResponse(headers={"HX-Redirect": reverse("today")}) if htmx(request) else redirect("today")


@require_POST
@mine
def withdraw(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Take my yes back while it waits to be confirmed; confirmed meanwhile, it has begun."""
    if joining.withdraw(me.keys, id):
        messages.info(request, _("Your yes is taken back. Nothing has begun."))
        return redirect("today")
    if id in me.keys.ring.acceptances:
        return redirect("pending")
    raise Http404


@require_POST
@ours
def welcomed(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Put the first evening's card away."""
    if seen := welcome.put_away(me.evening()):
        me.mine.append(seen)
    return redirect("today")


@require_POST
@mine
def switch(request: HttpRequest, me: Me) -> HttpResponse:
    """Look at another bond: at its Today, or at what a link to something in it names."""
    if me.bond is not None:
        request.session["bond"] = me.bond.id
    return redirect(onward.page(request.POST.get("to", "")))


@mine
def leave(request: HttpRequest, me: Me) -> HttpResponse:
    """Leave this bond: alone, at once, and nobody is told."""
    if me.bond is None:
        return redirect("today")
    if request.method != "POST":
        return render(request, "bond/leave.html", {"words": words("leaving"), "section": "me"})
    end.leave(me.keys, me.bond.id)
    request.session.pop("bond", None)
    messages.info(request, _("You have left. What you two wrote is still readable for you under Me."))
    return redirect("me")
