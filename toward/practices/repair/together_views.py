"""Together: the openings, own parts, one change, and looking back on it."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.fields.room import holds
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice import telling
from toward.practice.before import first_alone, together
from toward.practice.forms import lay, post_or_show
from toward.practices.repair import deck, meetings, sealing
from toward.practices.repair.forms import ChangeForm, OwnForm
from toward.practices.repair.moments import AgreedTo, ReadySaid
from toward.practices.repair.path import A_WEEK, Repair
from toward.practices.repair.short_forms import CheckForm
from toward.practices.repair.views import moved_on, one_of, shown


@tap
def on(request: HttpRequest, me: Me, bond: Ours, id: str, step: str) -> HttpResponse:
    """Say, apart, that I go on from here, or take it out again; it moves when both have."""
    if step not in sealing.STEPS:
        raise Http404
    story, one = one_of(me, id)
    if not one.may_go_on(step, story.now) or _from_an_old_page(request, one):
        return moved_on(request, story, one)
    if story.nodded(one, step):
        if "unsay" in request.POST:
            sealing.unsay(bond, me.mine, one, step)
    else:
        sealing.nod(bond, me.mine, one, step)
    return redirect("repair:show", one.id)


@tap
def say_ready(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say to the other that mine is in, this once."""
    story, one = one_of(me, id)
    if not story.said(one) or _from_an_old_page(request, one):
        return moved_on(request, story, one)
    telling.say(bond, ReadySaid(of=one.place, step=one.phase(story.now)))
    return redirect("repair:show", one.id)


def _from_an_old_page(request: HttpRequest, one: Repair) -> bool:
    """Whether a form was made for an earlier turn: what was meant for that one does not count for the next."""
    return request.POST.get("turn", str(one.turn)) != str(one.turn)


@holds(15_000)
@first_alone
def own(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say what was mine to own."""
    story, one = one_of(me, id)
    if one.phase(story.now) not in ("owning", "change"):
        return moved_on(request, story, one)
    written = {} if one.owned else {piece.name: piece.text for piece in meetings.written(story.evening, bond.id)}
    form = OwnForm(request.POST or None, initial={"did": written.get("my_part", "")})
    more = shown(story, one, apology=deck.words("apology"), rules=meetings.rules(), begun=written.get("my_part"))

    def keep(form: OwnForm) -> None:
        lay(request, bond, form.moment(of=one.id), _("Given. It lies on %(name)s’s table."))

    return post_or_show(request, form, "repair/own.html", more, keep, "repair:show", one.id)


@first_alone
def change(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Propose one small thing, or put it differently."""
    story, one = one_of(me, id)
    if one.phase(story.now) != "change":
        return moved_on(request, story, one)
    form = ChangeForm(request.POST or None, initial=_beginning(one, me.id))
    more = shown(story, one, examples=deck.examples(f"{one.id}{one.turn}", bond.begun))

    def keep(form: ChangeForm) -> None:
        bond.log.append(form.moment(one.id, me.id, bond.other))

    return post_or_show(request, form, "repair/change.html", more, keep, "repair:show", one.id)


def _beginning(one: Repair, me: str) -> dict[str, object]:
    last = one.stands or one.agreed
    start: dict[str, object] = {"look_back": timezone.localdate() + A_WEEK, "who": "both"}
    will = [m.will for m in one.owned if m.by == me and m.will]
    if will and not last:
        start |= {"what": will[-1], "who": "me"}
    if last:
        who = last.who if last.who == "both" else "me" if last.who == me else "other"
        start |= {"what": last.what, "when": last.when, "who": who}
    return start


@require_POST
@together(now=False)
def agree(request: HttpRequest, me: Me, bond: Ours, id: str, proposal: str) -> HttpResponse:
    """Say yes to what the other proposed."""
    story, one = one_of(me, id)
    theirs = [p for p in one.proposals.values() if p.by != me.id and p.id == proposal]
    if one.phase(story.now) != "change" or not theirs:
        return moved_on(request, story, one)
    with transaction.atomic():
        bond.log.append(AgreedTo(of=one.id, by=bond.id, proposal=proposal, look_back=theirs[0].look_back))
        sealing.agreed(bond, one, theirs[0])
    return redirect("repair:show", one.id)


@first_alone
def check(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Look back on it, sealed until both have."""
    story, one = one_of(me, id)
    if one.step != "trying" or _from_an_old_page(request, one):
        return moved_on(request, story, one)
    note = story.check_note(one)
    form = CheckForm(request.POST or None, initial=sealing.answers(note))

    def keep(form: CheckForm) -> None:
        sealing.check(bond, me.mine, one, form.moment(one), note)

    return post_or_show(request, form, "repair/check.html", shown(story, one), keep, "repair:show", one.id)
