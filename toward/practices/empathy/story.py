"""What two people have seen through each other's eyes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from toward.log.moment import EPOCH, Moment
from toward.me.evening import Evening
from toward.practices.empathy.moments import (
    Answered,
    Imagined,
    Marked,
    Opened,
    OwnView,
    PutAside,
    Rested,
    Situation,
    View,
)
from toward.practices.empathy.pieces import cut, ends

MARKS = ("yes", "partly", "no")
OURS = Situation | Opened | View | PutAside | Marked | Answered


@dataclass(frozen=True)
class Piece:
    """One sentence of a guess, and how near it came: yes, partly, no, or nothing said."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Guess:
    """What `by` believed it was like for `about`, and what became of it."""

    by: str
    about: str
    view: View | None
    marked: Marked | None
    answered: Answered | None

    @property
    def pieces(self) -> list[Piece]:
        """The guess, sentence by sentence, with the marks it was given."""
        if self.view is None:
            return []
        text, said = self.view.for_you, self.marked or Marked()
        marks = [mark if mark in MARKS else "" for mark in said.marks]
        cuts = cut(text, said.ends or ends(text))
        padded = [*marks, *[""] * len(cuts)]
        return [Piece(words, mark) for words, mark in zip(cuts, padded, strict=False) if words]


@dataclass
class Topic:
    """One situation, seen by one of the two."""

    id: str
    me: str
    other: str
    situation: Situation | None = None
    at: datetime = EPOCH
    opened: bool = False
    aside: bool = False
    views: dict[str, View] = field(default_factory=dict)
    marks: dict[str, Marked] = field(default_factory=dict)
    answers: dict[str, Answered] = field(default_factory=dict)
    copies: list[OwnView] = field(default_factory=list)
    rested: set[str] = field(default_factory=set)

    def hear(self, m: Moment) -> None:
        """Take in what was said next; what makes no sense now is left out."""
        match m:
            case Situation() if self.situation is None:
                self.situation, self.at = m, m.at if not self.opened else self.at
            case PutAside() if not self.opened:
                self.aside = True
            case Opened() | View() if not self.aside:
                self._open(m)
            case Marked() if self.opened and m.by in (self.me, self.other):
                self.marks.setdefault(m.by, m)
            case Answered() if self.opened and m.by in (self.me, self.other):
                self.answers.setdefault(m.by, m)

    def _open(self, m: Opened | View) -> None:
        self.at = self.at if self.opened else m.at
        self.opened = True
        if isinstance(m, View) and m.by in (self.me, self.other):
            self.views.setdefault(m.by, m)

    @property
    def text(self) -> str:
        """The situation, in the words of the one who named it; empty when they took it back."""
        return self.situation.text if self.situation else ""

    @property
    def waits(self) -> bool:
        """Whether both can still write: it stands, is not open, and nobody put it aside."""
        return bool(self.situation) and not self.opened and not self.aside

    @property
    def own(self) -> OwnView | None:
        """My own copy of what I wrote."""
        return self.copies[-1] if self.copies else None

    def guess(self, about: str) -> Guess:
        """What one believed about the other."""
        by = self.other if about == self.me else self.me
        return Guess(by, about, self.views.get(by), self.marks.get(about), self.answers.get(by))

    @property
    def about_me(self) -> Guess:
        """The other's guess about me."""
        return self.guess(self.me)

    @property
    def about_other(self) -> Guess:
        """My guess about the other."""
        return self.guess(self.other)

    @property
    def guesses(self) -> list[Guess]:
        """Both, the one about me first."""
        return [self.about_me, self.about_other]

    @property
    def to_write(self) -> bool:
        """Whether my side is still to be written."""
        return self.waits and self.own is None

    @property
    def to_mark(self) -> bool:
        """Whether the other's guess about me waits for my marks."""
        return self.about_me.view is not None and self.about_me.marked is None

    @property
    def to_answer(self) -> bool:
        """Whether what the other added to my guess waits for my answer."""
        guess = self.about_other
        return guess.view is not None and guess.marked is not None and guess.answered is None

    @property
    def steps(self) -> list[str]:
        """What is mine to do next, in order, and does not rest for me."""
        due = {"write": self.to_write, "mark": self.to_mark, "answer": self.to_answer}
        return [step for step, is_due in due.items() if is_due and step not in self.rested]


@dataclass(frozen=True, repr=False)
class Story:
    """All of it, seen by one of the two on one evening."""

    evening: Evening

    @cached_property
    def _told(self) -> dict[str, Topic]:
        story: dict[str, Topic] = {}
        for m in self.evening.ours:
            if isinstance(m, OURS):
                id = m.id if isinstance(m, Situation) else m.of
                story.setdefault(id, Topic(id, self.evening.me, self.evening.other)).hear(m)
        self._add_mine(story)
        return {id: one for id, one in story.items() if one.situation or one.opened}

    @cached_property
    def topics(self) -> list[Topic]:
        """Every situation that waits, or in which something was said lately, newest first."""
        lately = self.evening.lately
        named = {m.id for m in lately(m for m in self.evening.ours if isinstance(m, Situation))}
        seen = {m.of for m in lately(m for m in self.evening.ours if isinstance(m, View))}
        return [one for one in reversed(self._told.values()) if one.waits or one.id in named | seen]

    @property
    def still_open(self) -> list[str]:
        """Where both can still write, and where a step is mine to take."""
        return [one.id for one in self._told.values() if one.waits or one.steps]

    def _add_mine(self, story: dict[str, Topic]) -> None:
        for m in self.evening.mine:
            if isinstance(m, OwnView) and m.of in story:
                story[m.of].copies.append(m)
            elif isinstance(m, Rested) and m.of in story:
                story[m.of].rested.add(m.step)

    def find(self, id: str) -> Topic | None:
        """One situation by id."""
        return self._told.get(id)

    def by_view(self, id: str) -> Topic | None:
        """The situation that a view (by id) is about."""
        return next((one for one in self._told.values() if id in [view.id for view in one.views.values()]), None)

    @property
    def waiting(self) -> list[Topic]:
        """Where both can still write."""
        return [one for one in self.topics if one.waits]

    @property
    def asking(self) -> list[Topic]:
        """What waits, and asks something of me now."""
        return [one for one in self.waiting if one.steps]

    @property
    def resting(self) -> list[Topic]:
        """What waits, and asks nothing of me now: mine is in, or it rests for me."""
        return [one for one in self.waiting if not one.steps]

    @property
    def opened(self) -> list[Topic]:
        """What both have opened."""
        return [one for one in self.topics if one.opened]

    @property
    def aside(self) -> list[Topic]:
        """What was put aside."""
        return [one for one in self.topics if one.aside and one.situation]

    @property
    def unopened(self) -> list[OwnView]:
        """What I wrote here lately and was never opened, newest first."""
        live = {one.id for one in self._told.values() if one.waits or one.opened}
        mine = self.evening.lately(m for m in self.evening.mine if isinstance(m, OwnView))
        return [m for m in reversed(mine) if m.bond == self.evening.seed and m.of not in live]


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """What waits for one of the two, as long as it takes."""
    return evening.story(tell).still_open


def imagined(evening: Evening) -> list[Imagined]:
    """What I wrote from the other's side for myself lately, newest first."""
    return evening.lately(m for m in evening.mine if isinstance(m, Imagined))[::-1]
