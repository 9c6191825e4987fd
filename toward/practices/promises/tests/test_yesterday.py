"""What a daily promise may be marked with on its first day."""

import pytest

from tests.cast import Phone, later
from toward.practices.promises.tests.test_pages import promise


def test_no_promise_was_kept_on_the_day_before_it_was_made(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = promise(ana, rhythm="daily")
    assert ana.sees(f"/promises/{id}/", "It did not hold") and not ana.sees(f"/promises/{id}/", "Kept yesterday")
    later(monkeypatch, ana, ben, days=1)
    assert ana.sees(f"/promises/{id}/", "Kept yesterday")
