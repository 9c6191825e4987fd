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


def of(phase: str, step: str) -> list[dict[str, Any]]:
    """The path, and how far it has come."""
    now = next((n for n, (_name, _title, phases) in enumerate(PATH) if phase in phases), 0)
    return [{"name": title, "now": n == now, "done": n < now} for n, (_name, title, _phases) in enumerate(PATH)]
