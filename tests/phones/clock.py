"""A clock that a test turns, for a house of its own: the settings of Toward, and one app that stands before time.

Nothing in Toward knows of it. The house is started with these settings instead of its own, and reads how many seconds
have gone by from a file, each time it asks what time it is. `TurnedHouse` in house.py writes that file.
"""

import os
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from types import SimpleNamespace

from django.apps import AppConfig

from tests.phones.quick import *  # noqa: F403

FILE = Path(os.environ["CLOCK_OF_A_TEST"])
INSTALLED_APPS = [*INSTALLED_APPS, "tests.phones.clock.Turned"]  # noqa: F405


def gone() -> timedelta:
    """How far the clock was turned."""
    return timedelta(seconds=float(FILE.read_text()))


class Later(datetime):
    """The time that it is in this house."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + gone()


class Turned(AppConfig):
    """Puts the turned clock where Toward asks for the time: pages, moments, waiting places and open sessions."""

    name = "tests.phones"
    label = "turned"

    def ready(self) -> None:
        from django.utils import timezone

        from toward.log import log, waiting
        from toward.people import opened

        real = timezone.now
        timezone.now = lambda: real() + gone()
        turned = SimpleNamespace(time=lambda: time.time() + gone().total_seconds())
        for module, name, clock in ((log, "datetime", Later), (waiting, "datetime", Later), (opened, "time", turned)):
            assert hasattr(module, name), f"{module.__name__} asks the time of something else now"
            setattr(module, name, clock)
