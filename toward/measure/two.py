"""Two app processes on one PostgreSQL: how soon a phone at one hears of what was said at the other.

A process of its own, because a Django looks at one database only: `python -m toward.measure.two SIZES`.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from toward.machine import given
from toward.machine.place import ROOT
from toward.measure.house import Server, house, tell
from toward.measure.postgres import NoServer
from toward.measure.postgres import Server as Postgres


def live_ms(*, idle: int, posts: int, times: int) -> dict[str, float] | None:
    """Measure in a process of its own; None, with the reason on stderr, where there is no PostgreSQL."""
    words = [sys.executable, "-m", "toward.measure.two", json.dumps({"idle": idle, "posts": posts, "times": times})]
    ran = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] | None = json.loads(ran.stdout)
    return found


def main(argv: Sequence[str]) -> int:
    """Start PostgreSQL and two processes, measure, print one JSON value."""
    given.forget("TMPDIR")  # PostgreSQL is another user
    try:
        database = Postgres(durable=True)
    except NoServer as reason:
        tell(str(reason))
        print("null")
        return 0
    try:
        with house(database.url("two")) as data, Server(data) as one, Server(data) as two:
            print(json.dumps(_measure(one, two, **json.loads(argv[0]))))
    finally:
        database.stop()
    return 0


def _measure(one: Server, two: Server, **sizes: Any) -> dict[str, float]:
    from toward.measure import people, phones

    ana, ben = people.pair()
    other = people.somebody("Eve")
    idle = [other.browser(one.port), other.browser(two.port)]
    return phones.live_ms(ana.browser(one.port), ben.browser(two.port), idle, **sizes)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
