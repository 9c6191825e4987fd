"""What lies on the table is what a listening can be about."""

from urllib.parse import urlencode

from django.urls import reverse

from toward.practice import talk


@talk.to_listen.answered_by
def to_listen(id: str) -> str:
    """The offer, with this thing as what it is about."""
    return f"{reverse('listening:offer')}?{urlencode({'about': id})}"
