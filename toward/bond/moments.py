"""What stands in ours about the bond itself."""

from toward.log.moment import Moment

KINDS = ("partners", "friends", "family", "other")


class Begun(Moment, tag="bond.begun"):
    """The two of us begin. `what`: one of KINDS, or our own word. `far`: we live apart."""

    what: str = "partners"
    far: bool = False
