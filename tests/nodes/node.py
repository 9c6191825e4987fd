"""One process of Toward among several: a folder of keys and a database that it shares with the others."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from toward.host.address import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 40.0
OWN = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")


class Node:
    """A real `toward run` on loopback, with a process group of its own."""

    def __init__(self, data: Path, database: str = "", *, workers: int = 1) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.said = data.with_name(f"{data.name}-{self.port}.txt")
        words = ["--host", "127.0.0.1", "--port", str(self.port), "--data", str(data), "--workers", str(workers)]
        with self.said.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "toward", "run", "--open", *words],
                cwd=ROOT,
                env=environment(database),
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._wait()

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
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urlopen(f"{self.address}/help/", timeout=5).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        self.kill()
        raise AssertionError(f"the process did not open: {self.said.read_text()}")


def environment(database: str) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "PYTEST_")) and k not in OWN}
    return {**clean, "DATABASE_URL": database} if database else clean
