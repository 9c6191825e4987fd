"""The door for an ASGI server."""

import os

import django

from toward.machine import given

given.name_settings()
django.setup(set_prefix=False)

import signal  # noqa: E402  (only now are the settings there)
import threading  # noqa: E402

from toward.log import ears, files  # noqa: E402
from toward.machine import parent  # noqa: E402
from toward.web.porch import Porch  # noqa: E402

application = Porch()
files.hold()
parent.watch(lambda: os._exit(1))  # a worker whose server was killed would hold the port, and serve an old program


def _farewell(*_: object) -> None:
    """A worker that is to go ends its streams (toward/host/workers.py). Here a lock may be held; in a thread not."""
    threading.Thread(target=ears.end_all).start()


if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGUSR1, _farewell)
