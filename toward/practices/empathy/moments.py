"""What is said when two people look at one situation through each other's eyes.

`of` is always the id of the situation. A guess is the `for_you` of a view, and it is about the other of the two.
"""

from toward.log.moment import Moment


class Situation(Moment, tag="empathy.situation"):
    """Something that both were in, named by one of the two."""

    needed = "open"

    text: str = ""


class Opened(Moment, tag="empathy.opened"):
    """Both sides of a situation (`of`) were opened; nobody's in particular. Stands just before the two.

    It is told of every situation, alone: so what was never opened can be told apart.
    """

    needed = "newest"

    of: str = ""


class View(Moment, tag="empathy.view"):
    """What it was like for me, and what I believe it was like for you (`of`: the situation)."""

    needed = "open"
    was_sealed = True

    of: str = ""
    for_me: str = ""
    for_you: str = ""


class OwnView(Moment, tag="empathy.own_view"):
    """My own copy of a view, in mine: readable for me whether it was opened or not. `bond`: the bond's first moment."""

    needed = "open"
    leaves_trace = False

    bond: str = ""
    of: str = ""
    text: str = ""
    for_me: str = ""
    for_you: str = ""


class PutAside(Moment, tag="empathy.put_aside"):
    """Not this one: the situation (`of`) has ended for both; nobody's in particular."""

    needed = "thread"

    of: str = ""


class Marked(Moment, tag="empathy.marked"):
    """How near the other's guess about me came. `ends`: where pieces end; `marks`: yes, partly, no or nothing."""

    needed = "thread"

    of: str = ""
    ends: tuple[int, ...] = ()
    marks: tuple[str, ...] = ()
    missing: str = ""


class Answered(Moment, tag="empathy.answered"):
    """An answer to what was marked and added, by the one who had guessed."""

    needed = "thread"

    of: str = ""
    words: str = ""


class Rested(Moment, tag="empathy.rested"):
    """Not now: this step (write, mark or answer) of a situation rests for me. Stands in mine."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    step: str = ""


class Imagined(Moment, tag="empathy.imagined"):
    """Written from the other's side, for myself. `happened`: what it is about. Stands in mine, sent to nobody."""

    needed = "open"

    happened: str = ""
    words: str = ""
