"""Two people with years behind them: what they said so many days ago, and whether few moments tell the same of it."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from html import unescape

import pytest

from tests.cast import Phone, at
from tests.few import differing
from toward.log.log import Log
from toward.log.moment import Moment


@dataclass
class LongAgo:
    """What two phones say, in the order of time, as of `now`."""

    ana: Phone
    ben: Phone
    patch: pytest.MonkeyPatch
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @cached_property
    def _ours(self) -> Log:
        return self.ana.ours.log

    @cached_property
    def _mine(self) -> dict[str, Log]:
        return {one.person: one.me.mine for one in (self.ana, self.ben)}

    def ours(self, days: float, who: Phone | None, moment: Moment) -> str:
        """Said in ours so many days ago (by nobody, in the name of the bond); its id."""
        by = who.person if who else self.ana.bond
        return self._ours.append(moment.again(by=by), at=self.now - timedelta(days=days)).id

    def mine(self, days: float, who: Phone, moment: Moment) -> str:
        """Said in somebody's own log."""
        return self._mine[who.person].append(moment, at=self.now - timedelta(days=days)).id

    def differing(self, phone: Phone, pages: Collection[str], days: Collection[int] = (0, 14)) -> list[str]:
        """What pages tell otherwise, from a bookmark of now, so many days after it was written."""
        at(self.patch, self.now, phone)
        phone.get("/today/")
        assert {phone.get(page).status_code for page in pages} == {200}
        found: list[str] = []
        for later in days:
            at(self.patch, self.now + timedelta(days=later), phone)
            found += [f"{later} days later: {one}" for one in differing(phone, pages, self.patch)]
        return found

    def tells(self, phone: Phone, id: str) -> bool:
        """Whether a page is told from this."""
        evening = phone.me.evening()
        return any(m.id == id for m in (*evening.ours, *evening.mine))


FURTHER = re.compile(r'href="([^"]*)">More of these<')


def paged(phone: Phone, path: str, **asked: object) -> str:
    """A page with all to which it leads on."""
    pages, ways = [phone.get(path, **asked).content.decode()], set[str]()
    while new := set(FURTHER.findall(pages[-1])) - ways:
        ways.add(way := min(new))
        pages.append(phone.get(path + unescape(way)).content.decode())
    return "\n".join(pages)
