"""What was opened: reading it, saying something back, keeping it, asking it again."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.bond.ours import Ours
from toward.log.moment import Moment, kind_of
from toward.log.page import Page
from toward.me import long_ago
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading, warm_lines
from toward.practice.few import A_FEW, few_of
from toward.practice.find import of_kind, there
from toward.practice.forms import put_better
from toward.practice.moments import Answered
from toward.practice.ready import sort_of
from toward.practice.registry import table
from toward.practice.table import Table
from toward.practices.questions import meetings
from toward.practices.questions.deck import themes
from toward.practices.questions.forms import BetterForm, FindForm
from toward.practices.questions.moments import Answer, Asked, AskedAgain, KeptForTalk, Talked
from toward.practices.questions.opened import Pair
from toward.practices.questions.story import JUST_NOW
from toward.practices.questions.told import tell

A_PAGE = 8


@ours
def opened(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Two letters at one table."""
    pair = _pair(me, id)
    story = me.evening().story(tell)
    if pair.theirs:
        reading.met(me, pair.theirs.id)
    shown: dict[str, Any] = {"pair": pair, "section": "talk", "ask_again": story.may_be_asked_again(pair)}
    shown["fresh"] = story.evening.now - pair.asked.at < JUST_NOW
    shown["to_listen"] = meetings.to_listen(pair.asked.id)
    return render(request, "questions/opened.html", shown)


def _pair(me: Me, id: str) -> Pair:
    """Two letters, with those of its question from before."""
    question = there(me.evening().story(tell).pair(id)).asked.question
    me.look_at(one.thread for one in _every(me) if one.question == question)
    return there(me.evening().story(tell).pair(id))


def _every(me: Me) -> list[Asked]:
    """All that was ever opened, newest first, without its letters."""
    found = me.bond.log.page(Page(latest=frozenset({kind_of(Asked)}))) if me.bond else []
    return [m for m in reversed(found) if isinstance(m, Asked)]


@ours
def edit(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Put an opened answer better; the old words stay readable for both."""
    old = of_kind(Answer, bond.log.own(id))
    form = BetterForm(request.POST or None, initial={"words": "" if sort_of(old) else old.words})
    shown = {"asked": old.text, "section": "talk", "was_open": True}

    def keep(form: BetterForm) -> None:
        bond.log.edit(id, old.again(words=form.cleaned_data["words"], passed=False, earlier=()))

    return put_better(request, form, "questions/edit.html", shown, keep, "questions:page")


@tap
def talk(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Let's talk about this; or, we have."""
    pair = _pair(me, id)
    if pair.to_talk:
        bond.log.append(Talked(of=id))
    elif pair.kept is None and not pair.gone:
        bond.log.append(KeptForTalk(of=id))
    return redirect("questions:opened", id)


@tap
def again(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Ask it once more, half a year later."""
    pair = _pair(me, id)
    story = me.evening().story(tell)
    if story.may_be_asked_again(pair):
        said = pair.asked
        bond.log.append(AskedAgain(question=said.question, theme=said.theme, text=said.text))
    return redirect("questions:page")


@ours
def back(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Everything that was opened, by day or theme. A word to find comes by POST, so no address holds it."""
    form = FindForm(request.POST or None)
    word = form.cleaned_data["find"] if form.is_bound and form.is_valid() else ""
    every = _every(me)
    asked, by_theme = _with(me, bond, every, word) if word else every, request.GET.get("by") == "theme"
    ordered = sorted(asked, key=lambda one: one.theme) if by_theme else asked
    pages = few_of(ordered, request, "found" if word else "page", A_FEW if word else A_PAGE)
    shown_now = {one.question for one in pages}
    me.look_at(one.thread for one in every if one.question in shown_now)
    me.look_at(m.thread for m in me.evening().story(tell).written)
    story = me.evening().story(tell)
    some = [there(story.pair(one.id)) for one in pages]
    shown = {"pairs": some, "word": word, "form": form, "by_theme": by_theme, "story": story, "section": "talk"}
    shown |= {"shelves": _shelves(some) if by_theme else [], "pages": pages}
    return render(request, "questions/back.html", shown)


def _with(me: Me, bond: Ours, every: list[Asked], word: str) -> list[Asked]:
    """What of all that was opened holds a word."""
    told = long_ago.told(me, bond, every, lambda m: _says(m, word))
    held = {one.asked.id for now in told for one in now.story(tell).pairs if _holds(now.story(table), one, word)}
    return [one for one in every if one.id in held]


def _holds(lies: Table, pair: Pair, word: str) -> bool:
    """Whether a word stands anywhere in it, answers too; of the other's words, in what I have opened."""
    every = [*pair.letters, *(one for m in pair.letters for one in lies.answers.get(m.id, ()))]
    read = (m for m in every if not ((thing := lies.thing(m.id)) and thing.closed))
    return any(_says(m, word) for m in (pair.asked, *read))


def _says(m: Moment, word: str) -> bool:
    said = warm_lines.words(m) if isinstance(m, Answered) else getattr(m, "words", getattr(m, "text", ""))
    return isinstance(said, str) and word.casefold() in said.casefold()


def _shelves(pairs: list[Pair]) -> list[tuple[str, list[Pair]]]:
    titles = {one.name: one.title for one in themes()}
    return [(titles.get(theme, ""), list(some)) for theme, some in groupby(pairs, lambda pair: pair.asked.theme)]
