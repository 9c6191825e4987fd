"""From the note that a boundary was crossed, a way leads to repair."""

from django.urls import reverse

from toward.practices.boundaries import meetings


@meetings.mending.answered_by
def page() -> str:
    """The front of repair."""
    return reverse("repair:page")
