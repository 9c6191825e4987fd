"""Whoever answers an invitation in the moment in which it is answered or runs out comes too late."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, sign_up
from toward.bond import joining
from toward.bond.models import Invitation


@pytest.fixture
def open_to_all(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> tuple[str, bytes]:
    """An invitation at which everybody has looked already; its secret."""
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    secret = ana.keys.ring.offers[id].secret
    card = joining.look(id, secret)
    monkeypatch.setattr(joining, "look", lambda *_: card)
    return id, secret


def test_of_two_who_say_yes_at_once_one_is_taken(eve: Phone, open_to_all: tuple[str, bytes]) -> None:
    ben = sign_up("Ben", "sea")
    joining.accept(ben.keys, *open_to_all, "Ben", "sea")
    with pytest.raises(joining.Refused):
        joining.accept(eve.keys, *open_to_all, "Eve", "plum")
    assert Invitation.objects.get(id=open_to_all[0]).invited == ben.person and not eve.keys.ring.acceptances


def test_a_yes_after_its_time_is_none(
    eve: Phone, open_to_all: tuple[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    then = timezone.now() + timedelta(hours=joining.HOURS, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: then)
    with pytest.raises(joining.Refused):
        joining.accept(eve.keys, *open_to_all, "Eve", "plum")
    assert Invitation.objects.get(id=open_to_all[0]).invited == ""


def test_two_of_one_colour_are_told_apart(ana: Phone, eve: Phone, open_to_all: tuple[str, bytes]) -> None:
    joining.accept(eve.keys, *open_to_all, "Eve", "clay")
    card = joining.answer_to(ana.keys, open_to_all[0])
    assert card and card.name == "Eve" and card.hue != "clay"


def test_an_invitation_makes_one_account(ana: Phone, open_to_all: tuple[str, bytes]) -> None:
    joining.spend(joining.spoken(*open_to_all))
    with pytest.raises(joining.Refused):
        joining.spend(joining.spoken(*open_to_all))


def test_turned_away_from_an_old_page_a_bond_that_has_begun_is_still_there(
    ana: Phone, eve: Phone, open_to_all: tuple[str, bytes]
) -> None:
    id, _secret = open_to_all
    joining.accept(eve.keys, *open_to_all, "Eve", "plum")
    bond = joining.confirm(ana.keys, id, "Ana", "clay")
    joining.refuse(ana.keys, id)
    assert joining.collect(eve.keys) == [bond] and bond in ana.keys.ring.bonds
