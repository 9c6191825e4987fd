"""A negative ("eve sees nothing") that nothing could make true proves nothing, and fails.

Words that a page is asked not to show must stand on some page that the test opened, or in a page of ours as it is
written; an address that is closed to Eve must open for somebody.
"""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from django.test import Client

HOUSE = Path(__file__).parent.parent / "toward"


class Seen:
    """What was seen within one test, by anybody."""

    def __init__(self) -> None:
        self.pages: list[bytes] = []
        self.opened: set[str] = set()
        self.closed: set[str] = set()
        self.missed: set[str] = set()

    def page(self, path: str, answer: Any, *, outside: bool) -> None:
        """An answer came. `outside`: to somebody who has no part in what the test is about."""
        if answer.status_code != 404:
            self.opened.add(path)
            self.pages += [] if answer.streaming else [answer.content]
        elif outside:
            self.closed.add(path)

    def nothing(self) -> list[str]:
        """The negatives of this test that could not have failed."""
        words = [one for one in self.missed if not self._could_be_seen(one)]
        return sorted(words) + sorted(self.closed - self.opened)

    def _could_be_seen(self, words: str) -> bool:
        return words in written() or any(words.encode() in page for page in self.pages)


@cache
def written() -> str:
    """Everything that our own pages say, as it stands in templates, code and content."""
    kinds = ("*.html", "*.py", "*.toml")
    found = [path for kind in kinds for path in HOUSE.rglob(kind) if "tests" not in path.parts]
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


class Looking(Client):
    """A browser whose pages are remembered until the test is over."""

    seen = Seen()
    outside = False

    def request(self, **said: Any) -> Any:
        answer = super().request(**said)
        self.seen.page(unquote(str(said["PATH_INFO"])), answer, outside=self.outside)
        return answer
