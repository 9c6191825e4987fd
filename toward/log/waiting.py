"""Sealed until both: one-sided words wait outside the log until the other's are in as well.

One row per member is made together with the prompt, of one size, random until used. The box is
locked twice: by the bond's key inside, and by a gate key from the server's pepper outside. So the
database alone does not say who has written, nobody's page can, and no seq moves before both have.
"""

import os
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from toward.log import files, seal
from toward.log.log import Closed, Log
from toward.log.models import WaitingRow
from toward.log.moment import Moment, decoder, encode

INNER = 24 * 1024
SIZE = INNER + 2 * seal.OVERHEAD + 4

Gate = Callable[[str], bytes]
Merge = Callable[[list[Moment]], list[Moment]]


class NothingWaits(Exception):
    """There is no such prompt, or it has been opened already."""


def empty(log: str) -> None:
    """Make every waiting place of a bond random again: it has ended, and its rows look as they did before."""
    for row in WaitingRow.objects.select_for_update().filter(log=log):
        row.box = os.urandom(SIZE)
        row.save(update_fields=["box"])
    transaction.on_commit(files.forget)


@dataclass(frozen=True)
class Waiting:
    """The waiting places of one bond. `gate(place)` gives a 32-byte key from the server's pepper."""

    log: Log
    members: tuple[str, str]
    gate: Gate

    def ask(self, prompt: str) -> None:
        """Make a place for each member, alike and unused; asking twice changes nothing."""
        today = datetime.now(UTC).date()
        rows = [
            WaitingRow(log=self.log.id, prompt=prompt, member=member, day=today, box=os.urandom(SIZE))
            for member in self.members
        ]
        WaitingRow.objects.bulk_create(rows, ignore_conflicts=True)

    def put(self, prompt: str, words: Moment, merge: Merge = list) -> bool:
        """Lay the reader's words in their place; True when both were in and now stand in the log.

        `merge` makes of the two what is written in their stead; a moment that it leaves without an
        author is nobody's, and stands by the bond itself.
        """
        if self.log.closed():
            raise Closed(self.log.id)
        member = self.log.reader
        with transaction.atomic():
            rows = self._rows(prompt)
            rows[member].box = self._lock(prompt, member, words.again(by=member))
            rows[member].save(update_fields=["box"])
            return self._reveal(prompt, rows, merge)

    def withdraw(self, prompt: str) -> None:
        """Make the reader's place random again, as if nothing had been written."""
        with transaction.atomic():
            row = self._rows(prompt)[self.log.reader]
            row.box = os.urandom(SIZE)
            row.save(update_fields=["box"])
            transaction.on_commit(files.forget)

    def drop(self, prompt: str) -> None:
        """Clear both places: the prompt is closed and will not be opened."""
        WaitingRow.objects.filter(log=self.log.id, prompt=prompt).delete()
        transaction.on_commit(files.forget)

    def sweep(self, prefix: str, before: date, keep: Container[str]) -> None:
        """Drop the prompts of one kind that were asked before a day, for both alike; `keep` stays."""
        old = WaitingRow.objects.filter(log=self.log.id, prompt__startswith=prefix, day__lt=before)
        for prompt in set(old.values_list("prompt", flat=True)):
            if prompt not in keep:
                self.drop(prompt)

    def _rows(self, prompt: str) -> dict[str, WaitingRow]:
        found = WaitingRow.objects.select_for_update().filter(log=self.log.id, prompt=prompt).order_by("member")
        rows = {row.member: row for row in found}
        if not all(member in rows for member in self.members):
            raise NothingWaits(prompt)
        return rows

    def _reveal(self, prompt: str, rows: dict[str, WaitingRow], merge: Merge) -> bool:
        """Open only when *both members, by name*, have words in; then both at once, or neither."""
        opened = [self._gated(prompt, member, rows[member]) for member in self.members]
        inner = [box for box in opened if box is not None]
        if len(inner) < len(self.members):
            return False
        both = [self._open(prompt, *one) for one in zip(self.members, inner, strict=True)]
        for moment in merge(both):
            self.log.append(moment.again(by=moment.by or self.log.id))
        self.drop(prompt)
        return True

    def _open(self, prompt: str, member: str, inner: bytes) -> Moment:
        words = seal.unlock(self.log.key, inner, self._place(prompt, member))
        return decoder().decode(words).again(by=member)

    def _place(self, prompt: str, member: str) -> str:
        return f"waiting:1:{self.log.id}:{prompt}:{member}"

    def _lock(self, prompt: str, member: str, words: Moment) -> bytes:
        place = self._place(prompt, member)
        inner = seal.lock(self.log.key, encode(words), place, size=INNER)
        return seal.lock(self.gate(place), inner, place, size=len(inner) + 4)

    def _gated(self, prompt: str, member: str, row: WaitingRow) -> bytes | None:
        place = self._place(prompt, member)
        try:
            return bytes(seal.unlock(self.gate(place), bytes(row.box), place))
        except seal.DoesNotOpen:
            return None
