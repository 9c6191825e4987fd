"""What stands in a record: all of it, for the one who wrote it."""

from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practices.record.moments import Record


@dataclass(frozen=True)
class Story:
    """My record, newest first. `lately`: what of it I wrote down lately."""

    records: tuple[Record, ...]
    lately: tuple[Record, ...]

    def find(self, id: str) -> Record | None:
        """One item, by id."""
        return next((m for m in self.records if m.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine."""
    records = [m for m in evening.mine if isinstance(m, Record)]
    return Story(tuple(reversed(records)), tuple(reversed(evening.lately(records))))
