"""A loop for the test of dying loops: rings into a file, under a clock that runs a hundred times as fast.

`python -m toward.care.tests.dying FILE BEGUN`; it is killed from outside.
"""

import os
import sys
import time
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import django

SPEED = 100.0


def clock(real: float, begun: float) -> datetime:
    """The time for everybody in this test: all dying loops agree on it."""
    from toward.care.tests.rigs import BEGUN

    return BEGUN + timedelta(seconds=(real - begun) * SPEED)


def main(file: str, begun: str) -> None:
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
    while True:
        attend.once(clock(time.time(), float(begun)))
        time.sleep(0.002)


if __name__ == "__main__":
    main(*sys.argv[1:])
