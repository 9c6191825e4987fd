"""The command line: `toward run`, and what the person who hosts needs beside it."""

import json
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from toward.host import flags
from toward.host.arguments import Said
from toward.host.flags import HTTP_PORT, HTTPS_PORT
from toward.machine import given, place
from toward.machine.place import Refused

ELSEWHERE = {"bench": "toward.measure.bench", "assure": "toward.measure.assure"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    given.name_settings()
    try:
        if words and words[0] in ELSEWHERE:
            given.read()
            return int(import_module(ELSEWHERE[words[0]]).main(words[1:]))
        said = flags.read(words)
        given.read()
        return COMMANDS[said.command](said)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(said: Said) -> int:
    """Prepare everything, say where to look, and serve."""
    from toward.host import announce, https, serve, start
    from toward.machine import address

    name = said.https or ""
    port = said.port or (HTTPS_PORT if name else HTTP_PORT)
    data = _data(said)
    _tell(said, data)
    announce.warn_of_root()
    announce.warn_of_slips()
    announce.warn_of_zone()
    address.check_free(said.host, port)
    if name:
        address.check_free(said.host, https.certificate_port(port))
    start.set_up(data)
    this = announce.Start(said.host, port, name, said.demo)
    given.tell(TOWARD_REACHED_AT=announce.reached(this), TOWARD_TRUST_AT=announce.trusted_at(this))
    announce.announce(this, data)
    behind = address.free_port() if name else 0
    serve.take_over(serve.Serving(said.host, port, said.workers, str(data), name, behind))


def migrate(said: Said) -> int:
    """Bring the database to this version without serving."""
    from toward.host import start

    start.bring_along(_data(said))
    print("The database is at this version.")
    return 0


def doctor(said: Said) -> int:
    """Print what is set up, what is not, and how to fix it."""
    given.tell(TOWARD_DATA=str(_data(said)))
    from toward.host import doctor

    found = doctor.look(_data(said))
    print(doctor.lines(found) if sys.stdout.isatty() and not said.json else json.dumps(found, indent=2))
    return 0 if found["ok"] else 1


def practices(_: Said) -> int:
    """Print every practice with the sentence it carries out."""
    import django

    django.setup()
    from toward.practice import registry

    told = [
        {"name": each.name, "sentence": str(each.sentence), "safety": each.safety, "bonds": list(each.bonds)}
        for each in registry.practices()
    ]
    print(json.dumps(told, indent=2, ensure_ascii=False))
    return 0


def accounts(said: Said) -> int:
    """Count accounts, or shut or open one by its id. No name is known here."""
    data = _data(said)
    given.tell(TOWARD_DATA=str(data))
    if not given.read().database and not place.database_file(data):
        raise Refused(f"{data} holds no database yet: start once with ./run, which makes it.")
    import django

    django.setup()
    from toward.host import accounts, start

    with start.refusing(data):
        print(accounts.count() if said.what == "count" else accounts.let(said.id, in_=said.what == "enable"))
    return 0


COMMANDS: dict[str, Callable[[Said], int]] = {
    "run": run,
    "migrate": migrate,
    "doctor": doctor,
    "practices": practices,
    "accounts": accounts,
}


def _data(said: Said) -> Path:
    if said.data:
        return Path(said.data)
    return place.usual("data-demo") if getattr(said, "demo", False) else given.read().data


def _tell(said: Said, data: Path) -> None:
    """What the settings, and the processes that follow, are to know of the flags."""
    given.tell(TOWARD_DATA=str(data))
    if said.open:
        given.tell(TOWARD_OPEN="1")
    if said.demo:
        given.tell(TOWARD_DEMO="1")
        given.forget("DATABASE_URL")
    if said.https:
        given.tell(TOWARD_HTTPS="1", TOWARD_HOSTS=",".join(given.read().hosts) or said.https)
