"""More than one app process, and a real PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.nodes import town as towns
from tests.nodes.node import Node
from toward.measure.postgres import NoServer, Server

HERE = Path(__file__).parent
StartNode = Callable[..., Node]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.nodes)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    try:
        server = Server()
    except NoServer as reason:
        pytest.skip(str(reason))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def node() -> Iterator[StartNode]:
    """Start a process of Toward; all that a test started are stopped with it."""
    nodes: list[Node] = []

    def start(data: Path, database: str = "", workers: int = 1, rings: bool = False) -> Node:
        nodes.append(Node(data, database, workers=workers, rings=rings))
        return nodes[-1]

    yield start
    for one in nodes:
        one.stop()


@pytest.fixture(scope="package", params=["sqlite", "postgres"])
def town(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[towns.Town]:
    """One of each kind for all who ask something of two processes."""
    url = request.getfixturevalue("postgres").url("two") if request.param == "postgres" else ""
    town = towns.begun(tmp_path_factory.mktemp("town") / "data", url)
    yield town
    town.stop()
