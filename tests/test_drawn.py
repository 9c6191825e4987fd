"""Whatever two people do in whatever order: told from few moments, every page is byte for byte that told from all."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.acts import Acts, ways
from tests.cast import Phone, at
from tests.few import differing
from toward.log.log import Gone, NotYours
from toward.log.models import BookmarkRow, RegisterRow
from toward.me import evening, lately
from toward.practice.registry import practices
from toward.practice.templatetags import table

pytestmark = pytest.mark.django_db
FEW = 3  # threads of a kind that a page is told from, whenever they began: so few that two people soon say more
STEPS = [timedelta(minutes=1), timedelta(hours=6), timedelta(days=1), timedelta(days=30), timedelta(days=120)]


@dataclass
class Life:
    """Two phones, the time, and what once stood beside their logs."""

    ana: Phone
    ben: Phone
    patch: pytest.MonkeyPatch
    kinds: list[str]
    now: datetime = field(default_factory=timezone.now)
    kept: list[RegisterRow | BookmarkRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        at(self.patch, self.now)
        self.acts = Acts(self.ana, self.ben)

    def does(self, what: str, nth: int, who: Phone) -> None:
        with suppress(Gone, NotYours):  # said to something that was taken back, or in nobody's name
            self._ways(nth, who)[what]()

    def _ways(self, nth: int, who: Phone) -> dict[str, Callable[[], object]]:
        kind = self.kinds[nth % len(self.kinds)]
        return {
            "say": lambda: self.acts.says(who, kind, nth // len(self.kinds)),
            "say much": lambda: [self.acts.says(who, kind, nth // len(self.kinds)) for _ in range(FEW + 1)],
            "edit": lambda: self.acts.edits(who, nth),
            "take back": lambda: self.acts.takes_back(who, nth),
            "answer": lambda: self.acts.answers(who, nth),
            "wait": lambda: self.waits(STEPS[nth % len(STEPS)]),
            "look": lambda: self.looks(who),
            "keep": self.keeps,
            "roll back": self.rolls_back,
            "lose": lambda: self.loses(nth),
        }

    def waits(self, step: timedelta) -> None:
        self.now += step
        at(self.patch, self.now)

    def looks(self, who: Phone) -> None:
        """Open Today, some while after the last time: a bookmark is written."""
        self.now += timedelta(minutes=6)
        at(self.patch, self.now, who)
        assert who.browser.get("/today/").status_code == 200

    def keeps(self) -> None:
        """What stands beside the logs now may come back later."""
        self.kept = [*RegisterRow.objects.all(), *BookmarkRow.objects.all()]

    def rolls_back(self) -> None:
        for row in self.kept:
            type(row).objects.filter(pk=row.pk).update(box=row.box)

    def loses(self, nth: int) -> None:
        """A register is cut short, or gone."""
        log = (self.ana.bond, self.ana.me.mine.id, self.ben.me.mine.id)[nth % 3]
        rows = RegisterRow.objects.filter(log=log)
        for row in rows if nth % 2 else ():
            rows.filter(pk=row.pk).update(box=bytes(row.box)[:-1])
        if not nth % 2:
            rows.delete()


WAYS = (
    "say much, say much, say much, say, say, edit, take back, answer, answer, wait, wait, look, keep, roll back, lose"
)
ROOMS = sorted({f"{kind.partition('.')[0]}." for kind in ways()} - {"table."})
acts = st.tuples(st.sampled_from(WAYS.split(", ")), st.integers(0, 10_000), st.booleans())


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(acts, min_size=8, max_size=30),
    st.lists(acts, max_size=8),
    st.lists(st.sampled_from(ROOMS), min_size=1, max_size=2),
    st.booleans(),
)
def test_told_from_few_it_is_what_is_told_from_all(
    ana: Phone,
    ben: Phone,
    monkeypatch: pytest.MonkeyPatch,
    before: list[tuple[str, int, bool]],
    since: list[tuple[str, int, bool]],
    rooms: list[str],
    which: bool,
) -> None:
    one = ana if which else ben
    with transaction.atomic(), monkeypatch.context() as patch:
        for module in (evening, lately, table):
            patch.setattr(module, "FEW", FEW)
        lately._needed.cache_clear()
        life = Life(ana, ben, patch, [kind for kind in ways() if kind.startswith(tuple(rooms))])
        for what, nth, who in before:
            life.does(what, nth, ana if who else ben)
        life.waits(STEPS[-1])
        life.looks(one)
        for what, nth, who in since:
            life.does(what, nth, ana if who else ben)
        at(patch, life.now, one)
        pages = ["/today/", *(practice.address for practice in practices())]
        found = differing(one, pages, patch)
        transaction.set_rollback(True)
    lately._needed.cache_clear()
    assert found == [], "\n".join(found)
