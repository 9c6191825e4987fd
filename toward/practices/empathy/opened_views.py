"""What was opened: marking the guess about oneself, answering, and looking back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading
from toward.practice.before import asked_before
from toward.practice.find import there
from toward.practices.empathy import deck
from toward.practices.empathy.asking import too_late, topic_of
from toward.practices.empathy.forms import AnswerForm, MarkForm
from toward.practices.empathy.story import Topic, tell

STARTERS = 5


@ours
def show(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """One situation: sealed, open, or put aside."""
    topic = topic_of(me, id)
    asks = (topic.to_mark or topic.to_answer) and not request.headers.get("HX-Request")
    return _first_alone(request, me, bond, topic) if asks else _show(request, me, topic)


@asked_before
def _first_alone(request: HttpRequest, me: Me, bond: Ours, topic: Topic) -> HttpResponse:
    return _show(request, me, topic)


def _show(request: HttpRequest, me: Me, topic: Topic, **forms: MarkForm | AnswerForm) -> HttpResponse:
    for one in (topic.about_me.view, topic.about_other.marked):
        if one:
            reading.met(me, one.id)
    guess, view = topic.about_me.view, topic.about_other.view
    shown: dict[str, object] = {"one": topic, "section": "talk"}
    if forms:
        shown |= forms
    elif topic.to_answer and _answers_first(request, topic):
        shown["answer"] = AnswerForm(None, topic.id, _starters(view))
    elif guess and topic.to_mark:
        shown["mark"] = MarkForm(None, topic.id, guess.for_you)
    return render(request, "empathy/show.html", shown, status=422 if forms else 200)


def _answers_first(request: HttpRequest, topic: Topic) -> bool:
    """One form at a time, so that sending one never loses what stands in the other."""
    rests = not topic.to_mark or "mark" in topic.rested
    return request.GET.get("first", "answer" if rests else "mark") == "answer"


def _starters(view: Moment | None) -> list[str]:
    return deck.few("compassion", STARTERS, seed=view.id if view else "")


@tap
def mark(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say how near the other's guess about me came."""
    topic = there(me.evening().story(tell).by_view(id))
    guess = topic.about_me.view
    if guess is None or guess.id != id:
        return too_late(request, topic.id, "not_you", status=403)
    if not topic.to_mark:
        return too_late(request, topic.id)
    return _give(request, me, bond, topic, mark=MarkForm(request.POST, topic.id, guess.for_you))


@tap
def answer(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Answer what the other added to my guess."""
    topic = there(me.evening().story(tell).by_view(id))
    view = topic.about_other.view
    if view is None or view.id != id:
        return too_late(request, topic.id, "not_yours", status=403)
    if not topic.to_answer:
        return too_late(request, topic.id)
    return _give(request, me, bond, topic, answer=AnswerForm(request.POST, topic.id, _starters(view)))


def _give(request: HttpRequest, me: Me, bond: Ours, topic: Topic, **forms: MarkForm | AnswerForm) -> HttpResponse:
    (form,) = forms.values()
    if not form.is_valid():
        return _show(request, me, topic, **forms)
    bond.log.append(form.moment())
    return redirect("empathy:show", topic.id)


@ours
def back(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What you learnt about each other."""
    return render(request, "empathy/back.html", {"story": me.evening().story(tell), "section": "talk"})
