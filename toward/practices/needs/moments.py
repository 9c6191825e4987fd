"""What is said about oneself, a card at a time, and what the other makes of it."""

from datetime import date

from toward.log.moment import Moment


class Card(Moment, tag="needs.card"):
    """What I say of myself (`words`) to a prompt (`key`). `wording`: new whenever the words change.

    In mine it is a draft, which nobody else has.
    """

    needed = "open"

    key: str = ""
    words: str = ""
    wording: str = ""


class Still(Moment, tag="needs.still"):
    """My card (`of`) is still true."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class Guessing(Moment, tag="needs.guessing"):
    """What I guessed of a card (`of`, in this `wording`) before I read it. Stands in mine alone."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    wording: str = ""
    words: str = ""


class Guess(Moment, tag="needs.guess"):
    """A guess at the other's card (`of`) that I gave to them."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
    words: str = ""


class Nearness(Moment, tag="needs.nearness"):
    """How near a guess at my card came (`of`; `how`: yes, nearly or no), and what there is to add."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
    how: str = ""
    words: str = ""


class Plan(Moment, tag="needs.plan"):
    """When what a card (`of`) says comes, I will … (`words`); `day`: the one on which I want to see it.

    Stands in mine alone.
    """

    needed = "open"
    leaves_trace = False

    of: str = ""
    words: str = ""
    day: date | None = None


class NoGuesses(Moment, tag="needs.no_guesses"):
    """With somebody (`about`) I want no guesses, or want them again (`on` false). Stands in mine alone."""

    needed = "newest"

    about: str = ""
    on: bool = True

    @property
    def thread(self) -> str:
        """The newest about each holds."""
        return f"{self.kind} {self.about}"
