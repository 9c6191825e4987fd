"""How far somebody's invitations have come: a number for the live stream, which is about no log."""

from django.db.models import Q

from toward.bond.models import Invitation

ME = "me"  # its name among the heads, where every other name is a log's


def stand(person: str) -> int:
    """How many of my invitations are answered, and how many that I answered are confirmed."""
    answered = Q(inviter=person, answer__isnull=False)
    confirmed = Q(invited=person, delivery__isnull=False)
    return Invitation.objects.filter(answered | confirmed).count()
