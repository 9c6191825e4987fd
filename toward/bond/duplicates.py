"""What there is already between two people, so that each begins with the other once."""

from toward.bond import joining
from toward.bond.models import Bond
from toward.people.opened import OpenKeys


def together(me: OpenKeys, person: str) -> bool:
    """Whether I am here with somebody already. Asked at confirming only: opening a link would tell who has left."""
    held = [id for id, bond in me.ring.bonds.items() if bond.other == person and not bond.left]
    return Bond.objects.filter(id__in=held, ended=None).exists()


def answered_by(me: OpenKeys, person: str) -> str:
    """An invitation of mine that this person has said yes to: each may have invited the other."""
    found = ((id, joining.answer_to(me, id)) for id in me.ring.offers if joining.stands(me, id))
    return next((id for id, card in found if card and card.person == person), "")
