"""What is written for oneself, and what of it is given to the other.

A `slot` is a random name for one giving. `whom` is the person id of the one it is meant for.
"""

from datetime import datetime

from toward.log.moment import Moment


class Entry(Moment, tag="journal.entry"):
    """What I wrote for myself; `prompt`: the prompt as it read, `feelings`: ids of feeling words. Stands in mine."""

    needed = "open"
    leaves_trace = False

    words: str = ""
    prompt_id: str = ""
    prompt: str = ""
    feelings: tuple[str, ...] = ()


class Plan(Moment, tag="journal.plan"):
    """Words that wait: `how` "both" (my copy; sealed until both) or "later" (not before a time). Stands in mine."""

    needed = "open"
    leaves_trace = False

    whom: str = ""
    slot: str = ""
    entry: str = ""
    words: str = ""
    how: str = "later"
    not_before: datetime | None = None

    @property
    def thread(self) -> str:
        """It belongs to what it was taken from."""
        return self.entry or self.edits or self.id


class Copied(Moment, tag="journal.copied"):
    """A part of an entry (`entry`: its id) was given under `slot`. Stands in mine."""

    needed = "thread"
    leaves_trace = False

    whom: str = ""
    slot: str = ""
    entry: str = ""

    @property
    def thread(self) -> str:
        """It belongs to what it was taken from."""
        return self.entry or self.edits or self.id


class Rested(Moment, tag="journal.rested"):
    """Not now: an offer (`slot`) is not put in front of me any more. Stands in mine."""

    needed = "thread"
    leaves_trace = False

    slot: str = ""

    @property
    def thread(self) -> str:
        """It belongs to one giving."""
        return self.slot or self.edits or self.id


class Read(Moment, tag="journal.read"):
    """I have read what the other gave (`of`: its id). In mine; written no more."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Shared(Moment, tag="journal.shared"):
    """A piece of writing that somebody gave to the other. Stands in ours."""

    needed = "open"

    slot: str = ""
    words: str = ""

    @property
    def thread(self) -> str:
        """It belongs to one giving."""
        return self.slot or self.edits or self.id


class Offered(Moment, tag="journal.offered"):
    """Somebody sealed a piece under `slot`, which opens when the other gives one too. Stands in ours."""

    needed = "open"
    leaves_trace = False

    slot: str = ""

    @property
    def thread(self) -> str:
        """It belongs to one giving."""
        return self.slot or self.edits or self.id


class Opened(Moment, tag="journal.opened"):
    """Both pieces of a `slot` were opened; nobody's in particular. Stands in ours, just before the two."""

    slot: str = ""
