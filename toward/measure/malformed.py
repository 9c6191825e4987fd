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

TOWARD = Path(__file__).resolve().parent.parent
FIELD = re.compile(
    r'(?:name="|POST\.get\("|GET\.get\(")(\w+)"|^    (\w+)\b[^=\n]* = [\w.]*(?:Field|Words|Choice|Ticked)\w*\(', re.M
)
GAP = "XGAPX"
ENDS = {"signout", "account_logout", "lock", "leave", "leave_bond", "end_others", "passphrase"}  # nobody is in then
METHODS = (*["GET"] * 8, *["POST"] * 16, "HEAD", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY")
HOSTS = (
    b"a b",
    b"",
    b"x@y",
    b"[",
    b"[::1",
    b"localhost:abc",
    b"localhost:99999",
    b".",
    b"a..b",
    b"\xff",
    b"evil.example",
    b"a\tb",
)
URLENCODED = b"application/x-www-form-urlencoded"
KINDS = (
    b"", b";", b"text/plain", b"application/json", URLENCODED + b"; charset=utf-16",
    URLENCODED + b"; charset=nothing",
    URLENCODED + b"; charset=utf-7", URLENCODED + b"; charset=idna", URLENCODED + b"; charset=base64",
    URLENCODED + b"; charset=undefined", URLENCODED + b"; charset=", URLENCODED + b"; charset=\xff",
    URLENCODED + b"; charset*=utf-8''%00", URLENCODED + b"; charset*=nothing''x", URLENCODED + b"; charset*=",
    URLENCODED + b"; charset=" + b"x" * 300, b"multipart/form-data", b"multipart/form-data; boundary=",
    b"multipart/form-data; boundary=\xff", b"multipart/form-data; boundary=" + b"b" * 300,
    b"multipart/form-data; boundary=b; charset=utf-32", b"multipart/form-data; boundary=b",
    b"multipart/mixed; boundary=b",
)  # fmt: skip
WORDS = (
    "", "x", "id", "0", "-1", "9" * 30, "1e309", "NaN", "\0", "a\0b", "\ud800", "\u202e", "é" * 3000,
    "x" * 9000, "{}", "[]",
    "' OR 1=1 --", "2026-02-30", "2026-02-28", "0001-01-01", "9999-12-31", "0001-01-01T00:00",
    "9999-12-31T23:59", "25:61",
    "../../etc/passwd", "//evil.example", ".evil.example", "http://[", "/today/", "on", "%", "%00", "²",
    "٣", "\r\nX: y", "\x85",
    "mailto:x", "https://[::1", "a,b,c", "1,2", "-0", "0x10", "1_000",
)  # fmt: skip
LINES = (
    (b"referer", b"http://["), (b"referer", b"\xff"), (b"origin", b"null"), (b"origin", b"http://["),
    (b"accept", b"application/json"),
    (b"accept-language", b"\xff,;q=x"), (b"accept-language", b"x" * 600), (b"hx-request", b"true"),
    (b"last-event-id", b"a:9,b,:"),
    (b"x-forwarded-for", b"\xff, , x"), (b"x-forwarded-proto", b"https"), (b"range", b"bytes=9-1"),
    (b"if-modified-since", b"x"),
    (b"content-length", b"-1"), (b"content-length", b"1e3"), (b"content-length", b"99999999"),
    (b"transfer-encoding", b"chunked"),
    (b"cookie", b'toward="\\000"; toward_key="\\000"'), (b"cookie", b"toward=\xff; =; ;;"),
    (b"cookie", b'toward_carry_join="\\000x"'),
    (b"cookie", b"toward_key=x; toward_known=x; toward_carry_code=x; toward=x"),
    (b"if-none-match", b"\xff"), (b"expect", b"x"),
)  # fmt: skip


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
