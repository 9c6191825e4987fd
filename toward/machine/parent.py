"""Going when the process that started this one has gone, however it went. Knows no Django."""

import os
import threading
import time
from collections.abc import Callable

from toward.machine import given

EVERY = 1.0  # seconds


def watch(gone: Callable[[], object]) -> None:
    """Call `gone` once whoever serves is no more; does nothing in a process that `toward run` did not start."""
    if by := given.read().served_by:
        threading.Thread(target=_wait, args=(by, gone), daemon=True).start()


def _wait(server: int, gone: Callable[[], object]) -> None:
    while os.getppid() == server:
        time.sleep(EVERY)
    gone()
