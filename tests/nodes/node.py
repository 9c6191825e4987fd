"""One process of Toward among several: a folder of keys and a database that it shares with the others."""

from pathlib import Path

from tests.served import Served


class Node(Served):
    """A process that shares `data` and `database` with others. One that `rings` has the loop of the reminders, too."""

    def __init__(self, data: Path, database: str = "", *, workers: int = 1, rings: bool = False) -> None:
        said = {"DATABASE_URL": database} if database else {}
        rung = {} if rings else {"TOWARD_REMINDERS": "0"}  # a loop beside it costs a fifth of a start
        super().__init__(data, "--open", "--workers", str(workers), more={**said, **rung})
