"""Going when the process that started this one has gone, however it went. Knows no Django."""

import os
import threading
import time
from collections.abc import Callable

EVERY = 1.0  # seconds
SERVED = "TOWARD_SERVED_BY"  # in the environment of what `toward run` starts: its process id


def watch(gone: Callable[[], object]) -> None:
    """Call `gone` once whoever serves is no more; does nothing in a process that `toward run` did not start."""
    by = os.environ.get(SERVED, "")
    if by.isdecimal():
        threading.Thread(target=_wait, args=(int(by), gone), daemon=True).start()


def _wait(server: int, gone: Callable[[], object]) -> None:
    while os.getppid() == server:
        time.sleep(EVERY)
    gone()
