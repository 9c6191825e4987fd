"""What is kept in the record. Its tag is of the time when the record stood in the journal, and stays for ever."""

from datetime import datetime

from toward.log.moment import Moment


class Record(Moment, tag="journal.record"):
    """What happened, when, and my own words; every earlier wording is kept. `changed`: when it was last changed.

    Stands in mine.
    """

    needed = "open"
    leaves_trace = False
    was_sealed = True  # so that no change is quiet, not even in the first ten minutes

    happened: str = ""
    what: str = ""
    where: str = ""
    who: str = ""
    words: str = ""
    after: str = ""
    changed: datetime | None = None
