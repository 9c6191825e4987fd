"""The database knows its pepper again by a mark, so that a wrong one is noticed before anybody is refused."""

import hmac
from pathlib import Path

from django.db import connection

from toward.machine.place import Refused
from toward.people import keys
from toward.people.models import HostNote

NOTE = "pepper"


def refuse_other(data: Path) -> None:
    """Refuse a pepper that this database was not begun with."""
    if fits() is False:
        raise Refused(
            f"{data / 'keys' / 'pepper'} is not the one that this database was begun with, and without that one "
            "nothing that was written can be opened: put the right file back from your copy of keys/ and start again."
        )


def fits() -> bool | None:
    """Whether this is the pepper that the database knows; None where it knows none yet."""
    if HostNote._meta.db_table not in connection.introspection.table_names():
        return None
    note = HostNote.objects.filter(key=NOTE).first()
    return None if note is None else hmac.compare_digest(note.text.encode(), keys.pepper_mark().encode())


def remember() -> None:
    """Write the mark down, once: at the first start, or the first with a database from before there were marks."""
    HostNote.objects.get_or_create(key=NOTE, defaults={"text": keys.pepper_mark()})
