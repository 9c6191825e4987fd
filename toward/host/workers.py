"""Workers that are renewed by the clock: what one had in memory goes with it. Knows no Django."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

from granian._granian import ListenerSpec
from granian.server.mp import MPServer, WorkerProcess

from toward.host import program

LIFETIME = 20 * 60.0  # seconds; docs/trust.md says that nothing stays longer than half an hour
READY = 60.0  # until a new worker must have loaded the program; else the old one goes on
FAREWELL = 45.0  # for what a worker is still asked; longer than a request may take to be whole (web/arrival.py)
STEADY = 20.0  # a worker that lived as long did not die of how it began
PATIENCE = 30.0
Load = Callable[[], Any]


class Workers(MPServer):
    """Granian's, sharing one queue of callers: whoever waits when a worker goes is answered by the next."""

    def __init__(self, lifetime: float, **words: Any) -> None:
        super().__init__("toward.asgi:application", **words)
        self.lifetime = lifetime
        self.early: dict[int, int] = {}  # worker → how many times in a row it died young
        self.due: dict[int, float] = {}  # worker → when one that died is followed by another
        self.program = program.stamp()

    def _init_shared_socket(self) -> None:
        door: Any = ListenerSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._ssp, self._shd, self._sfd = None, door, door.get_fd()
        self._sso = socket.socket(fileno=self._sfd)
        self._sso.set_inheritable(True)

    def _serve_loop(self, spawn_target: Any, target_loader: Any) -> None:
        while not self.interrupt_signal:
            self.main_loop_interrupt.wait(self._rest())
            self.main_loop_interrupt.clear()
            self._follow_the_dead(spawn_target, target_loader)
            self._renew_the_oldest(spawn_target, target_loader)
        for worker in self.wrks:
            _farewell(worker)

    def _rest(self) -> float:
        """How long nothing is to be done."""
        ends = [worker.birth + self.lifetime for worker in self.wrks if worker.idx not in self.due]
        return max(0.0, min([*ends, *self.due.values()]) - time.monotonic())

    def _follow_the_dead(self, spawn_target: Any, target_loader: Load) -> None:
        """The first is followed at once; who dies again and again is waited for longer each time, never given up."""
        now = time.monotonic()
        while self.interrupt_children:
            idx = self.interrupt_children.pop()
            if self.wrks[idx].is_alive():  # another is there already
                continue
            young = now - self.wrks[idx].birth < STEADY
            self.early[idx] = self.early.get(idx, 0) + 1 if young else 0
            self.due[idx] = now + (min(PATIENCE, 0.25 * 2.0 ** self.early[idx]) if self.early[idx] else 0)
        for idx in [idx for idx, at in self.due.items() if at <= now]:
            del self.due[idx]
            self.wrks[idx] = self._spawn_worker(idx=idx, target=spawn_target, callback_loader=target_loader)
            self.wrks[idx].start()

    def _renew_the_oldest(self, spawn_target: Any, target_loader: Load) -> None:
        """One after another. The old one goes when the new one is there; if none comes, it goes on."""
        now = time.monotonic()
        lifetime = 0.0 if self.reload_signal else self.lifetime  # SIGHUP: all of them, now
        self.reload_signal = False
        for old in [one for one in self.wrks if one.idx not in self.due and one.birth + lifetime <= now]:
            if self.interrupt_signal or self._another_program():
                old.birth = now
                continue
            reader, writer = Pipe(duplex=False)
            new = self._spawn_worker(
                idx=old.idx, target=spawn_target, callback_loader=partial(_load, target_loader, writer)
            )
            new.interrupt_by_parent = True  # its end is nobody's business before it has taken over
            new.start()
            if self._comes(new, reader):
                self._hand_over(old, new)
            else:
                old.birth = time.monotonic()
                new.kill()
            reader.close()
            writer.close()

    def _hand_over(self, old: WorkerProcess, new: WorkerProcess) -> None:
        self.wrks[old.idx] = new
        new.interrupt_by_parent = False
        if not new.is_alive():
            self.interrupt_children.append(new.idx)
            self.main_loop_interrupt.set()
        old.terminate()  # takes no more, and finishes what it has
        _farewell(old)
        until = time.monotonic() + FAREWELL
        while old.is_alive() and not self.interrupt_signal and time.monotonic() < until:
            old.join(0.1)
        old.kill()

    def _comes(self, new: WorkerProcess, reader: Connection) -> bool:
        until = time.monotonic() + READY
        while new.is_alive() and not self.interrupt_signal and time.monotonic() < until:
            if reader.poll(0.1):
                return True
        return False

    def _another_program(self) -> bool:
        """After an update nobody is given half of it: a new program and the database of the old one."""
        if program.stamp() == self.program:
            return False
        print("The program has changed since it was started: stop Toward and start it again.", file=sys.stderr)
        return True


def _load(load: Load, writer: Connection) -> Any:
    application = load()
    writer.send_bytes(b"here")
    return application


def _farewell(worker: WorkerProcess) -> None:
    """Open streams end (toward/asgi.py); phones come back by themselves."""
    if worker.is_alive() and worker.inner.pid:
        os.kill(worker.inner.pid, signal.SIGUSR1)
