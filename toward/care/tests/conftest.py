"""A busy machine may take its time to start the process in which a service is asked for."""

import pytest

from toward.care import others


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "PATIENCE", 100.0)
