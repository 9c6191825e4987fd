"""The command line: `toward run`, and what the person who hosts needs beside it."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from toward.host import given, place
from toward.host.place import Refused

HTTP_PORT, HTTPS_PORT = 8000, 8443
ELSEWHERE = {"bench": "toward.measure.bench", "assure": "toward.measure.assure"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toward.settings")
    try:
        given.read()
        if words and words[0] in ELSEWHERE:
            return int(import_module(ELSEWHERE[words[0]]).main(words[1:]))
        said = _parser().parse_args(words)
        command: Callable[[argparse.Namespace], int] = said.command
        return command(said)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(said: argparse.Namespace) -> int:
    """Prepare everything, say where to look, and serve."""
    from toward.host import address, announce, https, serve, start

    name = https.check_name(said.https) if said.https else ""
    port = said.port or (HTTPS_PORT if name else HTTP_PORT)
    data = _data(said)
    _environment(said, name)
    announce.warn_of_root()
    address.check_free(said.host, port)
    if name:
        address.check_free(said.host, https.certificate_port(port))
    start.set_up(data)
    this = announce.Start(said.host, port, name, said.demo)
    os.environ.setdefault("TOWARD_REACHED_AT", announce.reached(this))
    os.environ["TOWARD_TRUST_AT"] = announce.trusted_at(this)
    announce.announce(this, data)
    behind = address.free_port() if name else 0
    serve.take_over(serve.Serving(said.host, port, said.workers, str(data), name, behind))


def migrate(said: argparse.Namespace) -> int:
    """Bring the database to this version without serving."""
    from toward.host import start

    start.set_up(_data(said))
    print("The database is at this version.")
    return 0


def doctor(said: argparse.Namespace) -> int:
    """Print what is set up, what is not, and how to fix it."""
    os.environ["TOWARD_DATA"] = str(_data(said))
    from toward.host import doctor

    found = doctor.look(_data(said))
    print(doctor.lines(found) if sys.stdout.isatty() and not said.json else json.dumps(found, indent=2))
    return 0 if found["ok"] else 1


def practices(_: argparse.Namespace) -> int:
    """Print every practice with the sentence it carries out."""
    import django

    django.setup()
    from toward.practices import registry

    told = [
        {"name": each.name, "sentence": str(each.sentence), "safety": each.safety, "bonds": list(each.bonds)}
        for each in registry.practices()
    ]
    print(json.dumps(told, indent=2, ensure_ascii=False))
    return 0


def accounts(said: argparse.Namespace) -> int:
    """Count accounts, or shut or open one by its id. No name is known here."""
    os.environ["TOWARD_DATA"] = str(_data(said))
    import django

    django.setup()
    from toward.host import accounts

    print(accounts.count() if said.what == "count" else accounts.let(said.id, in_=said.what == "enable"))
    return 0


def _data(said: argparse.Namespace) -> Path:
    if said.data:
        return Path(said.data).resolve()
    return place.ROOT / "data-demo" if getattr(said, "demo", False) else given.read().data


def _environment(said: argparse.Namespace, https_name: str) -> None:
    os.environ["TOWARD_DATA"] = str(_data(said))
    if said.open:
        os.environ["TOWARD_OPEN"] = "1"
    if said.demo:
        os.environ["TOWARD_DEMO"] = "1"
        os.environ.pop("DATABASE_URL", None)
    if https_name:
        os.environ["TOWARD_HTTPS"] = "1"
        os.environ.setdefault("TOWARD_HOSTS", https_name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="toward", description="A private place for two.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _run_words(commands.add_parser("run", help="start the server"))
    for command in (migrate, doctor):
        one = commands.add_parser(command.__name__, help=(command.__doc__ or "").rstrip("."))
        one.set_defaults(command=command)
        _data_word(one)
        if command is doctor:
            one.add_argument("--json", action="store_true", help="one JSON value, as in a pipe")
    listing = commands.add_parser("practices", help="every practice, as JSON")
    listing.add_argument("--json", action="store_true", help="the only way it is printed")
    listing.set_defaults(command=practices)
    _account_words(commands.add_parser("accounts", help="count accounts; disable or enable one by its id"))
    commands.add_parser("bench", help="measure; --json")
    commands.add_parser("assure", help="try to find what should not be findable; --json, --quick")
    return parser


def _run_words(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=run)
    parser.add_argument("--port", type=int, help=f"default {HTTP_PORT}; with --https {HTTPS_PORT}")
    parser.add_argument("--host", default="0.0.0.0", help="which network to listen on (default: all)")
    parser.add_argument("--demo", action="store_true", help="two written people and a year, in a folder of its own")
    parser.add_argument("--open", action="store_true", help="anybody may make an account, without an invitation")
    parser.add_argument("--https", metavar="NAME", help="https under this name, with a certificate made here")
    parser.add_argument("--workers", type=int, default=1, help="processes that answer (default 1)")
    _data_word(parser)


def _account_words(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=accounts)
    parser.add_argument("what", nargs="?", choices=("count", "disable", "enable"), default="count")
    parser.add_argument("id", nargs="?", default="")
    _data_word(parser)


def _data_word(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", metavar="DIR", help="the data folder (default: TOWARD_DATA, or data beside run)")
