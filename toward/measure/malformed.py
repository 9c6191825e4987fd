"""Requests as nobody sends them who uses the pages: every address, with something wrong about it.

From one seed always the same ones, so that what was found once is found again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from urllib.parse import quote, quote_from_bytes

from toward.measure import routes
from toward.measure.broken import HOSTS, KINDS, LINES, METHODS, URLENCODED, WORDS

TOWARD = Path(__file__).resolve().parent.parent
FIELD = re.compile(
    r'(?:name="|POST\.get\("|GET\.get\(")(\w+)"|^    (\w+)\b[^=\n]* = [\w.]*(?:Field|Words|Choice|Ticked)\w*\(', re.M
)
GAP = "XGAPX"
ENDS = {"signout", "account_logout", "lock", "leave", "leave_bond", "end_others", "passphrase"}  # nobody is in then


@dataclass(frozen=True)
class Asked:
    """One request, and whether it comes with somebody's cookies."""

    method: str
    path: bytes
    signed_in: bool
    query: bytes = b""
    headers: tuple[tuple[bytes, bytes], ...] = ()
    body: bytes = b""
    form: tuple[tuple[str, str], ...] = field(default=())


def requests(seed: int, many: int, ids: Sequence[str]) -> Iterator[Asked]:
    """So many, for every address in turn; `ids` are of things that are there."""
    chance = Random(seed)
    fields, every = _fields(), [*routes.routes(), routes.Route(routes.STREAM, ())]
    chance.shuffle(every)
    for number in range(many):
        yield _asked(chance, every[number % len(every)], fields, [*WORDS, *ids])


def _fields() -> list[str]:
    """Every name of a field that stands in a page or is asked for, so that a new form is never forgotten."""
    files = [*TOWARD.rglob("templates/**/*.html"), *TOWARD.rglob("*forms.py"), *TOWARD.rglob("*views.py")]
    return sorted({one or two for file in files for one, two in FIELD.findall(file.read_text(encoding="utf-8"))})


def _asked(chance: Random, route: routes.Route, fields: Sequence[str], words: Sequence[str]) -> Asked:
    signed_in = chance.random() < 0.7
    method = chance.choice(METHODS)
    if route.name == routes.STREAM and signed_in:
        method = "POST"  # a stream that opens has no end
    outer = chance.random() < 0.4 or (signed_in and method == "POST" and route.name in ENDS)
    form = tuple((chance.choice(fields), chance.choice(words)) for _ in range(chance.randrange(1, 12)))
    kind = chance.choice(KINDS) if outer else URLENCODED
    lines = [
        (b"host", chance.choice(HOSTS) if outer and chance.random() < 0.4 else b"localhost"),
        (b"content-type", kind),
    ]
    lines += [chance.choice(LINES)] if outer or chance.random() < 0.3 else []
    body = _multipart(chance, form) if kind.startswith(b"multipart") else b""
    query = spell(form[:3]) if chance.random() < 0.4 else b""
    return Asked(method, _path(chance, route, words), signed_in, query, tuple(lines), body, form)


def _path(chance: Random, route: routes.Route, words: Sequence[str]) -> bytes:
    said = route.path(GAP).replace("/1/", f"/{chance.choice(('1', '0', '9' * 30))}/")
    parts = said.split(GAP)
    return b"".join(part.encode() + _quoted(chance.choice(words)) for part in parts[:-1]) + parts[-1].encode()


def spell(form: Sequence[tuple[str, str]]) -> bytes:
    """A form as it is sent; what is no text is sent all the same."""
    return b"&".join(name.encode() + b"=" + _quoted(said) for name, said in form)


def _quoted(said: str) -> bytes:
    return quote_from_bytes(said.encode("utf-8", "surrogatepass"), safe="").encode()


def _multipart(chance: Random, form: Sequence[tuple[str, str]]) -> bytes:
    parts = [f'--b\r\nContent-Disposition: form-data; name="{quote(name)}"\r\n\r\n{said}\r\n' for name, said in form]
    whole = "".join(parts).encode("utf-8", "surrogatepass") + b"--b--\r\n"
    return whole[: chance.randrange(len(whole))] if chance.random() < 0.7 else whole
