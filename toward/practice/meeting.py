"""What one practice asks of another without naming it. practices/between says who answers; alone, nobody does."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Meeting(Generic[P, R]):
    """A question with its answer for a house in which the other practice does not stand."""

    def __init__(self, alone: Callable[P, R]) -> None:
        self._answer = alone
        update_wrapper(self, alone)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self._answer(*args, **kwargs)

    def answered_by(self, answer: Callable[P, R]) -> Callable[P, R]:
        """Let another practice answer from now on."""
        self._answer = answer
        return answer
