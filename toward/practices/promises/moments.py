"""What is said around a promise. Every move names the promise (`of`), and, where it answers terms, those terms.

A promise that is taken back takes along what its maker said around it, and marks without words. What the other
wrote is theirs: nobody erases somebody else's words, and it stays readable for both.
"""

from datetime import date

from toward.log.moment import Moment

RHYTHMS = ("once", "daily", "weekly", "monthly", "whenever")


class PromiseMade(Moment, tag="promises.made"):
    """I give my word. `when`: in own words; `due`: the day by which, or until when; `rhythm`: one of RHYTHMS.

    `of_repair`: the repair that it came from; `copy_of`: the proposal whose words these are, and are erased with.
    """

    needed = "open"

    text: str = ""
    when: str = ""
    due: date | None = None
    rhythm: str = "once"
    of_repair: str = ""
    copy_of: str = ""


class Weighed(Moment, tag="promises.weighed"):
    """How sure I am of a promise (0 to 10), what could get in the way, and my plan. In mine, unless I share it."""

    needed = "thread"
    goes_with = True

    of: str = ""
    sure: int | None = None
    obstacle: str = ""
    if_so: str = ""
    then: str = ""


class Accepted(Moment, tag="promises.accepted"):
    """The one it was promised to takes it, on these `terms` (the id of what was made or said anew)."""

    needed = "thread"
    goes_with = True

    of: str = ""
    terms: str = ""


class ChangeAsked(Moment, tag="promises.change_asked"):
    """The one it was promised to asks to change these `terms`."""

    needed = "thread"

    of: str = ""
    terms: str = ""
    words: str = ""


class Renegotiated(Moment, tag="promises.renegotiated"):
    """The maker says it anew, in place of these `terms`; it is there to be accepted again."""

    needed = "thread"
    goes_with = True

    of: str = ""
    terms: str = ""
    text: str = ""
    when: str = ""
    due: date | None = None
    rhythm: str = "once"
    words: str = ""


class Released(Moment, tag="promises.released"):
    """The one it was promised to lets the maker off."""

    needed = "thread"

    of: str = ""
    words: str = ""


class Kept(Moment, tag="promises.kept"):
    """The maker kept it, on this `day`; once for each time that its rhythm has."""

    needed = "thread"
    goes_with = True

    of: str = ""
    day: date | None = None


class Felt(Moment, tag="promises.felt"):
    """The other felt it: a time it was kept, or made good (`mark`)."""

    needed = "thread"
    goes_with = True

    of: str = ""
    mark: str = ""


class Missed(Moment, tag="promises.missed"):
    """It did not hold on this `day`. In ours the maker owns it with `words`; in mine it is a mark for myself."""

    needed = "thread"
    goes_with = True

    of: str = ""
    day: date | None = None
    words: str = ""


class MadeGood(Moment, tag="promises.made_good"):
    """How the maker makes good a time that it did not hold (`mark`)."""

    needed = "thread"
    goes_with = True

    of: str = ""
    mark: str = ""
    words: str = ""


class LetGo(Moment, tag="promises.let_go"):
    """One of the two would let it go; when both have said so, it is gone."""

    needed = "thread"

    of: str = ""
    words: str = ""


class Read(Moment, tag="promises.read"):
    """I have read something (`of`: its id). Stands in mine, and the other never learns of it."""

    needed = "thread"

    of: str = ""


Move = Accepted | ChangeAsked | Renegotiated | Released | Kept | Felt | Missed | MadeGood | LetGo
MOVES = (Accepted, ChangeAsked, Renegotiated, Released, Kept, Felt, Missed, MadeGood, LetGo)
SHOWN = (PromiseMade, Weighed, ChangeAsked, Renegotiated, Released, Kept, Missed, MadeGood, LetGo)
