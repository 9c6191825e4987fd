"""A loop for the test of dying loops: rings into a file, at the time that stands in another.

`python -m toward.care.tests.dying FILE CLOCK`; says "up" when it is, and is killed from outside.
"""

import os
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
    """Ring until killed."""
    django.setup()
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
    print("up", flush=True)
    while True:
        attend.once(clock(time_is_in))
        time.sleep(0.01)


if __name__ == "__main__":
    main(*sys.argv[1:])
