"""Answering what the other proposed or would hand over: a yes, or "not now", which looks like no answer."""

from typing import Any, Protocol

from django.http import HttpResponse
from django.shortcuts import redirect

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice.offer import Offer


class Asked(Protocol):
    """What waits for a yes (`open`), and comes back later to be looked at (`asks`)."""

    @property
    def offer(self) -> Offer[Any]:
        """As it was made."""

    @property
    def open(self) -> bool:
        """Whether it waits for a yes."""

    @property
    def asks(self) -> bool:
        """Whether a look back is asked of me."""


def agree(bond: Ours, one: Asked, yes: Moment) -> None:
    """Say yes, as long as it waits for mine."""
    if one.open and not one.offer.mine:
        bond.log.append(yes)


def leave(me: Me, one: Asked, not_now: Moment) -> HttpResponse:
    """Keep in mine that it rests for me: what the other proposed, or a look back."""
    if one.asks or (one.open and not one.offer.mine):
        me.mine.append(not_now)
    return redirect("today")
