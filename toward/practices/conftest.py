"""What every practice is tried with."""

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo


@pytest.fixture
def said(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> LongAgo:
    """What the two said years ago."""
    return LongAgo(ana, ben, monkeypatch)
