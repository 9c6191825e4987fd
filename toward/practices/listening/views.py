"""Offering a listening, and saying yes, another time, or nothing at all."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.me import Me, mine
from toward.me.tap import tap
from toward.practice.before import YES, asks_line, freely, together
from toward.practice.find import still
from toward.practice.forms import post_or_show
from toward.practices.listening import meetings, prompts
from toward.practices.listening.about import offered_about
from toward.practices.listening.forms import FeltForm, LaterForm, OfferForm
from toward.practices.listening.meetings import Topic
from toward.practices.listening.moments import Moved, Offered, Replied, Rested
from toward.practices.listening.scenes import said_back
from toward.practices.listening.story import Story, tell
from toward.practices.listening.turns import Session


def session_of(me: Me, id: str) -> tuple[Story, Session]:
    """One listening of ours, or a sentence that it is gone."""
    story = me.evening().story(tell)
    return story, still(id, story.find(id))


def moved_on(request: HttpRequest, id: str) -> HttpResponse:
    """Say that the page was older than the listening, and lead back to it."""
    answer = render(request, "listening/moved_on.html", {"id": id, "section": "talk"}, status=409)
    answer.headers["HX-Trigger"] = "moved"
    return answer


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What stands between us now, what was kept, and practising alone."""
    shown = {"story": me.evening().story(tell), "practised": said_back(me.evening())[:3], "section": "talk"}
    return render(request, "listening/page.html", shown)


@together(now=False)
def offer(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Offer a listening; where one runs or was offered a moment ago, lead there."""
    story, asked = me.evening().story(tell), meetings.to_talk(me.evening())
    if story.running:
        return redirect("listening:session", story.running.id)
    form = OfferForm(request.POST or None, initial=_beginning(request, me, story, asked), other=bond.other_name)
    shown = {"asked": asked, "standing": story.offered, "section": "talk"}

    def keep(form: OfferForm) -> HttpResponse:
        bond.log.append(_checked(me, form.moment()))
        return _to_what_stands(request, me)

    return post_or_show(request, form, "listening/offer.html", shown, keep)


def _checked(me: Me, offer: Offered) -> Offered:
    """The offer, about nothing but what it may be about."""
    return meetings.checked(me, offer).again(about=offered_about(me.evening(), offer.about))


def _beginning(request: HttpRequest, me: Me, story: Story, asked: list[Topic]) -> dict[str, str]:
    wanted = request.GET.get("question", "")
    topic = next((one for one in asked if one.id == wanted), None)
    about = {"topic": request.GET.get("topic", "")[:200], "of_repair": request.GET.get("repair", "")[:80]}
    about["about"] = offered_about(me.evening(), request.GET.get("about", ""))
    if topic:
        about = {"topic": topic.text[:200], "from_question": topic.id}
    return {**about, "instead_of": story.offered.id if story.offered else ""}


def _to_what_stands(request: HttpRequest, me: Me) -> HttpResponse:
    """To my offer, or to the one that came first."""
    story = me.evening().story(tell)
    stands = story.running or story.offered
    if stands and stands.offer.by != me.id:
        messages.info(request, _("Another offer was a moment earlier. Here it is; yours was not sent."))
    return redirect("listening:session", stands.id) if stands else redirect("listening:page")


@together(now=False)
def come(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say yes, or sit down to what was agreed; the line at the moment stands here, and a moment alone."""
    story, session = session_of(me, id)
    if not _awaited(session, me):
        return redirect("listening:session", id)
    form = FeltForm("before", request.POST or None)
    part, prompt = prompts.opening(id, "before_feelings")
    shown: dict[str, object] = {"one": session, "part": part, "prompt": prompt, "section": "talk"}
    shown |= {"busy": story.running, "now": _begins(session), "asks": asks_line(me, bond)}

    def keep(form: FeltForm) -> None:
        if YES in request.POST and _begins(session):
            freely(me, bond)
        _sit_down(bond, session, me, form)

    return post_or_show(request, form, "listening/come.html", shown, keep, "listening:session", id)


def _begins(session: Session) -> bool:
    """Whether a yes sits down now; else it is to a time."""
    return not (session.phase == "offered" and session.offer.when)


def _awaited(session: Session, me: Me) -> bool:
    return "here" in session.may(me.id) or (session.phase == "offered" and session.offer.by != me.id)


def _sit_down(bond: Ours, session: Session, me: Me, form: FeltForm) -> None:
    is_offered = session.phase == "offered"
    bond.log.append(Replied(of=session.id) if is_offered else Moved(of=session.id, move="here"))
    felt = None if session.one_phone else form.felt_moment(session.id)
    if felt:
        me.mine.append(felt)


@together(now=False)
def later(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Yes, at another time: the same offer from the other side. To one's own offer there is no such answer."""
    _told, session = session_of(me, id)
    if session.phase != "offered" or session.offer.by == me.id:
        return moved_on(request, id)
    form = LaterForm(request.POST or None)
    shown = {"one": session, "section": "talk"}

    def keep(form: LaterForm) -> HttpResponse:
        bond.log.append(form.moment(session.offer))
        return _to_what_stands(request, me)

    return post_or_show(request, form, "listening/later.html", shown, keep)


@tap
def rest(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not now: it stands in mine alone, and for the other nothing changes."""
    session_of(me, id)
    me.mine.append(Rested(of=id))
    return redirect("today")
