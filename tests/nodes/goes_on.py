"""Somebody who goes on while something is done to the server."""

import threading
import time

from tests.nodes.browser import Browser, Page

JOURNAL = "/journal/write/"
GOES_ON = "a day like any other"
PATIENCE = 180.0


class GoesOn:
    """Somebody who reads and writes all the while."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.over, self.wrong = browser, threading.Event(), list[str]()
        self.answers = threading.Semaphore(0)
        self.thread = threading.Thread(target=self._go_on, daemon=True)

    def __enter__(self) -> "GoesOn":
        self.thread.start()
        self.once_more()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    def once_more(self) -> None:
        """Wait until something that is asked from now on has been answered."""
        while self.answers.acquire(blocking=False):
            pass
        for _ in range(2):
            assert self.answers.acquire(timeout=PATIENCE)

    def _go_on(self) -> None:
        while not self.over.is_set():
            try:
                page = write(self.browser, GOES_ON)
                self.wrong += [f"{page.status} {page.path}"] if page.status != 200 else []
            except OSError as error:
                self.wrong.append(repr(error))
            self.answers.release()
            time.sleep(0.1)


def write(browser: Browser, words: str) -> Page:
    return browser.post(JOURNAL, words=words)
