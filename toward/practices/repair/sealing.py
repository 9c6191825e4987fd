"""Steps that need both: each says it apart, sealed, and it stands in ours only once both have."""

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice import sealed, telling
from toward.practice.meeting import Meeting
from toward.practices.repair.moments import (
    CHECKED,
    Checked,
    CheckedBack,
    CheckNote,
    Nod,
    Nodded,
    Onward,
    Proposed,
    ReadySaid,
)
from toward.practices.repair.path import Repair

PREFIX = "repair."
STEPS = ("ready", "listened", "owned", "close")


def prompt(bond: Ours, one: Repair, step: str) -> str:
    """The name of a waiting place, which tells the database nothing of the step."""
    return sealed.prompt(bond, "repair", f"{one.id}:{step}:{one.turn}")


def nod(bond: Ours, mine: Log, one: Repair, step: str) -> bool:
    """Say that I go on; True when both have, and the repair has moved."""
    said, copy = Nod(of=one.id, step=step, turn=one.turn), Nodded(of=one.id, step=step, turn=one.turn)
    return sealed.put(bond, mine, prompt(bond, one, step), said, copy, None, onward)


def unsay(bond: Ours, mine: Log, one: Repair, step: str) -> None:
    """Take my word out again, as if I had never said it; my copy goes with it."""
    copies = [
        m for m in mine.thread(one.id) if isinstance(m, Nodded) and (m.of, m.step, m.turn) == (one.id, step, one.turn)
    ]
    with transaction.atomic():
        bond.waiting.withdraw(prompt(bond, one, step))
        telling.take_along(bond, ReadySaid(of=one.place))
        for copy in copies:
            mine.take_back(copy.id)


def answers(said: CheckedBack | CheckNote | None) -> dict[str, str]:
    """What was answered on a look back, by field."""
    return {name: getattr(said, name) for name in CHECKED} if said else {}


def check(bond: Ours, mine: Log, one: Repair, said: CheckedBack, old: CheckNote | None) -> bool:
    """Seal my look back, and keep a copy; True when both are open now."""
    note = CheckNote(of=one.id, turn=one.turn).again(**answers(said))
    return sealed.put(bond, mine, prompt(bond, one, "check"), said, note, old, looked_back)


@Meeting
def agreed(_: Ours, _repair: Repair, _change: Proposed, /) -> None:
    """Both have said yes to a change: it may stand elsewhere too."""


@Meeting
def given(_: Me, _repair: str, /) -> None:
    """Some of what I wrote is shown in this repair: all of it belongs there from now on."""


def forget(bond: Ours, one: Repair) -> None:
    """Clear what waits in a repair that ends, for both alike."""
    for step in (*STEPS, "check"):
        bond.waiting.drop(prompt(bond, one, step))


def onward(both: list[Moment]) -> list[Moment]:
    """One moment in the place of two, so that nothing says who was first."""
    one = next(m for m in both if isinstance(m, Nod))
    return [Onward(of=one.of, step=one.step)]


def looked_back(both: list[Moment]) -> list[Moment]:
    """Both answers, and what they come to: the same wish twice, or one more look back where one wants it.

    Anything else is put differently.
    """
    said = [m for m in both if isinstance(m, CheckedBack)]
    wishes = {m.then for m in said}
    one = wishes.pop() if len(wishes) == 1 else "again" if wishes == {"keep", "again"} else ""
    then = one if one in ("keep", "again", "let_go") else "adjust"
    return [*both, Checked(of=said[0].of, turn=said[0].turn, then=then)]
