"""The way between one phone and the house, which a test can cut and lead on from elsewhere."""

import socket
import threading
from contextlib import suppress

from tests.phones.house import House


class Road:
    """Cut as when a phone leaves the Wi-Fi, led on from another address as over a mobile network."""

    def __init__(self, house: House) -> None:
        self.house, self.comes_from, self.open, self.holding = house, "127.0.0.1", True, False
        self._ends: set[socket.socket] = set()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def cut(self) -> None:
        """Nothing gets through, and what was open is gone."""
        self.open = False
        while self._ends:
            _end(self._ends.pop())

    def holds(self) -> None:
        """It is open, and nothing comes of it: one bar, and no answer."""
        self.cut()
        self.open, self.holding = True, True

    def leads_on(self, comes_from: str) -> None:
        """The way is free again, from another address."""
        self.comes_from, self.open, self.holding = comes_from, True, False

    def close(self) -> None:
        self.cut()
        self._door.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                phone, _ = self._door.accept()
                self._join(phone) if self.open else _end(phone)

    def _join(self, phone: socket.socket) -> None:
        if self.holding:
            self._ends.add(phone)
            return
        there = socket.create_connection(("127.0.0.1", self.house.port), source_address=(self.comes_from, 0))
        self._ends |= {phone, there}
        for one, other in ((phone, there), (there, phone)):
            threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while said := one.recv(65536):
                other.sendall(said)
        for end in (one, other):
            self._ends.discard(end)
            _end(end)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
