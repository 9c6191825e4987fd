"""What is offered to begin with; nothing of it is ever forced."""

from toward.practice import content


def few(shelf: str, count: int, seed: str) -> list[str]:
    """A few lines of one shelf (compassion, situations, mine, yours, solo), the same for one seed."""
    return [str(line) for line in content.few(content.read("empathy", "empathy")[shelf], count, seed)]


def all_of(shelf: str) -> list[str]:
    """Every line of one shelf."""
    return [str(line) for line in content.read("empathy", "empathy")[shelf]]
