"""One process of Toward among several: a folder of keys and a database that it shares with the others."""

from pathlib import Path

from tests.served import Served

SPARED = {"TOWARD_REMINDERS": "0", "DJANGO_SETTINGS_MODULE": "tests.phones.quick"}  # half of what two of them cost


class Node(Served):
    """A process that shares `data` and `database` with others. One that `rings` is as a host's."""

    def __init__(self, data: Path, database: str = "", *, workers: int = 1, rings: bool = False) -> None:
        said = {"DATABASE_URL": database} if database else {}
        super().__init__(data, "--open", "--workers", str(workers), more={**said, **({} if rings else SPARED)})
