"""What is said about what the two like: cards marked apart, time apart and together, passions and their big days."""

from datetime import date

from toward.log.moment import EPOCH, Moment


class OwnActivity(Moment, tag="interests.own"):
    """Something to do that no deck has, in at most 80 letters: a card of the next round. Said before it is marked."""

    text: str = ""


class Round(Moment, tag="interests.round"):
    """Cards that each of the two marks apart: `ids`, of the deck or of an own activity. It is nobody's."""

    ids: tuple[str, ...] = ()


class Mark(Moment, tag="interests.mark"):
    """What a card (`card`) of a round (`of`) is to me: love, like, curious or no. In mine alone; the last holds."""

    needed = "thread"

    of: str = ""
    card: str = ""
    mark: str = ""


class Sealed(Moment, tag="interests.sealed"):
    """My marks of a round (`of`) are sealed. Stands in mine alone."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Marks(Moment, tag="interests.marks"):
    """What of my marks of a round (`of`) may open: `mark.card`, or nothing, for each card. Only waits, never stands."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    list: tuple[str, ...] = ()


class MineIsIn(Moment, tag="interests.mine_is_in"):
    """My marks of a round (`of`), or my wish of a time of asking, wait, and I chose to say so. Goes when they do."""

    leaves_trace = False

    of: str = ""


class Common(Moment, tag="interests.common"):
    """What both said of a round (`of`), and nothing else: what both `love`, what both are `curious` about. Nobody's."""

    of: str = ""
    love: tuple[str, ...] = ()
    curious: tuple[str, ...] = ()


class Ended(Moment, tag="interests.ended"):
    """A round (`of`) has ended unopened, for both, by nobody in particular."""

    of: str = ""


class Off(Moment, tag="interests.off"):
    """A card (`card`) is off what both have, by nobody in particular; a later round may bring it back."""

    card: str = ""


class OwnWish(Moment, tag="interests.own_wish"):
    """My copy of how much time apart and together I would like (`turn`: which time of asking), while it waits."""

    leaves_trace = False

    bond: str = ""
    turn: int = 0
    together: str = ""
    apart: str = ""
    words: str = ""


class WishesOpened(Moment, tag="interests.wishes_opened"):
    """Both have said how much time they would like (`turn`). It is nobody's; the two wishes stand behind it."""

    turn: int = 0


class Wish(Moment, tag="interests.wish"):
    """How much time together and apart I would like: less, same, more or much, and own words."""

    was_sealed = True

    turn: int = 0
    together: str = ""
    apart: str = ""
    words: str = ""


class Proposed(Moment, tag="interests.proposed"):
    """What we could agree on about our time, for now."""

    words: str = ""


class Agreed(Moment, tag="interests.agreed"):
    """Yes to what the other proposed (`of`)."""

    goes_with = True

    of: str = ""


class NotNow(Moment, tag="interests.not_now"):
    """Not now: to what was proposed, or (`part`: before or after) to a line for a big day (`of`). In mine alone."""

    needed = "thread"

    of: str = ""
    part: str = ""


class LetGo(Moment, tag="interests.let_go"):
    """What we agreed on about our time (`of`) holds no more; either says so."""

    goes_with = True

    of: str = ""


class Passion(Moment, tag="interests.passion"):
    """A passion of mine (`key`): what it means to me, and how you can stand by it without doing it.

    In mine it is a draft. `lines`: what I chose of the deck's; `wording`: new whenever the words change.
    """

    needed = "open"

    key: str = ""
    wording: str = ""
    name: str = ""
    means: str = ""
    lines: tuple[str, ...] = ()
    stand_by: str = ""


class Still(Moment, tag="interests.still"):
    """What I said of a passion of mine (`of`) is still true."""

    needed = "thread"
    goes_with = True

    of: str = ""


class BigDay(Moment, tag="interests.big_day"):
    """A big day to come in a passion of mine (`of`): what it is (`what`), and when."""

    needed = "thread"
    goes_with = True

    of: str = ""
    what: str = ""
    day: date = EPOCH.date()


class Line(Moment, tag="interests.line"):
    """A line to the other about a big day of theirs (`of`), `part`: before it, or a question after it."""

    needed = "thread"
    goes_with = True

    of: str = ""
    part: str = ""
    words: str = ""
