"""Everything between "start" and serving: keys, the database, one clear sentence when it cannot be."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from toward.machine import firststart, given, place
from toward.machine.place import Refused

QUOTED = re.compile(r"([\"']).*?\1")


def set_up(data: Path) -> None:
    """Make everything ready to serve, or raise Refused."""
    bring_along(data)
    from toward.people import ended

    try:
        ended.reserve()
        call_command("collectstatic", verbosity=0, interactive=False)
    except OSError as error:
        raise Refused(place.why(error, data)) from error


def bring_along(data: Path) -> None:
    """Make the data folder ready and bring the database to this version, or raise Refused."""
    os.umask(0o077)
    pepper_is_new = place.prepare(data)
    _set_up_django(data)
    from toward.host import pepper

    with refusing(data):
        loader = MigrationLoader(connection, ignore_no_migrations=True)
        if pepper_is_new and loader.applied_migrations:
            (data / "keys" / "pepper").unlink()
            raise Refused(place.no_pepper(data))
        refuse_newer(loader)
        pepper.refuse_other(data)
        call_command("migrate", verbosity=0, interactive=False)
        pepper.remember()


@contextmanager
def refusing(data: Path) -> Iterator[None]:
    """Say in one sentence what a database says in many lines."""
    try:
        yield
    except DatabaseError as error:
        raise Refused(why(error, data)) from error


def unknown_migrations(loader: MigrationLoader) -> list[tuple[str, str]]:
    """Return what the database has been through that this code has never heard of."""
    known = set(loader.disk_migrations)
    for migration in loader.disk_migrations.values():
        known.update(migration.replaces)
    return sorted(set(loader.applied_migrations) - known)


def refuse_newer(loader: MigrationLoader) -> None:
    unknown = unknown_migrations(loader)
    if unknown:
        app, name = unknown[-1]
        raise Refused(
            f"This database was written by a newer Toward ({app} {name} is unknown here): "
            "start that version again, or go back to a copy of the data folder from before the update."
        )


def why(error: DatabaseError, data: Path) -> str:
    said, elsewhere = str(error), bool(given.read().database)
    if connection.vendor == "postgresql":
        return f"The PostgreSQL server in DATABASE_URL does not answer as it should: {told(error)}"
    file = "The file that DATABASE_URL names" if elsewhere else str(data / place.DATABASE)
    if "full" in said:
        return f"{file} lies on a disk that is full. Make some room and start again; nothing was lost."
    if "unable to open" in said and elsewhere:
        return f"{file} cannot be opened: its folder must be there, and this user must be let in and may write there."
    if "readonly" in said or "unable to open" in said:
        return f"{file} may not be written to by Toward. Give this user the right to."
    if "not a database" in said or "malformed" in said:
        return f"{file} is damaged. Put back your last backup and start again."
    return f"The database does not work: {told(error)}"


def told(error: DatabaseError) -> str:
    """What a database says of itself, without where it was asked and what it was given: that stands in its address."""
    return QUOTED.sub("…", str(error).partition("\n")[0].rpartition("failed: ")[2])


def nobody_yet() -> bool:
    from toward.people.models import Person

    return not Person.objects.exists()


def first_start_secret(data: Path) -> str | None:
    """Return the secret of a new first-start link, if there is no account yet."""
    if nobody_yet():
        return firststart.make(data)
    firststart.done()
    return None


def demo_links() -> list[tuple[str, str]]:
    """Build the demo where it is not there yet; return who can be looked at, and by which path."""
    from toward.demo import build

    links: Mapping[str, str] | Iterable[tuple[str, str]] = build()
    return list(links.items() if isinstance(links, Mapping) else links)


def _set_up_django(data: Path) -> None:
    given.tell(TOWARD_DATA=str(data))
    given.name_settings()
    django.setup()
