"""One process of Toward among several: a folder of keys and a database that it shares with the others."""

from pathlib import Path

from tests.served import Served


class Node(Served):
    """A process that shares `data` and `database` with others."""

    def __init__(self, data: Path, database: str = "", *, workers: int = 1, more: dict[str, str] | None = None) -> None:
        said = {"DATABASE_URL": database} if database else {}
        super().__init__(data, "--open", "--workers", str(workers), more={**said, **(more or {})})
