"""One bell whose time has come: claim it, decide, ring, write down how it stands."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from toward.care import bell, channels, decide, wall_clock
from toward.care.decide import Item
from toward.care.models import Bell, Reminder
from toward.care.wishes import Wishes
from toward.people import keys

LEASE = timedelta(minutes=3)  # longer than all channels of one person can take
AT_ONCE = 100


def once(now: datetime) -> int:
    """Attend to every bell whose time has come; returns how many rang."""
    due = Bell.objects.filter(next__lte=now).order_by("next").values_list("person_id", flat=True)
    return sum(attend(person, now) for person in list(due[:AT_ONCE]) if claim(person, now))


def claim(person: str, now: datetime) -> bool:
    """Take one bell in hand by one UPDATE; False where another loop has it, or it is not time."""
    free = Q(claimed=None) | Q(claimed__lt=now - LEASE) | Q(claimed__gt=now + LEASE)  # the last: a clock set back
    return bool(Bell.objects.filter(free, person_id=person, next__lte=now).update(claimed=now))


def attend(person: str, now: datetime) -> bool:
    """Ring a claimed bell where it should; True when it rang.

    Whoever dies between ringing and writing it down is followed, when the claim has run out, by one
    who rings again under the same mark: by it a phone shows one notification and not two.
    """
    row = Bell.objects.filter(person_id=person).first()
    if row is None:
        return False
    wishes = bell.open_wishes(row)
    said = decide.decide(wishes, items(row), now)
    outcome = _ring(row, wishes) if said.ring else channels.Outcome()
    with transaction.atomic():
        return _write_down(person, said, outcome, now) and outcome.rang


def _ring(row: Bell, wishes: Wishes) -> channels.Outcome:
    return channels.ring_all(wishes.open_channels, mark(row), wishes.language)


def mark(row: Bell) -> str:
    """What one ring is known by, the same for whoever rings again for the same time."""
    return keys.handle(f"ring:{row.person_id}:{row.next}")


def items(row: Bell) -> list[Item]:
    """Every reminder that has not rung yet, opened."""
    rows = Reminder.objects.filter(bell=row).exclude(at=None)
    return [Item(one.id, one.at, bell.open_task(one)) for one in rows if one.at]


def _write_down(person: str, said: decide.Decision, outcome: channels.Outcome, now: datetime) -> bool:
    """Let go of the bell with everything in its place; False where it was stopped meanwhile."""
    row = Bell.objects.select_for_update().filter(person_id=person).first()
    if row is None:
        return False
    wishes, again = _after(bell.open_wishes(row), outcome, now)
    _finish(row, [*said.skip, *([] if again else said.ring)], wishes, now)
    then = decide.decide(wishes, items(row), now)
    row.next, row.claimed = again or (now if then.ring else then.next), None
    bell.keep_wishes(row, wishes)
    row.save()
    return True


def _after(wishes: Wishes, outcome: channels.Outcome, now: datetime) -> tuple[Wishes, datetime | None]:
    """The wishes after a ring, and when to try again where nothing could be reached."""
    gone = {one.id for one in outcome.gone}
    kept = wishes.but(channels=tuple(one for one in wishes.channels if one.id not in gone))
    if outcome.rang:
        return decide.rung(kept, now), None
    return decide.unreached(kept, now) if outcome.failed else (kept, None)


def _finish(row: Bell, done: Iterable[Item], wishes: Wishes, now: datetime) -> None:
    """What rang, or was passed over: a rhythm takes its next time, the rest will not ring again."""
    for one in done:
        weekly = one.task.weekly
        at = wall_clock.following(weekly, now, wishes.tz) if weekly else None
        Reminder.objects.filter(id=one.id, at=one.at).update(at=at)
