"""The house that the phones come to: a real server with a data folder of its own."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.served import Served

NEUTRAL = "http://neutral.test/"  # where a quick exit goes in the tests


class House(Served):
    """One running Toward. `link` is the first-start link that it printed."""

    def __init__(self, data: Path, *words: str, settings: str = "tests.phones.quick", **more: str) -> None:
        own = {"TOWARD_NEUTRAL_URL": NEUTRAL, "DJANGO_SETTINGS_MODULE": settings}
        super().__init__(data, *words, more={**own, **more})

    @property
    def link(self) -> str:
        found = re.search(r"http\S+/start/#\S+", self.said.read_text())
        assert found, self.said.read_text()
        return found[0]


class TurnedHouse(House):
    """A house whose clock a test turns. Its server, and no other, is started with clock.py."""

    def __init__(self, data: Path) -> None:
        self.clock = data.with_name(f"{data.name}.clock")
        self.clock.write_text("0")
        super().__init__(
            data, "--open", settings="tests.phones.clock", CLOCK_OF_A_TEST=str(self.clock), TOWARD_REMINDERS="0"
        )

    def day(self, later: int = 0) -> str:
        """A date, so many days after its today."""
        gone = timedelta(seconds=float(self.clock.read_text()), days=later)
        return (datetime.now(UTC) + gone).astimezone().date().isoformat()

    def lets(self, **time: float) -> None:
        """Let time go by."""
        gone = float(self.clock.read_text()) + timedelta(**time).total_seconds()
        new = self.clock.with_suffix(".new")
        new.write_text(str(gone))
        new.replace(self.clock)
