"""What stands in ours about the bond itself."""

from toward.log.moment import Moment

KINDS = ("partners", "friends", "family", "other")


class Begun(Moment, tag="bond.begun"):
    """The two of us begin. `what`: one of KINDS, or our own word. `far`: we live apart."""

    what: str = "partners"
    far: bool = False

    def upcast(self) -> "Begun":
        """Where two live apart, `what` once had a `~` before it."""
        return self.again(what=self.what.removeprefix("~")) if self.far else self


def begun(kind: str, *, far: bool = False) -> Begun:
    """Read what an invitation or a ring holds; those of before have a `~` before the kind of two who live apart.

    Our own word may begin so, and stays as it is.
    """
    plain = kind.removeprefix("~")
    return Begun(what=plain, far=True) if kind != plain in KINDS else Begun(what=kind, far=far)


class Ended(Moment, tag="bond.ended"):
    """I know that a bond (`bond`) has ended: I was told when something of mine could not be sent. Stands in mine."""

    leaves_trace = False

    bond: str = ""


class Welcomed(Moment, tag="bond.welcomed"):
    """I put the first evening's card away (`bond`: the id of its first moment). Stands in mine."""

    leaves_trace = False

    bond: str = ""
