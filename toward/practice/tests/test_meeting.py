"""A practice asks; alone it has its own answer."""

from toward.practice.meeting import Meeting


def test_alone_it_says_what_it_says_and_another_may_answer() -> None:
    @Meeting
    def far(_: int, /) -> str:
        """How far it is."""
        return ""

    assert far(3) == "" and far.__doc__ == "How far it is."

    @far.answered_by
    def known(miles: int) -> str:
        return f"{miles} miles"

    assert far(3) == known(3) == "3 miles"
