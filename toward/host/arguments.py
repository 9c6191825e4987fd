"""A command line that says nothing again of what it was given. Knows no Django."""

import argparse
import re
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeVar

from toward.machine import given
from toward.machine.place import Refused

T = TypeVar("T")
Said = argparse.Namespace
FLAG = re.compile(r"argument (?:-\w/)?(--[a-z-]+)")


class Words(argparse.ArgumentParser):
    """Argparse's, which says nothing again of what it was given."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **words})

    def parse_known_args(self, *words: Any, **more: Any) -> Any:
        """A word too many is told of by the command that it stands behind, for that one's help lists what fits."""
        said, left = super().parse_known_args(*words, **more)
        if left:
            self.error("too many words")
        return said, left

    def take(self, name: str, judge: Callable[[str], T], **words: Any) -> None:
        """Add a flag with a value; `judge` says whether it fits."""
        self.add_argument(name, type=partial(given.judged, name, judge), **words)

    def switch(self, name: str, help: str) -> None:
        self.add_argument(name, action="store_true", help=help)

    def error(self, message: str) -> NoReturn:
        flag = FLAG.match(message)
        raise Refused(f"{flag[1] if flag else 'A word here'} does not fit: {self.prog} --help lists what does.")
