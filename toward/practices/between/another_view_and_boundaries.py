"""From the note that a boundary was crossed, a way leads to saying it gently."""

from django.urls import reverse

from toward.practices.boundaries import meetings


@meetings.saying.answered_by
def opening() -> str:
    """The builder of a gentle opening."""
    return reverse("another_view:write", args=["opening"])
