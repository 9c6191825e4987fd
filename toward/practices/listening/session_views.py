"""A listening as it runs: whose turn it is, one step after the other, and what is kept at the end."""

from datetime import timedelta

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.fields.numbers import whole
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practices.listening import meetings, prompts
from toward.practices.listening.forms import KeepForm, SaidBackForm
from toward.practices.listening.meetings import Topic
from toward.practices.listening.moments import Moved
from toward.practices.listening.story import Story
from toward.practices.listening.turns import Session
from toward.practices.listening.views import moved_on, session_of

AWAKE_AFTER = timedelta(minutes=5)
WRITTEN = {"reflecting": "reflected", "sensing": "made_sense"}


@ours
def session(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One listening, wherever it is now."""
    story, session = session_of(me, id)
    return render(request, "listening/session.html", shown(me, story, session))


def shown(me: Me, story: Story, session: Session, form: KeepForm | None = None) -> dict[str, object]:
    """What the page of a listening shows to one of the two."""
    part, prompt = prompts.opening(session.id, "ending_line")
    return {
        "one": session, "story": story, "section": "talk", "may": session.may(me.id),
        "parts": prompts.parts(session, me.id), "role": "" if session.one_phone else session.roles(me.id).pop(),
        "left": int(session.left(story.now).total_seconds()), "total": int(session.planned.total_seconds()),
        "awake": awake(session, story, me.lock_minutes), "rested": session.id in story.rested,
        "form": form or KeepForm(), "part": part, "prompt": prompt, "said_back": said_back(session),
        "lines": story.lines(session.id), "mine_kept": any(line.m.by == me.id for line in story.lines(session.id)),
        "before": prompts.felt("before", story.felt_in(session.id, "before")),
        "question": _still_to_talk(me, session), "repair": meetings.waits(me, session),
        "openings": meetings.openings(me, session),
    }  # fmt: skip


def _still_to_talk(me: Me, session: Session) -> Topic | None:
    """The question that it was about, where the two had kept it for a talk."""
    asked = session.offer.from_question if session.phase == "ended" else ""
    return next((one for one in meetings.to_talk(me.evening()) if one.id == asked), None) if asked else None


def said_back(session: Session) -> list[Moved]:
    """What was written in this turn while it runs; at the end, all of it."""
    if session.phase == "ended":
        return session.said_back
    return session.said_back[-2:] if session.phase in ("sensing", "confirming") else []


def awake(session: Session, story: Story, lock_minutes: int) -> int:
    """For how many seconds the phone shall not lock itself: while it runs, and five minutes after."""
    if session.running:
        return int((session.ends_by - story.now).total_seconds())
    if session.started and session.ended:
        after = session.ended + AWAKE_AFTER - timedelta(minutes=lock_minutes) - story.now
        return max(int(after.total_seconds()), 0)
    return 0


@tap
def move(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Take one step, if it is still open; from an old page it changes nothing."""
    _told, session = session_of(me, id)
    step = whole(request.POST.get("step", ""), -1, digits=6)
    moved = Moved(by=me.id, of=id, move=request.POST.get("move", ""), step=step)
    if moved.move == "here" or not session.fits(moved):
        return moved_on(request, id)
    with transaction.atomic():
        bond.log.append(moved.again(by=bond.id) if session.stops_for_both(moved.move) else moved)
        if moved.move == "stop":
            meetings.lead_on(me, bond, session)
    return redirect("listening:session", id)


@ours
def write(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say back in writing what was heard, or what makes sense."""
    story, session = session_of(me, id)
    form = SaidBackForm(request.POST or None, initial={"step": session.step})
    if request.method == "POST" and form.is_valid():
        return _written(request, me, bond, session, form)
    if not form.is_bound and not _writes(session, me.id):
        return redirect("listening:session", id)
    stands = _stands(story, session, me)
    shown = {"form": form, **stands, "section": "talk"}
    return render(request, "listening/write.html", shown, status=422 if form.errors else 200)


@ours
def stands(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One line for whoever writes: that it was paused, stopped or has moved on. Their words stay as they are."""
    story, session = session_of(me, id)
    return render(request, "listening/stands.html", _stands(story, session, me))


def _stands(story: Story, session: Session, me: Me) -> dict[str, object]:
    return {"one": session, "writes": _writes(session, me.id), "awake": awake(session, story, me.lock_minutes)}


def _writes(session: Session, me: str) -> bool:
    return session.phase in WRITTEN and not session.one_phone and WRITTEN[session.phase] in session.may(me)


def _written(request: HttpRequest, me: Me, bond: Ours, session: Session, form: SaidBackForm) -> HttpResponse:
    said = form.cleaned_data
    moved = Moved(by=me.id, of=session.id, move=WRITTEN.get(session.phase, ""), **said)
    if not _writes(session, me.id) or not session.fits(moved):
        kept = {"id": session.id, "kept": [said["text"]], "section": "talk"}
        return render(request, "listening/moved_on.html", kept, status=409)
    bond.log.append(moved)
    return redirect("listening:session", session.id)


@ours
def keep(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One line to keep, for both or for myself; and how I go out of it, for myself."""
    story, session = session_of(me, id)
    form = KeepForm(request.POST or None)
    if request.method != "POST" or session.phase != "ended":
        return redirect("listening:session", id)
    if not form.is_valid():
        return render(request, "listening/session.html", shown(me, story, session, form), status=422)
    shared = request.POST.get("audience") == "ours" or session.one_phone
    _keep(me, bond, session, form, for_both=shared)
    messages.info(request, _("Kept."))
    return redirect("listening:session", id)


def _keep(me: Me, bond: Ours, session: Session, form: KeepForm, *, for_both: bool) -> None:
    line = form.moment(session.offer)
    if line:
        (bond.log if for_both else me.mine).append(line)
    felt = None if session.one_phone else form.felt_moment(session.id)
    if felt:
        me.mine.append(felt)
