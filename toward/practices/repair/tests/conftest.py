"""Two who have been asked the four questions, and the house's clock."""

import pytest

from tests.cast import Phone
from toward.help.moments import AskedBefore
from toward.practices.repair.tests.acts import Clock


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    """Both have been asked the four questions."""
    for phone in (ana, ben):
        phone.me.mine.append(AskedBefore())
    return ana, ben


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)
