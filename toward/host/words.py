"""A command line that says nothing again of what it was given. Knows no Django."""

import argparse
import re
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeVar

from toward.host import given
from toward.host.place import Refused

T = TypeVar("T")
Said = argparse.Namespace
FLAG = re.compile(r"argument (?:-\w/)?(--[a-z-]+)")


class Words(argparse.ArgumentParser):
    """Argparse's, which says nothing again of what it was given."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **words})

    def take(self, name: str, judge: Callable[[str], T], **words: Any) -> None:
        """Add a flag with a value; `judge` says whether it fits."""
        self.add_argument(name, type=partial(given.judged, name, judge), **words)

    def switch(self, name: str, help: str) -> None:
        self.add_argument(name, action="store_true", help=help)

    def error(self, message: str) -> NoReturn:
        flag = FLAG.match(message)
        raise Refused(f"{flag[1] if flag else 'A word here'} does not fit: toward COMMAND --help lists what does.")
