"""The written year, lived by two phones up to a day; and pages that they can reach from where they stand."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.urls import resolve

from tests.cast import Phone
from toward.demo.said import Said
from toward.demo.year import told
from toward.log.log import Log
from toward.practice.names import NAMES
from toward.practice.registry import practices

LINK = re.compile(rb'(?:href|hx-get)="(/[^"#]*)"')
AWAY = re.compile(r"/(exit|leave|lock|sign-|help|guide|me|static|manifest|worker|live|admin|unlock|look/|join)")
FEW = 3  # addresses of one view
ROOMS = ["/today/", "/talk/", "/together/", "/us/", "/me/", "/ours/", "/mine/"]


@dataclass
class Lived:
    """Two people in the written year, which ends at `end`."""

    ana: Phone
    ben: Phone
    end: datetime = field(default_factory=lambda: datetime.now(UTC))
    known: dict[str, str | int] = field(default_factory=dict)
    waits: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        start = self.ana.ours.log.moments[0].id
        self.known = {"@ana": self.ana.person, "@ben": self.ben.person, "@bond": self.ana.bond, "@seed": start}
        self.known["@zone"] = settings.TIME_ZONE
        self.waits = told(self.end)

    def upto(self, day: int) -> datetime:
        """Live up to so many days before the end (a negative number); that time."""
        then = self.end + timedelta(days=day)
        logs = {"ours": self.ana.ours.log, "ana": self.ana.me.mine, "ben": self.ben.me.mine}
        with transaction.atomic():
            while self.waits and self.waits[0].at <= then:
                self._say(logs, self.waits.pop(0))
        return then

    def _say(self, logs: dict[str, Log], one: Said) -> None:
        named = {name: self.known[said] for name, said in one.names.items()}
        by = {"ana": self.ana.person, "ben": self.ben.person}.get(one.by, "")
        said = logs[one.log].append(one.moment.again(**{"by": by, **named}), at=one.at)
        self.known |= {f"@{one.key}": said.id, f"#{one.key}": said.seq}


def reached(phone: Phone, rooms: Sequence[str] = ROOMS, names: Collection[str] = NAMES) -> list[str]:
    """The addresses that can be reached in two steps from rooms and practices' own pages, a few of each view."""
    found = [*rooms, *(practice.address for practice in practices() if practice.name in names)]
    views = Counter(_view(path) for path in found)
    for path in [*found, *found[len(rooms) :]]:
        for one in links(phone, path):
            if one not in found and views[_view(one)] < FEW:
                views[_view(one)] += 1
                found.append(one)
    return found


def _view(path: str) -> str:
    return resolve(urlsplit(path).path).view_name


def links(phone: Phone, path: str) -> list[str]:
    """Where a page of ours leads."""
    page = phone.browser.get(path).content
    every = dict.fromkeys(one.decode().replace("&amp;", "&") for one in LINK.findall(page))
    return [one for one in every if not AWAY.match(one)]
