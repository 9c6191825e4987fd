"""The reminder loop, as a process beside the server (toward/care/loop.py). Knows no Django."""

import subprocess
import sys
import threading
import time

from toward.machine import given

AGAIN = 5.0  # seconds until a loop that broke is started anew
PATIENCE = 5.0


class Beside:
    """A loop that is kept running. It ends by itself when the server goes (toward/machine/parent.py)."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None
        self.keeper = threading.Thread(target=self._keep, daemon=True)
        self.keeper.start()

    def _keep(self) -> None:
        while not self.stopping.is_set():
            safe = ["-P"] if sys.flags.safe_path else []
            words = [sys.executable, *safe, "-m", "toward.care.loop"]
            self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL)
            self.process.wait()
            self.stopping.wait(AGAIN)

    def stop(self) -> None:
        """End it, and wait a moment for it."""
        self.stopping.set()
        until = time.monotonic() + PATIENCE
        while self.process and self.process.poll() is None and time.monotonic() < until:
            self.process.terminate()
            time.sleep(0.05)
        if self.process and self.process.poll() is None:
            self.process.kill()


def start() -> Beside | None:
    """Start the loop, unless the host runs it elsewhere (TOWARD_REMINDERS=0)."""
    return Beside() if given.read().reminders else None


def stop(loop: Beside | None) -> None:
    """Stop it, where there is one."""
    if loop:
        loop.stop()
