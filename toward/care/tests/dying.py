"""Loops for the test of dying loops: each rings into a file, at the time that stands in another.

`python -m toward.care.tests.dying FILE CLOCK`: an empty line starts one and says its number; a number kills that one.
"""

import os
import signal
import sys
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import django


def clock(file: str) -> datetime:
    """The time for everybody in this test: the test alone lets it go by, however slow the machine is."""
    return datetime.fromisoformat(Path(file).read_text())


def main(file: str, time_is_in: str) -> None:
    """Start and kill as it is said; Django is set up once for all of them, and each has its own connection."""
    django.setup()
    import toward.care.attend
    import toward.care.channels  # noqa: F401 - read once, before the first of them

    for line in sys.stdin:
        if line.strip():
            os.kill(int(line), signal.SIGKILL)
            os.waitpid(int(line), 0)
            print("dead", flush=True)
        elif loop := os.fork():
            print(loop, flush=True)
        else:
            ring_on(file, time_is_in)


def ring_on(file: str, time_is_in: str) -> None:
    """Ring until killed."""
    from toward.care import attend, channels
    from toward.care.wishes import Channel

    def ring(ways: Iterable[Channel], mark: str, _language: str) -> channels.Outcome:
        with Path(file).open("a", encoding="utf-8") as out:
            out.write(f"{mark}\n")
            out.flush()
            os.fsync(out.fileno())
        time.sleep(0.01)  # the moment in which it is most often killed
        return channels.Outcome(rang=True)

    setattr(channels, "ring_all", ring)  # noqa: B010 - a function in place of a function
    while True:
        attend.once(clock(time_is_in))
        time.sleep(0.01)


if __name__ == "__main__":
    main(*sys.argv[1:])
