"""In these tests both were asked, and said yes to the line, except where a test is about the first time."""

import pytest

from tests.cast import may_talk


@pytest.fixture(autouse=True)
def asked_before(request: pytest.FixtureRequest) -> None:
    if "first" not in request.node.name:
        may_talk(*[request.getfixturevalue(name) for name in ("ben", "ana", "eve") if name in request.fixturenames])
