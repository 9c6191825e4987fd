"""A phone that lives as two people do in tests/phones/habits.py, without a browser."""

from typing import cast

from tests.cast import Phone
from tests.phones.furnish import HABITS
from tests.phones.hand import Hand


class Sender:
    """What the habits ask of a hand."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.name = phone, phone.name

    def sends(self, path: str, **said: str | list[str]) -> str:
        """Send a form; return where it leads, which nobody looks at."""
        answer = self.phone.browser.post(path, {"bond": self.phone.bond, **said})
        assert answer.status_code < 400, (path, answer.status_code, answer.content.decode())
        return answer.headers.get("Location", path)

    def reads(self, path: str) -> str:
        """The page."""
        return self.phone.get(path).content.decode()


def live_together(ana: Phone, ben: Phone) -> None:
    """Both do what people do here, in every practice, and much of it is still open."""
    one, two = cast(Hand, Sender(ana)), cast(Hand, Sender(ben))
    for habit in HABITS.values():
        habit(one, two)
