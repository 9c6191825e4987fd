"""The ways in which somebody may leave another, each whole."""

from collections.abc import Callable
from typing import NamedTuple

from django.test import Client

from toward.bond.ours import has_ended
from toward.host import accounts
from toward.people import ring
from toward.people.models import Person
from toward.people.opened import OpenKeys


class Side(NamedTuple):
    """One of the two, with a browser in this process."""

    browser: Client
    keys: OpenKeys
    bond: str

    @property
    def id(self) -> str:
        """The person id."""
        return self.keys.person_id


def leave(one: Side) -> None:
    """Leave, through the page."""
    answer = one.browser.post("/leave/", {"bond": one.bond})
    if answer.status_code != 302 or not has_ended(one.bond):
        raise RuntimeError(f"leaving answered {answer.status_code}")


def leave_without_a_copy(one: Side) -> None:
    """Leave, forget the key, and be let in no more."""
    leave(one)
    ring.change(one.id, one.keys.master, lambda r: r.bonds.pop(one.bond))
    accounts.let(one.id, in_=False)


def leave_for_good(one: Side) -> None:
    """Leave, and delete the account."""
    leave(one)
    Person.objects.filter(id=one.id).delete()


WAYS: tuple[Callable[[Side], None], ...] = (leave_without_a_copy, leave_for_good)  # each leaves first
