"""Two processes, one database, one folder of keys, and two people who are together there."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.nodes.browser import Browser, pair, sign_up
from tests.nodes.hearing import Hearing
from tests.nodes.node import Node


@dataclass
class Town:
    """Two processes; Ana's browser at the first, Ben's at the second, one bond."""

    data: Path
    database: str
    a: Node
    b: Node
    ana: Browser
    ben: Browser
    bond: str

    def head(self, hearing: Hearing) -> int:
        """How far our log has come, as this stream knows."""
        found = re.search(rf"{re.escape(self.bond)}:(\d+)", hearing.words[-1].head)
        assert found, hearing.words
        return int(found[1])

    def stop(self) -> None:
        self.a.stop()
        self.b.stop()


def begun(data: Path, database: str) -> Town:
    a, b = Node(data, database), Node(data, database)
    ana, ben = sign_up(a.address, "Ana"), sign_up(b.address, "Ben")
    return Town(data, database, a, b, ana, ben, pair(ana, ben))
