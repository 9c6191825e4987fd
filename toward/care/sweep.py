"""Once a day what is over is swept away, so that no table grows without end; no key is needed to see it."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet

from toward.bond.models import Invitation
from toward.me import draft, once
from toward.me.models import Sent
from toward.people import ended, ways
from toward.people.models import Attempt, OpenSession

DAY = timedelta(days=1)


class Heap(NamedTuple):
    """Rows that come and go: how many stand, and which of them are over."""

    what: str
    all: QuerySet[Any]
    over: QuerySet[Any]


def heaps(now: datetime) -> list[Heap]:
    """Every table whose rows end by themselves.

    An open session is nobody's after thirty quiet minutes, so one begun two days ago has ended, whether or not
    its browser ever came back. What was ended on a full disk goes now. An invitation that was answered waits for
    its maker, however long.
    """
    tries, opened, browsers = Attempt.objects.all(), OpenSession.objects.all(), Session.objects.all()
    forms, invited = Sent.objects.all(), Invitation.objects.all()
    today, gone = now.date(), ended.ids()
    return [
        Heap("tries", tries, tries.filter(day__lt=today - DAY).exclude(until__gt=now)),
        Heap("open sessions", opened, opened.filter(Q(begun__lt=today - DAY) | Q(id__in=gone))),
        Heap("browsers signed in", browsers, browsers.filter(Q(expire_date__lt=now) | Q(session_key__in=gone))),
        Heap("forms sent", forms, forms.filter(day__lt=today - timedelta(days=once.DAYS))),
        Heap("invitations", invited, invited.filter(invited="", until__lt=now - DAY)),
    ]


def sweep(now: datetime) -> int:
    """Sweep; returns how many rows went. Any number of loops may do so at once."""
    gone = sum(heap.over.delete()[0] for heap in heaps(now)) + ways.sweep(now.date()) + draft.sweep(now.date())
    ended.empty()
    return gone
