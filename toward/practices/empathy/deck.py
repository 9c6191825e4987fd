"""What is offered to begin with; nothing of it is ever forced."""

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import lines


def few(shelf: str, count: int, seed: str) -> list[str]:
    """A few lines of one shelf (compassion, mine, yours, solo), the same for one seed."""
    return [str(line) for line in content.few(content.read("empathy", "empathy")[shelf], count, seed)]


def situations(begun: Begun, seed: str) -> list[str]:
    """What these two could have seen differently."""
    return content.few(lines(content.read("empathy", "empathy")["situations"], begun), 30, seed)


def all_of(shelf: str) -> list[str]:
    """Every line of one shelf."""
    return [str(line) for line in content.read("empathy", "empathy")[shelf]]
