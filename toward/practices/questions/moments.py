"""What is said in answer to a question. `bond` is the seed of the bond: the id of its first moment."""

# A `slot` names one asking: `day:738000:fears-dark` is a day's question, `again:<id>` one that somebody asked again.

from toward.log.moment import Moment


def letters(slot: str) -> str:
    """What the thread of one asking is called: what was asked again names its moment, a day's question itself."""
    return slot.removeprefix("again:")


class Asked(Moment, tag="questions.asked"):
    """Both answers of a `slot` were opened; nobody's in particular. Stands just before the two answers."""

    needed = "open"

    slot: str = ""
    question: str = ""
    theme: str = ""
    text: str = ""

    @property
    def thread(self) -> str:
        """It stands with its answers."""
        return letters(self.slot) or self.id


class Answer(Moment, tag="questions.answer"):
    """What one of the two answered, with the question as it read then; `passed`: nothing was said, which counts."""

    needed = "thread"
    was_sealed = True

    slot: str = ""
    question: str = ""
    theme: str = ""
    text: str = ""
    words: str = ""
    passed: bool = False

    @property
    def thread(self) -> str:
        """It belongs to one asking."""
        return letters(self.slot) or self.edits or self.id


class OwnAnswer(Moment, tag="questions.own_answer"):
    """My own copy of an answer, in mine: what I wrote, readable for me whether it was opened or not."""

    needed = "open"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    question: str = ""
    theme: str = ""
    text: str = ""
    words: str = ""
    passed: bool = False

    @property
    def thread(self) -> str:
        """It belongs to one asking."""
        return letters(self.slot) or self.edits or self.id


class MineIsIn(Moment, tag="questions.mine_is_in"):
    """My answer, or a pass, waits in a `slot` (`of`), and I chose to say so. It goes when the answer is taken out."""

    needed = "thread"
    leaves_trace = False

    of: str = ""

    @property
    def which(self) -> str:
        """What names its asking in addresses."""
        return self.of.split(":")[1] if ":" in self.of else ""


class Response(Moment, tag="questions.response"):
    """A kind word back to the other's answer (`of`: its id)."""

    needed = "thread"

    of: str = ""
    words: str = ""


class KeptForTalk(Moment, tag="questions.kept_for_talk"):
    """Somebody would like to talk about this (`of`: the id of the asking); an offer for a listening."""

    needed = "thread"

    of: str = ""


class Talked(Moment, tag="questions.talked"):
    """The two have talked about it (`of`: the id of the asking)."""

    needed = "thread"

    of: str = ""


class AskedAgain(Moment, tag="questions.asked_again"):
    """Somebody asks an old question once more, on purpose, half a year or more after it was opened."""

    needed = "open"

    question: str = ""
    theme: str = ""
    text: str = ""


class OwnQuestion(Moment, tag="questions.own_question"):
    """A question that one of the two wrote; it comes up within a few days."""

    needed = "open"

    text: str = ""


class DepthWish(Moment, tag="questions.depth_wish"):
    """How deep somebody would go, in a `round`. Waits until both have wished; the author's copy stands in mine."""

    needed = "open"
    leaves_trace = False

    bond: str = ""
    round: int = 1
    depth: str = "easy"


class DepthAgreed(Moment, tag="questions.depth_agreed"):
    """The shallower of two wishes that were made apart; nobody's in particular."""

    needed = "open"

    round: int = 1
    depth: str = "easy"


class Dealt(Moment, tag="questions.dealt"):
    """How the piles lay when a day began: ids and numbers, worked out from ours alone, and nobody's."""

    needed = "newest"
    leaves_trace = False

    day: int = 0
    opened: tuple[str, ...] = ()
    fronts: tuple[str, ...] = ()
    last: dict[str, int] = {}


class SetAside(Moment, tag="questions.set_aside"):
    """Never this one: a question that is not offered to me again. Stands in mine."""

    leaves_trace = False

    question: str = ""
    text: str = ""


class NotNow(Moment, tag="questions.not_now"):
    """Not now: this asking (`slot`) rests for me, or a question for myself does. Stands in mine."""

    needed = "open"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    question: str = ""

    @property
    def thread(self) -> str:
        """It belongs to one asking; a question for myself has none."""
        return letters(self.slot) if self.bond else self.edits or self.id


class AloneAnswer(Moment, tag="questions.alone_answer"):
    """My answer to a question for myself. Stands in mine."""

    needed = "newest"

    question: str = ""
    theme: str = ""
    text: str = ""
    words: str = ""

    @property
    def thread(self) -> str:
        """The newest to each question counts."""
        return f"alone {self.question}"
