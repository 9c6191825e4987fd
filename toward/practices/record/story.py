"""What stands in a record: all of it, for the one who wrote it."""

from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practices.record.moments import Record


@dataclass(frozen=True)
class Story:
    """My record, newest first."""

    records: tuple[Record, ...]

    def find(self, id: str) -> Record | None:
        """One item, by id."""
        return next((m for m in self.records if m.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine."""
    return Story(tuple(m for m in reversed(evening.mine) if isinstance(m, Record)))
