"""What somebody writes alone after a quarrel. The tags are older than this folder, and stay."""

from toward.log.moment import Moment
from toward.practice import content


class Noted(Moment, tag="repair.noted"):
    """What I wrote alone (`of`: the repair, or "" before there is one; `bond`: with whom). Stands in mine.

    `fear_id`: one from the list (of old its words stood there: `fear_named`); `fear`: in own words.
    """

    needed = "open"
    leaves_trace = False

    of: str = ""
    bond: str = ""
    camera: str = ""
    felt: str = ""
    story: str = ""
    fear: str = ""
    fear_named: str = ""
    need: str = ""
    my_part: str = ""
    when: str = ""
    i_felt: str = ""
    i_need: str = ""
    would_you: str = ""
    fear_id: str = ""

    @property
    def whole_fear(self) -> str:
        """The one from the list, in its reader's language, and the own words to it."""
        fears = content.read("another_view", "another_view")["fear"]
        named = next((one["name"] for one in fears if self.fear_id and one["id"] == self.fear_id), self.fear_named)
        return ": ".join(part for part in (named, self.fear) if part)


class Reappraised(Moment, tag="repair.reappraised"):
    """Seven minutes of looking at a quarrel with the eyes of somebody who wishes us both well. Stands in mine.

    `begun`: on the way; each step is kept as it is written.
    """

    needed = "open"

    picked: str = ""
    seen: str = ""
    good: str = ""
    hinders: str = ""
    next_time: str = ""
    begun: bool = False


class NotThisTime(Moment, tag="repair.not_this_time"):
    """The seven minutes were offered, and not taken. Stands in mine."""

    needed = "open"
    leaves_trace = False
