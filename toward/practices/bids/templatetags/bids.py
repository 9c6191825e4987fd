"""What the templates of small calls need to know of a moment."""

from typing import Any

from django import template

from toward.practices.bids import deck
from toward.practices.bids.moments import Answered, Bid

register = template.Library()


@register.simple_tag(takes_context=True)
def call_of(context: dict[str, Any], m: Answered) -> Bid | None:
    """The call that an answer belongs to, or None where it was taken back."""
    bond = context.get("bond") or context["me"].bond
    moments = bond.log.moments if bond else ()
    return next((one for one in moments if isinstance(one, Bid) and one.id == m.of and m.of), None)


@register.simple_tag
def warm_no(id: str) -> str:
    """The line that goes with a no in one tap."""
    return deck.lines("always", id, 0, 1)[0]
