"""Who is there when a test begins is as if just made, whether they were made now or put back."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from django.db import transaction
from django.utils import timezone

from tests.begun import rows, there
from tests.cast import Phone, both, sign_up
from toward.log.moment import new_id
from toward.people.models import Person
from toward.practices.appreciation.moments import Noticed

Pair = tuple[Phone, Phone]
Anything = TypeVar("Anything")


class Town:
    """Two who come, and how often they had to be made."""

    def __init__(self) -> None:
        self.name, self.made = new_id(), 0

    def comes(self) -> Pair:
        return there(self.name, self._make)

    def _make(self) -> Pair:
        self.made += 1
        return both(sign_up("Gil"), sign_up("Fay", "sea"))

    def forgotten(self, then: Callable[[], Anything]) -> Anything:
        """What is done is undone, as after a test."""
        with transaction.atomic():
            found = then()
            transaction.set_rollback(True)
        return found


@pytest.fixture
def town(db: None) -> Town:
    town = Town()
    town.forgotten(town.comes)
    assert town.made == 1 and not Person.objects.exists()
    return town


def test_they_come_again_row_by_row_and_live_on(town: Town) -> None:
    first = town.forgotten(lambda: (town.comes(), rows())[1])
    gil, fay = town.comes()
    assert rows() == first and town.made == 1
    gil.ours.log.append(Noticed(by=gil.person, did="You left the lamp on"))
    assert [m.did for m in fay.ours.log.moments if isinstance(m, Noticed)] == ["You left the lamp on"]
    assert gil.sees("/ours/", "You left the lamp on") and fay.sees("/today/", "Gil noticed you")
    sign_up("Noor")


def test_a_row_that_changed_is_put_back_as_it_became(town: Town) -> None:
    gil = there(f"one of {town.name}", lambda: sign_up("Gil"))
    before, ring = rows(), Person.objects.get(id=gil.person).ring
    town.forgotten(lambda: there(f"the other of {town.name}", lambda: both(gil, sign_up("Fay"))))
    assert rows() == before
    again: Pair = there(f"the other of {town.name}", lambda: pytest.fail("made again"))
    assert again[1].bond and Person.objects.get(id=gil.person).ring != ring


@pytest.mark.parametrize("differs", ["another row", "another time", "an earlier time"])
def test_where_anything_differs_they_are_made(town: Town, monkeypatch: pytest.MonkeyPatch, differs: str) -> None:
    if differs == "another row":
        sign_up("Noor")
    else:
        then = timezone.now() + timedelta(minutes=2 if differs == "another time" else -2)
        monkeypatch.setattr(timezone, "now", lambda: then)
    town.comes()
    assert town.made == 2


def test_nobody_has_the_phone_of_somebody_else(town: Town) -> None:
    before, _ = town.forgotten(town.comes)
    before.browser.cookies.clear()
    before.bond = "another"
    gil, fay = town.comes()
    assert gil.browser.cookies and gil.bond == fay.bond
