"""What the host says on the command line: read and judged here and nowhere else. Knows no Django.

What does not fit is refused in one sentence with the name of the flag, never its value: it may be a password.
"""

from collections.abc import Sequence
from functools import partial

from toward.host import fits
from toward.host.arguments import Said, Words
from toward.machine import given, place

HTTP_PORT, HTTPS_PORT = 8000, 8443
MOST_WORKERS = 64
DATA = "the data folder (default: TOWARD_DATA, or data beside run; installed, a folder of your own)"
HELPS = {
    "migrate": "bring the database to this version without serving",
    "doctor": "print what is set up, what is not, and how to fix it",
}


def read(words: Sequence[str]) -> Said:
    """Read and judge one command, or refuse."""
    return _parser().parse_args(words)


def _parser() -> Words:
    parser = Words(prog="toward", description="A private place for two.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    _run_words(commands.add_parser("run", help="start the server", prog="./run" if place.BESIDE_RUN else "toward run"))
    for command, help in HELPS.items():
        one = commands.add_parser(command, help=help)
        one.take("--data", given.folder, metavar="DIR", help=DATA)
        if command == "doctor":
            one.switch("--json", "one JSON value, as in a pipe")
    commands.add_parser("practices", help="every practice, as JSON").switch("--json", "the only way it is printed")
    _account_words(commands.add_parser("accounts", help="count accounts; disable or enable one by its id"))
    commands.add_parser("bench", help="measure; --json")
    commands.add_parser("assure", help="try to find what should not be findable; --json, --quick")
    return parser


def _run_words(parser: Words) -> None:
    port, workers = partial(fits.whole, 1, 65535), partial(fits.whole, 1, MOST_WORKERS)
    parser.take("--port", port, help=f"default {HTTP_PORT}; with --https {HTTPS_PORT}")
    parser.take("--host", fits.host, default="0.0.0.0", help="which network to listen on (default: all)")
    parser.switch("--demo", "two written people and a year, in a folder of its own")
    parser.switch("--open", "anybody may make an account, without an invitation")
    parser.take("--https", fits.name, metavar="NAME", help="https under this name, certified here")
    parser.take("--workers", workers, default=1, help="processes that answer (default 1)")
    parser.take("--data", given.folder, metavar="DIR", help=DATA)


def _account_words(parser: Words) -> None:
    parser.add_argument("what", nargs="?", type=partial(given.judged, "accounts", fits.act), default="count")
    parser.add_argument("id", nargs="?", type=partial(given.judged, "accounts", fits.account), default="")
    parser.take("--data", given.folder, metavar="DIR", help=DATA)
