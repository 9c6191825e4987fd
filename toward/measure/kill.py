"""Killing the real server while two people write: what it has said yes to must stand, whole."""

import random
import sqlite3
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from toward.log.moment import Moment, Unreadable
from toward.measure.browser import Browser
from toward.measure.cast import Actor, canary
from toward.measure.house import Server

SHORTEST, LONGEST = 0.05, 0.5


def kill9(data: Path, ana: Actor, ben: Actor, *, kills: int, seconds: float) -> dict[str, int]:
    """Start, write, kill, again and again; then open the log and count."""
    until, acknowledged, done = time.monotonic() + seconds, list[str](), 0
    while done < kills and time.monotonic() < until:
        with Server(data) as server:
            _write_until_killed(server, [ana.browser.cookies, ben.browser.cookies], acknowledged)
        done += 1
    return {"kills": done, "acknowledged": len(acknowledged), **_count(data, ana, acknowledged)}


def _write_until_killed(server: Server, people: list[dict[str, str]], acknowledged: list[str]) -> None:
    hands = [threading.Thread(target=_write, args=(server.port, who, acknowledged)) for who in people]
    for hand in hands:
        hand.start()
    time.sleep(random.uniform(SHORTEST, LONGEST))
    server.kill()
    for hand in hands:
        hand.join()


def _write(port: int, cookies: Mapping[str, str], acknowledged: list[str]) -> None:
    browser = Browser(port, cookies)
    while True:
        word = canary()
        try:
            answer = browser.post("/appreciation/say/noticed/", {"did": word})
        except OSError:
            return
        if answer.status == 302:
            acknowledged.append(word)


def _count(data: Path, ana: Actor, acknowledged: list[str]) -> dict[str, int]:
    moments = [m for log in ana.logs for m in log.read()]
    told = repr(moments)
    return {
        "lost": sum(word not in told for word in acknowledged),
        "half": sum(_broken(m) for m in moments) + _damage(data / "toward.sqlite3"),
    }


def _broken(moment: Moment) -> bool:
    return isinstance(moment, Unreadable)


def _damage(database: Path) -> int:
    with sqlite3.connect(database) as line:
        return sum(row[0] != "ok" for row in line.execute("PRAGMA quick_check"))
