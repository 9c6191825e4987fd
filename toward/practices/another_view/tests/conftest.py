"""The house's clock."""

import pytest

from toward.practices.repair.tests.acts import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)
