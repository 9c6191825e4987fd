"""A fear, what it does, and what is done with it. Everything but `Sentence` stands in mine."""

from toward.log.moment import Moment


class Fear(Moment, tag="fears.fear"):
    """A fear of mine, by name. `listed`: its id in the list; `does`: ids of the ways; `also`: a way of my own."""

    needed = "open"
    leaves_trace = False

    name: str = ""
    listed: str = ""
    when: str = ""
    does: tuple[str, ...] = ()
    also: str = ""
    protects: str = ""
    answer: str = ""


class Came(Moment, tag="fears.came"):
    """A fear (`of`: its id) came, and what happened then; `does`: what I did, as ids of the ways."""

    needed = "open"
    leaves_trace = False

    of: str = ""
    does: tuple[str, ...] = ()
    words: str = ""

    @property
    def thread(self) -> str:
        """Each stands by itself: a fear is needed always, and not every time that it came."""
        return self.edits or self.id


class Practised(Moment, tag="fears.practised"):
    """I did an exercise; a note afterwards, or none."""

    needed = "open"
    leaves_trace = False

    exercise: str = ""
    title: str = ""
    note: str = ""


class Sentence(Moment, tag="fears.sentence"):
    """A sentence that somebody chose to tell the other about a fear. Stands in ours."""

    needed = "open"

    words: str = ""
