"""What somebody chose to show of what they wrote, and a mark of what they previewed. Knows no Django."""

import hashlib

from toward.practices.repair.moments import Opening

SHARED = ("words", "camera", "felt", "story", "fear", "need", "my_part")


def chosen(texts: dict[str, str], names: list[str], of: str = "") -> Opening:
    """The opening that shows these, and nothing else."""
    return Opening(of=of).again(**{name: text for name, text in texts.items() if name in names})


def seal_of(opening: Opening) -> str:
    """A mark of what was previewed, so that nothing else is given than what was seen."""
    shown = "\x00".join(getattr(opening, name) for name in SHARED)
    return hashlib.blake2b(shown.encode(), digest_size=12).hexdigest()
