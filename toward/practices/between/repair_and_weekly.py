"""What is too big for the weekly talk can be a repair."""

from django.urls import reverse

from toward.practices.weekly import meetings


@meetings.mending.answered_by
def mending() -> str:
    """The front of repair."""
    return reverse("repair:page")
