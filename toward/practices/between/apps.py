"""A meeting is there where every practice in its name is: `bids_and_touch` where bids and touch are."""

from importlib import import_module
from pathlib import Path

from django.apps import AppConfig

from toward.practice.names import NAMES


def joined(meeting: str) -> list[str]:
    """The practices that meet in a module, as its name says; the table is there without any."""
    return [name for name in meeting.split("_and_") if name != "table"]


class Between(AppConfig):
    """Lets those practices meet that are there."""

    name = "toward.practices.between"

    def ready(self) -> None:
        """Nothing is asked before every practice is loaded."""
        for path in sorted(Path(__file__).parent.glob("*_and_*.py")):
            if set(joined(path.stem)) <= set(NAMES):
                import_module(f"{self.name}.{path.stem}")
