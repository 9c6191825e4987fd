"""Two who have been asked the four questions, and the house's clock."""

import pytest

from tests.cast import Phone, may_talk
from toward.practices.repair.tests.acts import Clock


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    """Both have been asked the four questions, and may talk."""
    may_talk(ana, ben)
    return ana, ben


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)
