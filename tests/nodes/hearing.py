"""The live stream as a browser hears it, each word with the moment at which it came."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from types import TracebackType

from tests.nodes.browser import PATIENCE, Browser


@dataclass(frozen=True)
class Word:
    kind: str
    head: str
    at: float


class Hearing:
    """An open stream; `with` it, then `wait` for a kind of word."""

    def __init__(self, browser: Browser) -> None:
        self.words: list[Word] = []
        self.ended = 0.0
        self._news = threading.Condition()
        self._line = HTTPConnection(browser.host, timeout=PATIENCE)
        self._line.request("GET", "/live/", headers=browser.headers())
        self._answer = self._line.getresponse()
        self.status = self._answer.status
        self._ear = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> "Hearing":
        """Begin; the first word says where things stand."""
        self._ear.start()
        if self.status == 200:
            self.wait("hello")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        sock = self._line.sock or getattr(getattr(self._answer.fp, "raw", None), "_sock", None)
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(2)
        self._ear.join(PATIENCE)
        self._line.close()

    def wait(self, kind: str, seconds: float = PATIENCE, after: float = 0.0) -> Word:
        """The first word of this kind that came later than `after`."""
        with self._news:
            self._news.wait_for(lambda: self._find(kind, after) is not None or self.ended, seconds)
            found = self._find(kind, after)
        assert found is not None, f"never heard {kind}: {self.words}, ended {self.ended}"
        return found

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(lambda: is_so() or bool(self.ended), PATIENCE), self.words

    def wait_for_end(self, seconds: float = PATIENCE) -> float:
        with self._news:
            assert self._news.wait_for(lambda: bool(self.ended), seconds), self.words
        return self.ended

    def _find(self, kind: str, after: float) -> Word | None:
        return next((word for word in self.words if word.kind == kind and word.at > after), None)

    def _listen(self) -> None:
        kind = head = ""
        with suppress(OSError, HTTPException, ValueError, AttributeError):
            for raw in self._answer:
                line = raw.decode().rstrip("\n")
                if line.startswith("event: "):
                    kind = line[7:]
                elif line.startswith("id: "):
                    head = line[4:]
                elif not line and kind:
                    self._note(Word(kind, head, time.monotonic()))
                    kind = head = ""
        with self._news:
            self.ended = time.monotonic()
            self._news.notify_all()

    def _note(self, word: Word) -> None:
        with self._news:
            self.words.append(word)
            self._news.notify_all()
