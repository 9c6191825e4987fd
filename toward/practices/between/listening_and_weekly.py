"""What is too big for the weekly talk can be a listening."""

from django.urls import reverse

from toward.practices.weekly import meetings


@meetings.hearing.answered_by
def hearing() -> str:
    """The offer of a listening."""
    return reverse("listening:offer")
