"""What of a deck is for these two: for what they are to one another, and for how near they live."""

from toward.bond.moments import Begun


def fits(begun: Begun, bonds: str, where: str = "any") -> bool:
    """Whether something for `bonds` (any, partners, friends) and `where` (any, near, far) is for them."""
    what = "partners" if begun.what == "partners" else "friends"
    return bonds in ("any", what) and where in ("any", "far" if begun.far else "near")
