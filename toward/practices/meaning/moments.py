"""What is said of the rituals of two people, and of the work that nobody sees."""

# A `slot` is what is said apart, and the how-manieth time: `rituals:1`, `work:1`, some months later `work:2`.
# `bond` is the seed of the bond: the id of its first moment.

from toward.log.moment import Moment


class Naming(Moment, tag="meaning.naming"):
    """The rituals that I name, as they gather in mine; `sealed`: they wait for the other's."""

    # each a dict of `name`, `rhythm`, `why` and `bad_day`
    needed = "newest"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    rituals: tuple[dict[str, str], ...] = ()
    sealed: bool = False

    @property
    def thread(self) -> str:
        """The newest of each slot counts."""
        return f"{self.kind} {self.bond} {self.slot}"


class Listing(Moment, tag="meaning.listing"):
    """What I carry in mind, and my guess of what the other carries, as it goes in mine; `sealed`: it waits."""

    needed = "newest"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    carry: tuple[str, ...] = ()
    own: str = ""
    guess: tuple[str, ...] = ()
    own_guess: str = ""
    sealed: bool = False

    @property
    def thread(self) -> str:
        """The newest of each slot counts."""
        return f"{self.kind} {self.bond} {self.slot}"


class Named(Moment, tag="meaning.named"):
    """The rituals of one of us while they wait; opened, each of them is a moment of its own."""

    slot: str = ""
    rituals: tuple[dict[str, str], ...] = ()


class Opened(Moment, tag="meaning.opened"):
    """Both sides of a `slot` were opened; nobody's in particular. Stands just before them."""

    slot: str = ""


class Ritual(Moment, tag="meaning.ritual"):
    """A ritual of ours, as one of us names it. `bad_day`: what counts as done on a bad day."""

    needed = "open"
    was_sealed = True

    slot: str = ""
    name: str = ""
    rhythm: str = ""
    why: str = ""
    bad_day: str = ""


class Too(Moment, tag="meaning.too"):
    """For me the other's ritual (`of`) is one, too; or it is the same as `mine`, which I named in other words."""

    needed = "thread"
    goes_with = True

    of: str = ""
    mine: str = ""


class Changed(Moment, tag="meaning.changed"):
    """A ritual of ours (`of`) is now held like this. It is nobody's."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
    name: str = ""
    rhythm: str = ""
    bad_day: str = ""


class Ended(Moment, tag="meaning.ended"):
    """A ritual of ours (`of`) is none any more. It is nobody's."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class Carried(Moment, tag="meaning.carried"):
    """What one of us carries in mind, and what they guessed the other carries; jobs of the deck, and own words."""

    needed = "open"
    was_sealed = True

    slot: str = ""
    carry: tuple[str, ...] = ()
    own: str = ""
    guess: tuple[str, ...] = ()
    own_guess: str = ""


class MineIsIn(Moment, tag="meaning.mine_is_in"):
    """My side of a slot (`of`) waits, and I chose to say so. It goes when mine is taken out."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Handed(Moment, tag="meaning.handed"):
    """One thing, whole, for two weeks, if the other would carry it. `words`: what it is; `line`: said with it."""

    needed = "open"

    words: str = ""
    line: str = ""


class Taken(Moment, tag="meaning.taken"):
    """I carry it (`of`) for two weeks. "Not now" never stands in ours. It stays where that is taken back."""

    needed = "thread"

    of: str = ""


class HandedBack(Moment, tag="meaning.handed_back"):
    """It (`of`) is back, without a reason. It stays where that is taken back."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class NotNow(Moment, tag="meaning.not_now"):
    """Not now: to carrying it, or to looking back (`of`). In mine alone, and so it looks like no answer."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class LookedBack(Moment, tag="meaning.looked_back"):
    """What is to be said of the thing itself (`of`), now that somebody else has carried it."""

    needed = "thread"
    goes_with = True

    of: str = ""
    words: str = ""
