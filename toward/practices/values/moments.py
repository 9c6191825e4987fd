"""What is said of what matters to each of the two, apart, and of what they agree on."""

# A `slot` is what is said apart, and the how-manieth time: `sort:1` is the first sort, `true:2` the second time that
# each says what being true means to them. `bond` is the seed of the bond: the id of its first moment.

from datetime import date

from toward.log.moment import Moment


class Draft(Moment, tag="values.draft"):
    """My side of a `slot` as it goes, in mine; `sealed`: it waits for the other's, or, with nobody here, is kept."""

    # `dealt`: how many pages of cards I have seen; `liked`, `ten`, `values`: what I chose; `words`: to each of those.
    needed = "newest"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    dealt: int = 0
    liked: tuple[str, ...] = ()
    ten: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    words: dict[str, str] = {}
    sealed: bool = False

    @property
    def thread(self) -> str:
        """The newest of each slot counts."""
        return f"{self.kind} {self.bond} {self.slot}"


class Opened(Moment, tag="values.opened"):
    """Both sides of a `slot` were opened; nobody's in particular. Stands just before the two."""

    slot: str = ""


class Said(Moment, tag="values.said"):
    """What one of the two put first, with a sentence to each (`words`); or what being true means to them."""

    needed = "open"
    was_sealed = True

    slot: str = ""
    values: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class MineIsIn(Moment, tag="values.mine_is_in"):
    """My side of a slot (`of`) waits, and I chose to say so. It goes when mine is taken out."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Agreement(Moment, tag="values.agreement"):
    """What I propose for now, until a day, `about` a pair of values or "true", in the place of another (`instead`)."""

    needed = "open"

    about: str = ""
    words: str = ""
    until: date = date.min
    instead: str = ""


class Agreed(Moment, tag="values.agreed"):
    """Yes to it (`of`): now it is ours."""

    needed = "thread"
    goes_with = True

    of: str = ""


class NotNow(Moment, tag="values.not_now"):
    """Not now: to what the other proposes, or to looking back (`of`). In mine alone, and so it looks like no answer."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class LookedBack(Moment, tag="values.looked_back"):
    """How it was with what we agreed on (`of`), once its day had come: it holds, partly, or not."""

    needed = "thread"
    goes_with = True

    of: str = ""
    how: str = ""
    words: str = ""


class Ended(Moment, tag="values.ended"):
    """What we agreed on (`of`) is over for both; either ends it, and no page says who."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
