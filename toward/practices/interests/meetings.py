"""What becomes of something that both would like to do, in another practice."""

from toward.practice.meeting import Meeting


@Meeting
def to_plan(_: str, /) -> str:
    """Where one of the two takes it on (a card, by its id); nowhere in a house without promises."""
    return ""
