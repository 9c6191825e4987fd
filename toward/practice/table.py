"""The table: whatever one of the two shares lies on the other's until they have met it. Pure.

Met means opened. What was met leaves Today at the next visit, stays on its practice's page, and can be answered
there. Whether something was met is in the reader's mine alone. An author may have given it an end; then it is
gone at that time, met or not. What asks for a yes of its own lies there until it has an answer.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import again, ready
from toward.practice.moments import Answered, KeptClose, Met, PutAway
from toward.practice.share import Share

VISIT = timedelta(minutes=30)
UNDO = timedelta(days=1)
A_FEW = 3
BARE = "bare"  # a sort of thing without words in it
Which = tuple[str, str]  # a moment's id, and which of its wordings


@dataclass(frozen=True)
class Thing:
    """Something that the other shared, as it lies for its reader. `away`: since when it is put away.

    `guide`: the step that it was given when it was opened; `said`: I have answered it; `asks`: it waits for the one
    answer that it alone takes; `back`: since when it lies here again, as its author wished.
    """

    moment: Moment
    share: Share
    answers: tuple[Answered, ...] = ()
    met: datetime | None = None
    away: datetime | None = None
    undo: str = ""
    close: bool = False
    guide: str = ""
    over: bool = False
    settled: bool = False
    asks: bool = False
    ends: datetime | None = None
    said: bool = False
    back: datetime | None = None

    @property
    def named(self) -> str:
        """What of it may stand on a closed card."""
        return self.share.names(self.moment)

    @property
    def called(self) -> str:
        """What it is, said to its author."""
        called = self.share.called
        return called(self.moment) if callable(called) else called

    @property
    def wording(self) -> str:
        """The words that lie there now."""
        return _wording(self.moment, self.share)

    @property
    def sort(self) -> str:
        """The sort of thing that it is, for whoever answers it in words; none where a tap puts off."""
        sort = "" if ready.sort_of(self.moment) else self.told
        return f"{sort}.{BARE}" if sort and BARE not in sort and not self._has_words else sort

    @property
    def told(self) -> str:
        """The sort of thing that it is, tapped or written."""
        guide = self.share.guide
        return guide(self.moment) if callable(guide) else guide

    @property
    def brief(self) -> bool:
        """Whether one tapped line is all of it: a ready answer, a hello, a line."""
        tapped = ready.sort_of(self.moment) or BARE in self.told.split(".") or self.share.brief(self.moment)
        return bool(self.share.body) and bool(tapped)

    @property
    def echo(self) -> bool:
        """Whether it answers something of mine, and asks nothing."""
        said = self.share.echoes
        return (said(self.moment) if callable(said) else said) and not (self.asks or self.back)

    @property
    def at_once(self) -> bool:
        """Whether its words show without a tap: a tapped line that came back; a small ask's answer may be a no."""
        return self.echo and self.brief and isinstance(self.moment, Answered) and not self.over

    @property
    def bare(self) -> bool:
        """Whether nothing that speaks of words fits it."""
        return BARE in self.sort.split(".")

    @property
    def _has_words(self) -> bool:
        """Whether there is more than a tap and one word in it; what a closed card names is not theirs."""
        return any(" " in text.strip() and text != self.named for text in self.texts)

    @property
    def texts(self) -> list[str]:
        """What is written in it, ids with it."""
        values = (getattr(self.moment, name) for name in self.moment.__struct_fields__)
        texts = (text for one in values for text in (one if isinstance(one, tuple) else (one,)))
        return [text for text in texts if isinstance(text, str)]

    @property
    def came(self) -> datetime:
        """When what lies there came; new words are a new thing."""
        return self.back or (self.moment.reworded if self._anew else self.moment.at)

    @property
    def seq(self) -> int:
        """Its place in ours, or that of its new words."""
        return self.moment.reworded_seq if self._anew else self.moment.seq

    @property
    def _anew(self) -> bool:
        return bool(self.wording and self.moment.reworded_seq)

    @property
    def passing(self) -> bool:
        """Whether no list keeps that it was there."""
        passing = self.share.passing
        said = passing(self.moment) if callable(passing) else passing
        return said or (isinstance(self.moment, Answered) and self.moment.passing)

    @property
    def settles(self) -> bool:
        """Whether it waits for an answer that no line is."""
        return self.asks and not isinstance(self.moment, Answered)

    @property
    def open(self) -> bool:
        """Whether its words show."""
        return bool(self.share.body) and (self.met is not None or self.settled)

    @property
    def closed(self) -> bool:
        """Whether its words wait to be opened; no page of its practice shows them before."""
        return bool(self.share.body) and not self.open and not self.over

    def answered_by(self, person: str) -> bool:
        """Whether somebody has said something to it."""
        return any(said.by == person for said in self.answers)

    def left(self, now: datetime) -> bool:
        """Whether it has left Today: put away, over, or met before this visit."""
        met = self.met is not None and now - self.met >= VISIT and not self.asks and not self.back
        return bool(self.away) or self.over or met or (self.settled and self.met is None)


def _wording(m: Moment, share: Share) -> str:
    return share.wording(m) or ready.anew(m)


@dataclass(frozen=True)
class Table:
    """Everything that the other has shared, oldest first, told from ours and the reader's own marks."""

    evening: Evening
    shares: Mapping[type[Moment], Share]

    @cached_property
    def _met(self) -> dict[Which, Moment]:
        marks = (m for m in reversed(self.evening.mine) if isinstance(m, (Met, *self._read)))
        return {(getattr(m, "of", ""), getattr(m, "wording", "")): m for m in marks}

    @cached_property
    def _read(self) -> tuple[type[Moment], ...]:
        return tuple({kind for share in self.shares.values() for kind in share.read})

    @cached_property
    def _away(self) -> dict[Which, Moment]:
        once = tuple({kind for share in self.shares.values() for kind in share.before})
        marks = (m for m in self.evening.mine if isinstance(m, (PutAway, *once)))
        return {(getattr(m, "of", ""), getattr(m, "wording", "")): m for m in marks}

    @cached_property
    def _close(self) -> dict[str, bool]:
        marks = (m for m in self.evening.mine if isinstance(m, (KeptClose, *self._read)))
        return {getattr(m, "of", ""): getattr(m, "close", False) for m in marks}

    @cached_property
    def _roots(self) -> dict[str, str]:
        roots: dict[str, str] = {}
        for m in self.evening.ours:
            if isinstance(m, Answered):
                roots[m.id] = roots.get(m.of, m.of)
        return roots

    @cached_property
    def answers(self) -> dict[str, list[Answered]]:
        """What was answered, and answered again, by the thing with which it began."""
        found: dict[str, list[Answered]] = defaultdict(list)
        for m in self.evening.ours:
            if isinstance(m, Answered):
                found[self._roots[m.id]].append(m)
        return found

    def to(self, m: Moment) -> list[Answered]:
        """What was said to something, whoever said it; to an answer, what was answered to that."""
        said = self.answers.get(self._roots.get(m.id, m.id), [])
        return [one for one in said if one.of == m.id] if isinstance(m, Answered) else said

    @cached_property
    def _shared(self) -> dict[str, Moment]:
        return {m.id: m for m in self.evening.ours if m.by == self.evening.other and type(m) in self.shares}

    @cached_property
    def _told(self) -> dict[str, Thing]:
        return {}

    @property
    def things(self) -> dict[str, Thing]:
        """All of it by its moment's id, whether it lies there still or not."""
        return {id: self._tell(m) for id, m in self._shared.items()}

    def thing(self, id: str) -> Thing | None:
        """One of them, where it was shared: the others are not told for it, nor the stories that they are told from."""
        m = self._shared.get(id)
        return self._tell(m) if m else None

    def every(self, *kinds: type[Moment]) -> list[Thing]:
        """Those of these kinds, whether they lie there still or not, newest first."""
        return [self._tell(m) for m in reversed(self._shared.values()) if isinstance(m, kinds)]

    def _tell(self, m: Moment) -> Thing:
        if m.id not in self._told:
            self._told[m.id] = self._thing(m, self.shares[type(m)])
        return self._told[m.id]

    def _thing(self, m: Moment, share: Share) -> Thing:
        which, now = (m.id, _wording(m, share)), self.evening.now
        answers = tuple(self.answers.get(self._roots.get(m.id, m.id), ()))
        came = m.reworded if which[1] and m.reworded_seq else m.at
        own = [a for a in answers if a.by == self.evening.me and a.of == m.id and a.at >= came]
        answered = next((a.at for a in own), None)
        away, until = self._away.get(which), share.until(m)
        if back := again.back(m, own, away, now):
            away = None
        over = bool(until and until <= now) or not share.when(m, self.evening)
        undo = away.id if isinstance(away, PutAway) and now - away.at < UNDO else ""
        mark = self._met.get(which)
        met, guide = mark.at if mark else answered, getattr(mark, "guide", "")
        settled, close = share.settled(m, self.evening), self._close.get(m.id, False)
        said = answered is not None and not back
        asks, since = not settled and share.asks(m, self.evening), away.at if away else None
        return Thing(m, share, answers, met, since, undo, close, guide, over, settled, asks, until, said, back)

    @cached_property
    def lying(self) -> list[Thing]:
        """What lies on my table now, oldest first."""
        return [one for one in self.things.values() if not one.left(self.evening.now)]

    @cached_property
    def today(self) -> list[Thing]:
        """What of it lies on Today: of what comes many at once the oldest few; not what a newer one carries."""
        carried = {it.moment.id for one in self.lying for it in self.carried(one)}
        lies = [one for one in self.lying if one.moment.id not in carried]
        few = [one for one in lies if one.share.few]
        kinds = {one.share.kind for one in few}
        shown = [one for kind in kinds for one in [one for one in few if one.share.kind is kind][:A_FEW]]
        return [one for one in lies if not one.share.few or one in shown]

    @cached_property
    def _newest(self) -> dict[type[Moment], str]:
        return {type(one.moment): one.moment.id for one in self.things.values() if one.share.newest}

    def is_old(self, one: Thing) -> bool:
        """Whether a newer one took its place."""
        return self._newest.get(type(one.moment), one.moment.id) != one.moment.id

    def carried(self, one: Thing) -> list[Thing]:
        """What was shared before it and not met: it is read with it, newest first."""
        if not one.share.newest or self.is_old(one):
            return []
        return [it for it in self.of(type(one.moment)) if it.moment.id != one.moment.id and not it.said]

    def of(self, *kinds: type[Moment]) -> list[Thing]:
        """What of these kinds lies there now, newest first."""
        return [one for one in self.every(*kinds) if not one.left(self.evening.now)]

    @property
    def close(self) -> list[Thing]:
        """What I keep for a hard day, newest first."""
        return [one for one in reversed(self.things.values()) if one.close and not one.over]

    @property
    def just_away(self) -> list[Thing]:
        """What was put away since yesterday, newest first: one tap brings it back."""
        away = [one for one in self.things.values() if one.undo and not one.over]
        return sorted(away, key=lambda one: one.away or one.moment.at, reverse=True)
