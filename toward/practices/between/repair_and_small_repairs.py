"""Beside the path of a big one stands the small repair of two taps."""

from django.urls import reverse

from toward.practices.repair import meetings


@meetings.to_small.answered_by
def to_small() -> str:
    """A line to tap."""
    return reverse("small_repairs:page")
