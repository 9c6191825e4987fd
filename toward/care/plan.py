"""Putting reminders right: what the practices say is due, and what stands in the table, made alike.

What is due follows from what stands in ours (and, for myself, in mine) at this moment. So whatever
is answered, taken back, let go or left takes its reminder with it, and nobody has to remember to.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import FilteredRelation, Q
from django.utils import timezone

from toward.bond.ours import Ours
from toward.care import bell, wall_clock
from toward.care.models import Bell, Reminder
from toward.care.wishes import Task, Wishes
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.me.me import Me
from toward.people import keys
from toward.practice.due import Due, Weekly
from toward.practice.registry import practices

JUST_NOW = timedelta(minutes=5)  # what was due before is not rung any more


def put_right(me: Me) -> None:
    """Put right what I and the other are reminded of in the bond I am looking at; nothing is written without a bell.

    Where the other has left, mine goes on as before: that nothing rings any more would tell. Nothing of theirs is set.
    Whether they have a bell or not, what is due for them is told, from what is open in ours alone: the time that it
    takes is little, and must not tell which.
    """
    bond = me.bond
    if bond is None or me.keys.ring.bonds[bond.id].left:  # by this very request
        return
    bells = _bells(bond)
    if me.id in bells:
        mine(me, bond, *bells[me.id])
    row, rows = bells.get(bond.other) or (bell.nobodys(bond.other), [])
    theirs(bond, row, rows, me.due(bond), stands=bond.other in bells)


def _bells(bond: Ours) -> dict[str, tuple[Bell, list[Reminder]]]:
    """The bells of the two with what stands of this bond, read in one statement: every form asks for them."""
    one = FilteredRelation("reminder", condition=Q(reminder__bond=bond.id))
    fields = ("person_id", "next", "box", "one__id", "one__about", "one__at", "one__box")
    found: dict[str, tuple[Bell, list[Reminder]]] = {}
    for person, after, box, *said in (
        Bell.objects.filter(person_id__in=[bond.me, bond.other]).annotate(one=one).values_list(*fields)
    ):
        bell, rows = found.setdefault(person, (Bell(person_id=person, next=after, box=box), []))
        if said[0]:
            id, about, at, task = said
            rows.append(Reminder(id=id, bell=bell, bond=bond.id, about=about, at=at, box=task))
    return found


def mine(me: Me, bond: Ours, row: Bell, rows: list[Reminder]) -> None:
    """My own, from mine and ours. What I want nothing of is written down, so that it never rings."""
    wishes = bell.open_wishes(row)
    here = me.evening(bond)
    now = Evening(here.mine, here.ours, me.id, bond.other, timezone.now().astimezone(wishes.tz))
    names = {name_of(bond, name) for name in hidden_from(now)}
    others = {name for name in wishes.hidden if not name.startswith(name_of(bond, ""))}
    if (hidden := tuple(sorted(names | others))) != wishes.hidden:
        wishes = bell.change(me.id, lambda w: w.but(hidden=hidden))
    said = {_handle(row, bond, due): due for due in _wanted(bond, now, wishes) if due.at}
    _silence(row, [one for one in rows if one.about not in said])
    _agree(row, wishes, bond, rows, said)


def theirs(bond: Ours, row: Bell, rows: list[Reminder], ours: Sequence[Moment], *, stands: bool) -> None:
    """The other's, from ours alone. What they silenced, and the hours they set, stay as they left them."""
    wishes = bell.open_wishes(row)
    now = Evening((), ours, bond.other, bond.me, timezone.now().astimezone(wishes.tz))
    said = {_handle(row, bond, due): due for due in _wanted(bond, now, wishes)}
    if bond.over:
        return
    _drop(row, [one for one in rows if one.about not in said])
    _agree(row, wishes, bond, rows, {about: due for about, due in said.items() if due.why != "own"}, stands=stands)


def name_of(bond: Ours, practice: str) -> str:
    """How a practice of one bond is named among what is hidden."""
    return f"{bond.id}:{practice}"


def hidden_from(now: Evening) -> set[str]:
    """The practices that the one who reads wants nothing of."""
    return {each.name for each in practices() if each.hidden(now)}


def dues(now: Evening, hidden: Container[str]) -> Iterable[Due]:
    """What is due for one of the two, but for what is hidden from them."""
    for each in practices():
        if each.name not in hidden:
            yield from (due for due in each.dues(now) if due.part not in hidden)


def _wanted(bond: Ours, now: Evening, wishes: Wishes) -> Iterable[Due]:
    """The same, by what is written down of somebody's wishes."""
    start = name_of(bond, "")
    return dues(now, {name.removeprefix(start) for name in wishes.hidden if name.startswith(start)})


def _handle(row: Bell, bond: Ours, due: Due) -> str:
    return keys.handle(f"{row.person_id}:{bond.id}:{due.about}")


def _silence(row: Bell, gone: Sequence[Reminder]) -> None:
    """What I am done with rings no more. Its row stays without a time while it may stand in ours.

    The other, who cannot see that I put it away, would otherwise set it anew.
    """
    now = timezone.now()
    until = [(one, bell.open_task(one).until) for one in gone]
    _drop(row, [one for one, end in until if end is None or end <= now])
    if silent := [one.id for one, end in until if end and end > now and one.at is not None]:
        Reminder.objects.filter(id__in=silent).update(at=None)
        bell.look(row)


def _drop(row: Bell, gone: Iterable[Reminder]) -> None:
    if ids := [one.id for one in gone]:
        Reminder.objects.filter(id__in=ids).delete()
        bell.look(row)


def _agree(
    row: Bell, wishes: Wishes, bond: Ours, rows: Iterable[Reminder], said: Mapping[str, Due], *, stands: bool = True
) -> None:
    """Make the rows of one bell and bond agree with what is due; writes only what differs, where the bell stands."""
    tasks, now = {one.about: bell.open_task(one) for one in rows}, timezone.now()
    fresh = {about: task_of(due, wishes) for about, due in said.items()}
    changed = {about: task for about, task in fresh.items() if _differs(tasks.get(about), task)}
    wanted = ((about, task) for about, task in changed.items() if about in tasks or _ahead(task, now))
    sealed = [_row(row, bond, about, task, wishes, now) for about, task in wanted]
    if changed and stands:
        with transaction.atomic():
            _write(sealed)
            bell.look(row)


def _differs(old: Task | None, new: Task) -> bool:
    """Whether a row has to be written. What has arrived once does not arrive again by being edited."""
    return old is None or (old != new and new.why != "arrived")


def _ahead(task: Task, now: datetime) -> bool:
    return task.weekly is not None or (task.at is not None and task.at > now - JUST_NOW)


def _write(rows: Sequence[Reminder]) -> None:
    written = ("bond", "at", "box")
    if rows:
        Reminder.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=("bell", "about"), update_fields=written
        )


def _row(row: Bell, bond: Ours, about: str, task: Task, wishes: Wishes, now: datetime) -> Reminder:
    at = wall_clock.following(task.weekly, now, wishes.tz) if task.weekly else task.at
    box = bell.lock_task(str(row.person_id), about, task)
    return Reminder(bell=row, bond=bond.id, about=about, at=at if _ahead(task, now) else None, box=box)


def task_of(due: Due, wishes: Wishes) -> Task:
    """A due thing by somebody's own clock."""
    if isinstance(due.at, Weekly):
        return Task(due.why, until=due.until, weekly=due.at, zone=wishes.tz.key)
    at = due.at
    if at is not None and not isinstance(at, datetime):
        at = wall_clock.moment(at, wishes.minute, wishes.tz)
    return Task(due.why, at=at, until=due.until, chosen=due.chosen)
