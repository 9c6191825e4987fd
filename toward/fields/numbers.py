"""Numbers out of addresses and forms, where anybody may write anything."""


def whole(said: str, otherwise: int = 0, *, digits: int = 4) -> int:
    """A whole number of at most so many digits; `otherwise` for anything else (thousands of digits too)."""
    return int(said) if said.isdecimal() and len(said) <= digits else otherwise
