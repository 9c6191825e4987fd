"""The week as a rhythm. Pure."""

from datetime import timedelta

from toward.talks.rhythm import Rhythm

A_WEEK = timedelta(days=7)
WEEKLY = Rhythm(
    every=A_WEEK,
    nth=lambda first, nth: first + A_WEEK * nth,
    late=timedelta(hours=3),
    told=timedelta(days=3),
    quiet=A_WEEK * 4,
)
