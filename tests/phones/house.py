"""A real server in a process of its own, with a data folder of its own, on loopback."""

import os
import re
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from urllib.request import urlopen

from toward.host.address import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 40.0
LONGEST = "1800"  # seconds after which a forgotten house ends by itself
NEUTRAL = "http://neutral.test/"  # where a quick exit goes in the tests
OWN = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "TOWARD_TEST_DATA")


class House:
    """One running Toward. `link` is the first-start link that it printed."""

    def __init__(self, data: Path, *, open_to_all: bool = True) -> None:
        self.data, self.port = data, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.said = data.with_name(f"{data.name}.txt")
        words = ["-m", "toward", "run", "--host", "127.0.0.1", "--port", str(self.port), "--data", str(data)]
        self.command = [*bounded(), sys.executable, *words, *(["--open"] if open_to_all else [])]
        self.said.write_bytes(b"")
        self.start()

    def start(self) -> None:
        """Start it, or start it again: with the same data, at the same address."""
        with self.said.open("ab") as out:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.environment(), stdout=out, stderr=out, stdin=subprocess.DEVNULL
            )
        self._wait()

    def environment(self) -> dict[str, str]:
        return environment()

    @property
    def link(self) -> str:
        found = re.search(r"http\S+/start/#\S+", self.said.read_text())
        assert found, self.said.read_text()
        return found[0]

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urlopen(f"{self.address}/help/", timeout=5).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        self.stop()
        raise AssertionError(f"the house did not open: {self.said.read_text()}")


class TurnedHouse(House):
    """A house whose clock a test turns. Its server, and no other, is started with clock.py."""

    @property
    def clock(self) -> Path:
        return self.data.with_name(f"{self.data.name}.clock")

    def start(self) -> None:
        if not self.clock.exists():
            self.clock.write_text("0")
        super().start()

    def environment(self) -> dict[str, str]:
        return {**environment(), "DJANGO_SETTINGS_MODULE": "tests.phones.clock", "CLOCK_OF_A_TEST": str(self.clock)}

    def lets(self, **time: float) -> None:
        """Let time go by."""
        gone = float(self.clock.read_text()) + timedelta(**time).total_seconds()
        new = self.clock.with_suffix(".new")
        new.write_text(str(gone))
        new.replace(self.clock)


def bounded() -> list[str]:
    timeout = shutil.which("timeout")
    return [timeout, LONGEST] if timeout else []


def environment() -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "PYTEST_")) and k not in OWN}
    return {**clean, "TOWARD_NEUTRAL_URL": NEUTRAL}
