"""Looking for words where nobody should find them: in every file, in every spelling we can think of."""

import base64
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

MOST = 1 << 20  # bytes to unfold at one place
ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


class Hit(NamedTuple):
    """A word that stands somewhere."""

    file: str
    word: str
    spelling: str


def spellings(word: str) -> dict[str, bytes]:
    """How a word may stand in a file, by the name of the spelling."""
    raw = word.encode()
    found = {
        "utf-8": raw,
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "reversed": raw[::-1],
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
    }
    return found | {f"base64+{offset}": _base64(raw, offset) for offset in range(3)}


def _base64(raw: bytes, offset: int) -> bytes:
    """The letters that stand for a word wherever it begins; those shared with its neighbours are left out."""
    told = base64.b64encode(b"\0" * offset + raw)
    return told[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]


def search(files: Iterable[Path], words: Iterable[str]) -> list[Hit]:
    """Everything of these words that stands in these files, also inside what zlib has folded."""
    wanted = [(word, how, sought) for word in words for how, sought in spellings(word).items()]
    hits: list[Hit] = []
    for file in files:
        raw = file.read_bytes()
        hits += [Hit(file.name, word, how) for word, how, sought in wanted if sought in raw]
        hits += [
            Hit(file.name, word, f"zlib {how}")
            for inside in _unfolded(raw)
            for word, how, sought in wanted
            if sought in inside
        ]
    return hits


def _unfolded(raw: bytes) -> Iterator[bytes]:
    for start in ZLIB:
        at = raw.find(start)
        while at >= 0:
            inside = _unfold(raw, at)
            if len(inside) > 8:
                yield inside
            at = raw.find(start, at + 1)


def _unfold(raw: bytes, at: int) -> bytes:
    """What zlib makes of the bytes from here on, as far as it goes: a stream may be cut off by a page's end."""
    machine, out = zlib.decompressobj(), bytearray()
    try:
        for begin in range(at, min(at + MOST, len(raw)), 64):
            out += machine.decompress(raw[begin : begin + 64], MOST)
            if machine.eof:
                break
    except zlib.error:
        pass
    return bytes(out)


def files(data: Path) -> list[Path]:
    """Every file of a data folder but the keys and the style sheets: database, -wal, -shm, logs, temp."""
    return [
        p for p in sorted(data.rglob("*")) if p.is_file() and p.relative_to(data).parts[0] not in ("keys", "static")
    ]


def planted_found(data: Path, elsewhere: Path, word: str) -> bool:
    """Plant a word in a copy of the database, in the clear, and in files in each spelling: is each found?"""
    elsewhere.mkdir()
    with closing(sqlite3.connect(data / "toward.sqlite3")) as old, closing(sqlite3.connect(elsewhere / "copy")) as new:
        old.backup(new)
        with new:
            new.execute("INSERT INTO people_hostnote (key, text) VALUES ('planted', ?)", [f"somewhere {word} stands"])
    for how, sought in spellings(word).items():
        (elsewhere / how).write_bytes(b"\0\xff" + sought + b"\xff")
    (elsewhere / "zlib").write_bytes(b"before" + zlib.compress(f"a page with {word} in it".encode()) + b"after")
    planted = files(elsewhere)
    return {hit.file for hit in search(planted, [word])} == {file.name for file in planted}
