"""Workers that are no processes."""

import time
from typing import Any

from toward.host.workers import Workers


class Worker:
    """A worker that is no process."""

    def __init__(self, idx: int, age: float = 0.0, *, alive: bool = True) -> None:
        self.idx, self.birth, self.alive = idx, time.monotonic() - age, alive
        self.interrupt_by_parent, self.inner = False, self
        self.pid = None
        self.ended = False

    def start(self) -> None:
        self.birth = time.monotonic()

    def is_alive(self) -> bool:
        return self.alive

    def terminate(self) -> None:
        self.alive, self.ended = False, True

    kill = terminate


class Staff(Workers):
    """Workers whose processes are not begun."""

    wrks: Any

    def __init__(self, *wrks: Worker, comes: bool = True) -> None:
        super().__init__(100.0, workers=len(wrks))
        self.wrks, self.comes = list(wrks), comes

    def _spawn_worker(self, idx: int, target: Any, callback_loader: Any) -> Any:  # type: ignore[override]
        return Worker(idx)

    def _comes(self, new: Any, reader: Any) -> bool:
        return self.comes

    def renew(self) -> None:
        self._renew_the_oldest(None, lambda: None)

    def follow(self) -> None:
        self._follow_the_dead(None, lambda: None)
