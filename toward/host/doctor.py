"""What is set up, what is not, and how to fix it. Looks only: it makes and changes nothing."""

import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from toward.machine import address, clock, given, place

MEGABYTE = 1024 * 1024


class Finding(NamedTuple):
    """One thing looked at. Without `needed`, Toward runs all the same."""

    what: str
    ok: bool
    found: str
    fix: str = ""
    needed: bool = True


def look(data: Path) -> dict[str, Any]:
    """Return every finding as plain JSON."""
    findings = list(_all(data))
    told = [each._asdict() | {"fix": "" if each.ok else each.fix} for each in findings]
    return {"ok": all(each.ok for each in findings if each.needed), "data": str(data), "checks": told}


def _all(data: Path) -> Iterator[Finding]:
    yield _python()
    yield _variables()
    yield _names()
    yield _zone()
    if data.exists() and not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        fix = f"Run this as the user that runs Toward, or give this one the folder: chown -R USER {data}"
        yield Finding("data folder", False, f"{data} is closed to this user", fix)
        return
    yield _private(data, 0o700, "data folder")
    yield _private(data / "keys", 0o700, "keys folder")
    for name in place.KEYS:
        yield _private(data / "keys" / name, 0o600, name)
    if (data / "keys" / "pepper").exists():
        yield _pepper(data / "keys" / "pepper")
    if file := place.database_file(data):
        yield _private(file, 0o600, "database file")
    yield from _room(data)
    yield from _database(data)
    yield _https(data)
    yield from _password()
    yield from _reminders()


def _variables() -> Finding:
    """What the environment says was judged before this; a name that means nothing is most likely a slip."""
    slips = given.unknown()
    fix = "Nothing reads these names: docs/hosting.md lists those that mean something."
    return Finding("environment", not slips, ", ".join(slips) or "understood", fix, needed=False)


def _names() -> Finding:
    said = ", ".join(given.read().hosts) or f"the machine's own: {', '.join(address.own_names())}"
    return Finding("answers under", True, said)


def _zone() -> Finding:
    name = given.read().zone or clock.system()
    fix = "/etc/localtime names no time zone, so days begin by UTC. TZ=Europe/Vienna names one."
    return Finding("time zone", bool(name), name or "UTC", fix, needed=False)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", sys.version_info >= (3, 11), version, "Install Python 3.11 or newer.")


def _private(path: Path, mode: int, what: str) -> Finding:
    if not path.exists():
        return Finding(what, False, f"{path} is not there", "Start once with ./run, which makes it.")
    found = stat.S_IMODE(path.stat().st_mode)
    fix = f"Only the user that runs Toward should get in: chmod {mode:o} {path}"
    return Finding(what, not found & ~mode, f"{path} has mode {found:04o}", fix)


def _room(data: Path) -> Iterator[Finding]:
    """How much the disk still takes; Toward does not start with less than it needs."""
    if data.exists():
        free, needed = shutil.disk_usage(data).free // MEGABYTE, place.ROOM_NEEDED // MEGABYTE
        yield Finding("room", free >= needed, f"{free} MB free", f"Make room: Toward starts with {needed} MB or more.")


def _pepper(file: Path) -> Finding:
    size = file.stat().st_size
    well = size == place.PEPPER_BYTES
    return Finding("pepper length", well, f"{size} bytes", "Put it back from your copy of keys/.")


def _pepper_fits(data: Path) -> Finding:
    from toward.host import pepper

    if not (data / "keys" / "pepper").exists():
        return Finding("pepper fits", False, "not there", "Put it back from your copy of keys/.")
    fits = pepper.fits()
    said = {None: "not marked yet", True: "the one this database was begun with", False: "another one"}[fits]
    return Finding("pepper fits", fits is not False, said, "Put the right one back from your copy of keys/.")


def _database(data: Path) -> Iterator[Finding]:
    if not given.read().database and not place.database_file(data):
        yield Finding("database", False, "there is none yet", "Start once with ./run, which makes it.")
        return
    import django

    django.setup()
    from django.db import DatabaseError, connection

    from toward.host import start

    try:
        connection.ensure_connection()
        yield Finding("database", True, f"{connection.vendor} answers")
        yield from _sqlite() if connection.vendor == "sqlite" else ()
        yield _pepper_fits(data)
        yield _migrations()
        yield _operator()
        yield _swept()
    except DatabaseError as error:
        yield Finding("database", False, start.why(error, data), "See docs/hosting.md, When something is wrong.")


def _sqlite() -> Iterator[Finding]:
    from django.db import connection

    version = sqlite3.sqlite_version
    yield Finding("sqlite", sqlite3.sqlite_version_info >= (3, 35), version, "Use a Python with SQLite 3.35 or newer.")
    for pragma, wanted in (("secure_delete", "1"), ("journal_mode", "wal"), ("synchronous", "2")):
        with connection.cursor() as cursor:
            found = str(cursor.execute(f"PRAGMA {pragma}").fetchone()[0])
        yield Finding(pragma, found == wanted, found, "Report this: Toward sets it whenever it opens the database.")


def _migrations() -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from toward.host.start import unknown_migrations

    executor = MigrationExecutor(connection)
    if unknown := unknown_migrations(executor.loader):
        said = f"{len(unknown)} from a newer version"
        return Finding("migrations", False, said, "Start the newer version again, or put back an older copy.")
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return Finding("migrations", not waiting, f"{waiting} waiting", "Start with ./run, which applies them.")


def _operator() -> Finding:
    from toward.people import operator

    said = "named" if operator.named() else "not named"
    fix = "Everybody is told who runs this server: use the first-start link, or set TOWARD_OPERATOR."
    return Finding("who runs this server", said == "named", said, fix)


def _swept() -> Finding:
    """Rows that end by themselves, and whether the loop sweeps them."""
    from datetime import timedelta

    from django.utils import timezone

    from toward.care import sweep

    late = timezone.now() - timedelta(days=2)
    said = ", ".join(f"{heap.all.count()} {heap.what}" for heap in sweep.heaps(timezone.now()))
    over = sum(heap.over.count() for heap in sweep.heaps(late))
    fix = "The loop that rings sweeps these every day. Leave out TOWARD_REMINDERS=0, or start one elsewhere."
    return Finding("what comes and goes", not over, f"{said}; {over} long over", fix, needed=False)


def _https(data: Path) -> Finding:
    """This process is not the server: a flag of its start is known here only by what it left."""
    on = given.read().https
    own = (data / "caddy" / "Caddyfile").exists()
    found = "on" if on else "a certificate was made here, for ./run --https" if own else "not set up"
    fix = "Start with ./run --https NAME. Passkeys, offline help, push and installing need it."
    return Finding("https", on or own, found, fix, needed=False)


def _password() -> Iterator[Finding]:
    """What a proxy asks for is not seen from here; who has one is told what to leave open."""
    if given.read().https:
        kept = "/help/ /offline/ /static/ /sw.js /manifest.webmanifest"
        yield Finding(
            "proxy", True, f"if it has a sign-in page of its own, leave these open, or help needs a network: {kept}"
        )


def _reminders() -> Iterator[Finding]:
    """How people can be reminded. The address and the password of a mail account are never shown."""
    well = bool(given.read().smtp.host)
    fix = "E-mail reminders need TOWARD_SMTP=smtp://user:password@host:587 and TOWARD_MAIL_FROM (docs/hosting.md)."
    yield Finding("mail", well, "set up" if well else "not set up", fix, needed=False)
    yield _contact(given.read().contact)
    off = not given.read().reminders
    fix = "TOWARD_REMINDERS=0 keeps the loop that rings from starting; leave it out, or start one elsewhere."
    yield Finding("reminder loop", not off, "switched off" if off else "starts with the server", fix, needed=False)


def _contact(said: str) -> Finding:
    from toward.care import contact

    found = "set" if contact.real(said) else "set, but nobody that a push service could turn to" if said else "not set"
    fix = (
        "iPhones are reached by push only with TOWARD_CONTACT=mailto:you@example.org, but with an address that exists."
    )
    return Finding("contact", contact.real(said), found, fix, needed=False)


def lines(found: dict[str, Any]) -> str:
    """The findings for somebody who reads them in a terminal."""
    told = [line for each in found["checks"] for line in _lines(each)]
    end = "All is well." if found["ok"] else "Something needed is missing: look for NO."
    return "\n".join([f"Toward in {found['data']}", "", *told, "", end])


def _lines(each: dict[str, Any]) -> list[str]:
    mark = "yes" if each["ok"] else "NO" if each["needed"] else "-"
    return [f"  {mark:<4} {each['what']}: {each['found']}"] + ([f"       {each['fix']}"] if each["fix"] else [])
