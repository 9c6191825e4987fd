"""A real `toward run` on loopback, in a process of its own. Phones and nodes both live in one."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from toward.machine.address import free_port

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 300.0  # a busy machine may take its time
LONGEST = "1800"  # seconds after which a forgotten server ends by itself
OWN = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")


class Served:
    """One running Toward, with a process group of its own. What it prints goes to the file `said`."""

    where = ROOT

    def __init__(self, data: Path, *words: str, more: dict[str, str] | None = None) -> None:
        self.data, self.port, self.more = data, free_port(), more or {}
        self.address = f"http://127.0.0.1:{self.port}"
        self.said = data.with_name(f"{data.name}-{self.port}.txt")
        self.words = ["--host", "127.0.0.1", "--port", str(self.port), "--data", str(data), *words]
        self.start()

    def start(self) -> None:
        """Start it, or start it again: with the same data, at the same address."""
        command = [*bounded(), *self.command()]
        with self.said.open("ab") as out:
            self.process = subprocess.Popen(
                command,
                cwd=self.where,
                env=self.environment(),
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._wait()

    def command(self) -> list[str]:
        return [sys.executable, "-m", "toward", "run", *self.words]

    def environment(self) -> dict[str, str]:
        """Nothing of ours and nothing of the tests', but what this one is given."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "PYTEST_")) and k not in OWN}
        return {**clean, **self.more}

    def opens_at(self) -> str:
        """Where it is asked whether it is there."""
        return self.address

    def kill(self) -> None:
        """kill -9, the workers with it: nothing gets to finish."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urlopen(f"{self.opens_at()}/help/", timeout=5).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        self.kill()
        raise AssertionError(f"the server did not open: {self.said.read_text()}")


def bounded() -> list[str]:
    timeout = shutil.which("timeout")
    return [timeout, LONGEST] if timeout else []
