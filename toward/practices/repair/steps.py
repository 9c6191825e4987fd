"""What the steps are called."""

from typing import Any

from django.utils.translation import gettext_lazy as _

PATH: list[tuple[str, Any, tuple[str, ...]]] = [
    ("pause", _("Pause"), ("paused", "due", "resting")),
    ("apart", _("Alone"), ("apart",)),
    ("together", _("Together"), ("together",)),
    ("owning", _("Own part"), ("owning",)),
    ("change", _("One change"), ("change",)),
    ("trying", _("Look back"), ("trying", "checking")),
]
TITLES = {
    "words": _("The opening"),
    "camera": _("What happened"),
    "felt": _("What you felt"),
    "story": _("The story you told yourself"),
    "fear": _("The fear underneath"),
    "need": _("What you need"),
    "my_part": _("Your own part"),
    "opening": _("A gentle opening"),
}
LEDES = {
    "camera": _("As a camera on the shelf would have seen it: who did and said what, and nothing about why."),
    "felt": _("Feelings, not verdicts. “Lonely” is one, “ignored” is a guess about the other."),
    "story": _("In that moment, what did you tell yourself it meant? It can be unfair here; nobody reads it."),
    "fear": _("There is often one. You can leave this empty."),
    "need": _("Something that anyone in your place would need."),
    "my_part": _("However small. You can leave this empty."),
    "opening": _("Four short pieces. Leave out what does not fit."),
}


def of(phase: str, step: str) -> list[dict[str, Any]]:
    """The path, and how far it has come."""
    now = next((n for n, (_name, _title, phases) in enumerate(PATH) if phase in phases), 0)
    return [{"name": title, "now": n == now, "done": n < now} for n, (_name, title, _phases) in enumerate(PATH)]
