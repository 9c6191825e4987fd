"""Boundaries of years ago."""

from tests.cast import Phone
from tests.long_ago import LongAgo, paged
from toward.practices.boundaries.moments import Boundary, Crossed, Honoured


def test_what_was_said_stands_and_notes_of_before_come_where_they_are_asked_for(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    stands = said.ours(900, ana, Boundary(theme="time", stance="no", words="No calls after ten.", wording="one"))
    said.ours(899, ben, Honoured(of=stands, wording="one"))
    said.mine(890, ana, Crossed(of=stands, said="No calls after ten.", happened="It rang at eleven."))
    for n in range(30):
        one = said.ours(500 - n, ben, Boundary(theme="time", stance="yes", words=f"Come in, {n}.", wording=f"{n}"))
        said.ours(499 - n, ana, Honoured(of=one, wording=f"{n}"))
        said.mine(400 - n, ana, Crossed(of=stands, happened=f"It rang, {n}."))
    pages = ["/today/", "/boundaries/", "/boundaries/notes/", f"/boundaries/{stands}/crossed/"]
    assert said.differing(ana, pages) == [] and said.differing(ben, pages[:2]) == []
    few, every = (paged(ana, "/boundaries/notes/", **asked) for asked in ({}, {"earlier": 1}))
    assert "It rang at eleven." in every and "It rang at eleven." not in few and "It rang, 29." in few
    assert "It rang at eleven." not in [getattr(m, "happened", "") for m in ana.me.evening().mine]
