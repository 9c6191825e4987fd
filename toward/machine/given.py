"""What the host gives by the environment: read, judged and told on here and nowhere else. Knows no Django.

What does not fit is refused in one sentence with the name of the variable, never its value: it may hold a password.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from toward.machine import clock
from toward.machine.place import BESIDE_RUN, Refused, usual

T = TypeVar("T")
SETTINGS = "DJANGO_SETTINGS_MODULE"
ELSEWHERE = ("TOWARD_PYTHON", "TOWARD_TEST_")  # for `run` and `test`
LABEL = r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?"
NAME = re.compile(rf"({LABEL})(\.{LABEL})*|\[[0-9a-f:.]+\]")
HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
PARTS = re.compile(r"(?P<scheme>[A-Za-z]+)://((?P<who>.*)@)?(?P<at>[^@/?#]*)(?P<rest>[^@#]*)", re.DOTALL)
AT = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._%-]*)(:(?P<port>[0-9]{1,5}))?")
WANTS_MAIL = "wants smtp://user:password@host:587, or smtps://"
WANTS_DATABASE = "wants sqlite:///file, or postgres://user:password@host/name"


class Unfit(ValueError):
    """What a variable or a flag wants instead."""


@dataclass(frozen=True)
class Place:
    """A server with a name and a password; whatever signs these have."""

    scheme: str = ""
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Given:
    """Everything that the environment says."""

    data: Path
    operator: str
    open: bool
    demo: bool
    https: bool
    hosts: tuple[str, ...]
    reached_at: str | None
    trust_at: str
    neutral_url: str
    app_name: str
    database: str
    zone: str
    contact: str
    push_hosts: tuple[str, ...]
    private_targets: bool
    reminders: bool
    smtp: Place
    mail_from: str
    lifetime: float
    served_by: int
    chromium: str


def read(said: Mapping[str, str] | None = None) -> Given:
    """Read and judge all of it, or refuse."""
    said = os.environ if said is None else said

    def take(name: str, judge: Callable[[str], T], otherwise: T) -> T:
        return judged(name, judge, said[name].strip()) if said.get(name, "").strip() else otherwise

    return Given(
        data=take("TOWARD_DATA", folder, usual("data")),
        operator=take("TOWARD_OPERATOR", text, ""),
        open=take("TOWARD_OPEN", switch, False),
        demo=take("TOWARD_DEMO", switch, False),
        https=take("TOWARD_HTTPS", switch, False),
        hosts=_hosts(said, take),
        reached_at=take("TOWARD_REACHED_AT", begins, "" if "TOWARD_REACHED_AT" in said else None),
        trust_at=take("TOWARD_TRUST_AT", begins, ""),
        neutral_url=take("TOWARD_NEUTRAL_URL", web, "https://www.wikipedia.org/"),
        app_name=take("TOWARD_APP_NAME", text, "Toward"),
        database=take("DATABASE_URL", database, ""),
        zone=take("TZ", zone, ""),
        contact=take("TOWARD_CONTACT", contact, ""),
        push_hosts=take("TOWARD_PUSH_HOSTS", names, ()),
        private_targets=take("TOWARD_PRIVATE_TARGETS", switch, False),
        reminders=take("TOWARD_REMINDERS", switch, True),
        smtp=take("TOWARD_SMTP", mail, Place()),
        mail_from=take("TOWARD_MAIL_FROM", sender, ""),
        lifetime=take("TOWARD_LIFETIME", seconds, 0.0),  # for tests: until a worker is renewed
        served_by=take("TOWARD_SERVED_BY", process, 0),  # told to what `toward run` starts
        chromium=take("TOWARD_CHROMIUM", text, ""),  # for tests and measuring
    )


def judged(name: str, judge: Callable[[str], T], said: str) -> T:
    """Return what this variable or flag says, or refuse by its name."""
    try:
        return judge(said)
    except Unfit as wanted:
        raise Refused(f"{name} {wanted}; docs/hosting.md tells more.") from None


def tell(**said: str) -> None:
    """Let this process, and those that it starts, know from now on."""
    os.environ.update(said)


def forget(*names: str) -> None:
    """Let neither this process nor those that it starts know any more."""
    for name in names:
        os.environ.pop(name, None)


def name_settings() -> None:
    """Say which settings are meant, as Django looks there by itself. What another project left there is not meant."""
    if not (BESIDE_RUN and os.environ.get(SETTINGS, "").startswith("tests.")):
        os.environ[SETTINGS] = "toward.settings"


def hush(warnings: str) -> None:
    """Keep these warnings from the log of the processes that follow, where nobody wants others."""
    os.environ.setdefault("PYTHONWARNINGS", warnings)


def unknown() -> list[str]:
    """Names that begin like ours and mean nothing: most likely a slip."""
    known = set(re.findall(r'"(TOWARD_\w+)"', Path(__file__).read_text(encoding="utf-8")))
    ours = {name for name in os.environ if name.startswith("TOWARD_") and not name.startswith(ELSEWHERE)}
    return sorted(ours - known)


def _hosts(said: Mapping[str, str], take: Callable[..., tuple[str, ...]]) -> tuple[str, ...]:
    if "TOWARD_HOSTS" in said and not said["TOWARD_HOSTS"].strip():
        raise Refused("TOWARD_HOSTS is empty: leave it out, or name what this server answers under.")
    return take("TOWARD_HOSTS", names, ())


def switch(said: str) -> bool:
    if said not in ("0", "1"):
        raise Unfit("wants 1 or 0")
    return said == "1"


def text(said: str) -> str:
    if not said.isprintable() or len(said) > 200:
        raise Unfit("wants a line of at most 200 letters")
    return said


def folder(said: str) -> Path:
    if not said or "\0" in said or (Path(said).exists() and not Path(said).is_dir()):
        raise Unfit("wants a folder")
    return Path(said).resolve()


def seconds(said: str) -> float:
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", said) or not float(said):
        raise Unfit("wants a number of seconds")
    return float(said)


def process(said: str) -> int:
    if not re.fullmatch(r"[0-9]{1,10}", said):
        raise Unfit("wants the number of a process")
    return int(said)


def names(said: str) -> tuple[str, ...]:
    """Names by commas; what people write around a name by habit is taken off where it can mean one thing only."""
    return tuple(_name(one.strip()) for one in said.split(",") if one.strip()) or _no_name()


def _name(said: str) -> str:
    bare = said.strip("'\"").strip().lower()
    bare = bare.removeprefix("http://").removeprefix("https://").rstrip("/")
    bare = re.sub(r"(?<=[\w\]]):\d{1,5}$", "", bare) if bare.count(":") == 1 or "]" in bare else bare
    bare = f"[{bare}]" if bare.count(":") > 1 and not bare.startswith("[") else bare
    return bare if NAME.fullmatch(bare.removeprefix("*").removeprefix(".")) else _no_name()[0]


def _no_name() -> tuple[str, ...]:
    raise Unfit("wants names such as toward.example.org, with commas between them")


def web(said: str) -> str:
    try:
        parts = urlsplit(said)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        good = False
    if not good or not said.isprintable() or " " in said:
        raise Unfit("wants an address that begins with https:// or http://")
    return said


def begins(said: str) -> str:
    """How links begin."""
    if urlsplit(web(said)).path.strip("/") or "?" in said or "#" in said or "@" in said:
        raise Unfit("wants how an address begins, such as https://toward.example.org, and nothing after it")
    return said.rstrip("/")


def zone(said: str) -> str:
    """A zone by name; nothing where the system's own is meant."""
    bare = said.removeprefix(":")
    bare = bare.partition("zoneinfo/")[2] or bare
    if bare in ("/etc/localtime", "localtime"):
        return ""
    if not clock.known(bare):
        raise Unfit("wants a time zone such as Europe/Vienna")
    return bare


def contact(said: str) -> str:
    if not said.startswith(("mailto:", "https:")) or not said.isprintable():
        raise Unfit("wants mailto: or https: and an address")
    return said


def sender(said: str) -> str:
    if "@" not in parseaddr(said)[1] or not said.isprintable():
        raise Unfit("wants an address such as 'Reminder <me@example.org>'")
    return said


def place(said: str, wanted: str) -> Place:
    """Read an address with a name and a password in it, whatever signs they have: the host follows the last @."""
    whole = PARTS.fullmatch(said)
    at = AT.fullmatch(whole["at"]) if whole else None
    if not whole or not at or not said.isprintable() or int(at["port"] or 1) not in range(1, 65536):
        raise Unfit(wanted)
    user, _, password = (whole["who"] or "").partition(":")
    port = int(at["port"] or 0)
    return Place(whole["scheme"].lower(), at["host"].strip("[]"), port, unquote(user), unquote(password), whole["rest"])


def mail(said: str) -> Place:
    found = place(said, WANTS_MAIL)
    if found.scheme not in ("smtp", "smtps") or not found.host or found.rest.strip("/"):
        raise Unfit(WANTS_MAIL)
    return found


def database(said: str) -> str:
    """The same address, with a name and a password that no reader takes for something else."""
    if said.lower().startswith("sqlite:///"):
        return _file(said)
    found = place(said, WANTS_DATABASE)
    if found.scheme not in ("postgres", "postgresql") or not found.rest.partition("?")[0].strip("/"):
        raise Unfit(WANTS_DATABASE)
    _only_known(found.rest.partition("?")[2])
    who = quote(found.user, safe="") + (f":{quote(found.password, safe='')}" if found.password else "")
    host = f"[{found.host}]" if ":" in found.host else found.host
    port = f":{found.port}" if found.port else ""
    return f"{found.scheme}://{who}{'@' if who else ''}{host}{port}{found.rest}"


def _file(said: str) -> str:
    if "?" in said or "#" in said:
        raise Unfit("wants nothing after sqlite:///file")
    return f"sqlite{said[len('sqlite') :]}"


def _only_known(options: str) -> None:
    """What PostgreSQL does not know it repeats, in a sentence that anybody may read."""
    from psycopg.pq import Conninfo  # not there yet when somebody reads `./run --help`

    known = {option.keyword.decode() for option in Conninfo.get_defaults()} | {"currentSchema"}
    if not {name for name, _ in parse_qsl(options, keep_blank_values=True)} <= known:
        raise Unfit("wants nothing after ? but what PostgreSQL knows, such as sslmode=require")
