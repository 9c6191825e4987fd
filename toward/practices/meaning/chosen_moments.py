"""What is said of what the two chose: goals with a next small step, roles, and words and signs of theirs."""

from datetime import date

from toward.log.moment import Moment


class Goal(Moment, tag="meaning.goal"):
    """A goal that could be ours: `words`, `why`, and the next small `step`; `who` takes it (an id, or "both"), when."""

    needed = "open"

    words: str = ""
    why: str = ""
    step: str = ""
    who: str = ""
    day: date | None = None


class Turn(Moment, tag="meaning.turn"):
    """What has become of it (`of`). `how`: of a goal "done" (its step), "reached", "changed" (it now stands like this).

    Of a role: it "suits" me still, or I would like to "talk" about it.
    """

    needed = "thread"
    goes_with = True

    of: str = ""
    how: str = ""
    words: str = ""
    why: str = ""
    step: str = ""
    who: str = ""
    day: date | None = None


class Yes(Moment, tag="meaning.yes"):
    """Yes, it (`of`) is ours. "Not now" never stands in ours."""

    needed = "thread"
    goes_with = True

    of: str = ""


class Role(Moment, tag="meaning.role"):
    """A role as we could choose it: what it is (`words`), and `who` has it. `instead`: the one that it would follow."""

    needed = "open"

    words: str = ""
    who: str = ""
    instead: str = ""


class Word(Moment, tag="meaning.word"):
    """A word or a sign that only we understand: what it `means`, `when` it is for, where it comes from (`origin`)."""

    words: str = ""
    means: str = ""
    when: str = ""
    origin: str = ""


class Sent(Moment, tag="meaning.sent"):
    """A word or a sign of ours (`word`), said from here. It has no words of its own, and fades after two days."""

    needed = "open"

    word: str = ""
