"""What a talk is about, chosen apart or together; and the talk itself, on two phones in step or on one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.me.tap import tap
from toward.practice import telling
from toward.practice.before import first_alone, first_together
from toward.practice.forms import DRAFT, late, post_or_show
from toward.practices.yearly import deck, sealing
from toward.practices.yearly.forms import ChooseForm, LineForm, MoveForm, TimeForm
from toward.practices.yearly.moments import At, Begun, Line, MineIsIn
from toward.practices.yearly.story import TALK, sentences, tell, told
from toward.talks.regular import Held
from toward.talks.taps import Taps


def _ready(me: Me) -> Begun | None:
    ready = me.evening().story(tell).ready
    return Begun(prompts=ready.prompts) if ready else None


TAPS = Taps(TALK, told, lambda sent, bond: TimeForm(sent, begun=bond.begun), MoveForm, _ready)


@first_alone
def apart(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Say apart what I would like to talk about; sealed, it waits for the other's."""
    story = me.evening().story(tell)
    draft = story.draft
    if request.method == "POST" and (draft.sealed or story.ready):
        return late(request, "yearly", "yearly:page")
    form = ChooseForm(request.POST or None, ids=deck.ids(bond.begun), marked=draft.prompts)
    shown = {"themes": deck.themes(bond.begun), "draft": draft, "told": story.told(draft.slot), "ready": story.ready}
    mine = deck.texts(draft.prompts)

    def keep(form: ChooseForm) -> None:
        sealing.put(me, bond, draft.again(**form.cleaned_data))

    return post_or_show(
        request, form, "yearly/apart.html", {**shown, "mine": mine, "section": "talk"}, keep, "yearly:page"
    )


@tap
def withdraw(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Take mine out, as long as it waits. Once it is open, its page shows what was chosen."""
    draft = me.evening().story(tell).draft
    if draft.sealed and sealing.withdraw(me, bond, draft):
        messages.info(request, DRAFT)
    return redirect("yearly:apart")


@tap
def say_mine_is_in(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Say to the other that mine is in, this once. Once it is open, its page shows what was chosen."""
    draft = me.evening().story(tell).draft
    telling.say(bond, MineIsIn(of=draft.slot), draft.sealed)
    return redirect("yearly:apart")


@first_together
def choose(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """What the two begin with, chosen together on one phone."""
    story, ids = me.evening().story(tell), deck.ids(bond.begun)
    if story.talks.running:
        return redirect("yearly:talk", story.talks.running.id)
    form = ChooseForm(request.POST or None, ids=ids, marked=deck.drawn(bond.begun, story.draft.slot + bond.id))
    shown = {"themes": deck.themes(bond.begun), "section": "talk"}

    def keep(form: ChooseForm) -> HttpResponse:
        return redirect("yearly:talk", bond.log.append(Begun(**form.cleaned_data)).id)

    return post_or_show(request, form, "yearly/choose.html", shown, keep)


@first_together
def talk(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Where it is now; a sentence that is sent is kept with the question that it was written to."""
    held = TAPS.held(me, id)
    form = LineForm(request.POST or None, parts=held.parts, at=held.at)
    keep = lambda form: bond.log.append(Line(of=id, **form.cleaned_data))  # noqa: E731
    return post_or_show(request, form, "yearly/talk.html", lambda: _shown(me, held), keep, "yearly:talk", id)


def _shown(me: Me, held: Held) -> dict[str, object]:
    story, at, kept = me.evening().story(tell), held.at, sentences(held)
    runs = story.talks.runs(held)
    return {
        "held": held, "talks": story.talks, "runs": runs, "prompt": deck.prompt(at) if at else None,
        "nth": held.parts.index(at) + 1 if at else 0, "ago": story.year_before(held, at), "kept": kept,
        "stand": [line.id for _part, line in kept], "instead": at in dict(kept),
        "lines": [one for one in held.lines if one.part == at or not at or not runs], "section": "talk",
        "begins": deck.lines("begin", held.id)[0], "close": deck.lines("close", held.id)[0],
    }  # fmt: skip


@tap
def aloud(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """We have said it aloud, and go on; a page that is older than the talk changes nothing."""
    held = TAPS.held(me, id)
    if me.evening().story(told).runs(held) and held.at and request.POST.get("from") == held.at:
        bond.log.append(At(of=id, part=held.next, aloud=held.at))
    return redirect("yearly:talk", id)


@tap
def go_on(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Go on with a talk that was left, where it stopped."""
    held = TAPS.held(me, id)
    if held == me.evening().story(tell).stopped:
        bond.log.append(At(of=id, part=held.at))
    return redirect("yearly:talk", id)
