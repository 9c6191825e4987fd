"""What a person says about themselves."""

from toward.log.moment import Moment

HUES = ("clay", "sea", "plum", "moss", "dusk", "honey")


class Named(Moment, tag="people.named"):
    """How somebody wants to be called, and their colour. Stands in mine, and in each of ours."""

    needed = "newest"

    name: str = ""
    hue: str = "clay"


class Preferences(Moment, tag="people.preferences"):
    """How Toward should be for me; the latest holds. `lock_minutes`: 1 to 60. `theme`: "", light or dark.

    `plainer`: of the questions for myself, only the plain ones; `leads`: Today offers a way through the evening.
    """

    needed = "newest"

    language: str = ""
    timezone: str = ""
    theme: str = ""
    lock_minutes: int = 5
    plainer: bool = False
    leads: bool = True


class PhoneCodeOffered(Moment, tag="people.phone_code_offered"):
    """I was asked once whether I want a code for a phone, and said yes or no."""

    needed = "newest"


class Consented(Moment, tag="people.consented"):
    """I said that I am 18 or older and agreed to what is kept and why. `words`: the text's version."""

    words: int = 1


class CodeMade(Moment, tag="people.code_made"):
    """A recovery code was made. `marks`: one for each of its groups, so that a group typed back can be told right."""

    marks: tuple[str, ...] = ()


class CodeConfirmed(Moment, tag="people.code_confirmed"):
    """I typed a group of the newest recovery code back: I have it on paper."""


class CodeLater(Moment, tag="people.code_later"):
    """I put the reminder of the recovery code away, for a week."""
