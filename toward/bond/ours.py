"""A bond in the hands of one of its two members, open for one request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from toward.bond.models import Bond
from toward.bond.moments import Begun, begun
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.register import Boxes
from toward.log.waiting import Waiting
from toward.people import keys
from toward.people.moments import Named
from toward.people.ring import BondKey


@dataclass(frozen=True)
class Ours:
    """What two people share: one log, the waiting places, and how the other is called.

    `ended`: I have left, or was told that the other has. Whether they have is asked only by a write.
    `head`, `read`: of its log, as the request has read them.
    """

    id: str
    me: str
    held: BondKey
    ended: bool
    head: int | None = None
    read: Callable[[], Boxes] | None = None

    @cached_property
    def log(self) -> Log:
        """Our log, open."""
        return Log(self.id, self.held.key, self.me, closed=lambda: self.over, head=self.head, read=self.read)

    def hold(self) -> None:
        """In a form's transaction: nobody else says anything here from now on, and what came meanwhile is told, too.

        So whoever asks whether something stands still, and then writes, is not overtaken in between.
        """
        self.__dict__["over"] = self.ended or has_ended(self.id, hold=True)
        self.log.look_anew()

    @cached_property
    def over(self) -> bool:
        """Whether nothing can be added: I know that it has ended, or either has left. No page may differ by it."""
        return self.ended or has_ended(self.id)

    @property
    def other(self) -> str:
        """The other's person id."""
        return self.held.other

    @cached_property
    def waiting(self) -> Waiting:
        """The places where words wait until both are in."""
        first, second = sorted([self.me, self.other])
        return Waiting(self.log, (first, second), keys.gate)

    @cached_property
    def _told(self) -> list[Moment]:
        return self.log.kinds(Begun, Named)

    @cached_property
    def _names(self) -> dict[str, Named]:
        return {m.by: m for m in self._told if isinstance(m, Named)}

    @property
    def other_name(self) -> str:
        """How the other wants to be called now."""
        told = self._names.get(self.other)
        return told.name if told else self.held.other_name

    @property
    def other_hue(self) -> str:
        """The other's colour."""
        told = self._names.get(self.other)
        return told.hue if told else self.held.other_hue

    @property
    def own_hue(self) -> str:
        """My colour here, where our two differ."""
        told = self._names.get(self.me)
        return told.hue if told else ""

    @cached_property
    def begun(self) -> Begun:
        """How the bond was begun, in its latest words."""
        told = [m for m in self._told if isinstance(m, Begun)]
        return told[-1] if told else begun(self.held.kind)


def has_ended(id: str, *, hold: bool = False) -> bool:
    """Whether either has left. No page may differ by it. `hold`: until this transaction ends, nobody else does."""
    stands = Bond.objects.filter(id=id, ended=None)
    return not (stands.select_for_update() if hold else stands).values_list("id")[:1]
