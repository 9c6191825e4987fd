"""The loop beside the server: looks every two seconds whose time has come. Any number of them may run.

It holds no key to what people say and opens none: it knows times, and where to ring.
"""

import logging
import signal
import threading
from types import FrameType

import django

from toward.machine import parent

EVERY = 2.0  # seconds
AFTER_TROUBLE = 30.0


def forever(stopping: threading.Event) -> None:
    """Attend until told to stop, and sweep once a day; trouble with the database is waited out."""
    from django.db import Error, close_old_connections
    from django.utils import timezone

    from toward.care import attend, sweep

    wait, swept = 0.0, None
    while not stopping.wait(wait):
        try:
            now = timezone.now()
            attend.once(now)
            if swept != now.date():
                sweep.sweep(now)
                swept = now.date()
            wait = EVERY
        except (Error, OSError) as trouble:  # a full disk, a database that restarts
            logging.getLogger("toward.care").warning("reminders wait: %s", type(trouble).__name__)
            wait = AFTER_TROUBLE
        close_old_connections()


def main() -> int:
    """Run beside the server until SIGTERM, or until the server has gone."""
    stopping = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    django.setup()
    parent.watch(stopping.set)
    forever(stopping)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
