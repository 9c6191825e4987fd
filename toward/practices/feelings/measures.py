"""The six sliders, and the map in words."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from toward.practices.feelings.moments import CheckIn
from toward.practices.feelings.near import Nearness

Text = str | Promise


@dataclass(frozen=True)
class Measure:
    """One slider: its short name, what it asks in a bond and alone, and its two ends."""

    name: str
    title: Text
    ours: Text
    alone: Text
    low: Text
    high: Text


MEASURES = {
    m.name: m
    for m in (
        Measure(
            "connected",
            _("Connected"),
            _("Connected with %(name)s"),
            _("Connected with somebody"),
            _("far apart"),
            _("side by side"),
        ),
        Measure(
            "understood",
            _("Understood"),
            _("Understood by %(name)s"),
            _("Understood by somebody"),
            _("not today"),
            _("all the way"),
        ),
        Measure(
            "cared",
            _("Cared for"),
            _("Looked after by %(name)s"),
            _("Looked after"),
            _("not today"),
            _("very much"),
        ),
        Measure(
            "showed",
            _("Showed care"),
            _("Showed %(name)s that you care"),
            _("Showed somebody that you care"),
            _("not today"),
            _("again and again"),
        ),
        Measure(
            "tension",
            _("Tension"),
            _("Tension between you two"),
            _("Tension with somebody"),
            _("none"),
            _("a lot"),
        ),
        Measure(
            "mood",
            _("Mood"),
            _("Your mood, all in all"),
            _("Your mood, all in all"),
            _("unpleasant"),
            _("pleasant"),
        ),
    )
}

NEARNESS: dict[Nearness, Text] = {
    "very near": _("very near"),
    "near": _("near"),
    "some way off": _("some way off"),
    "far off": _("far off"),
}
WAYS = {
    "more pleasant": _("more pleasant than you thought"),
    "less pleasant": _("less pleasant than you thought"),
    "more stirred": _("more stirred up than you thought"),
    "quieter": _("quieter than you thought"),
    "more connected": _("more connected than you thought"),
    "less connected": _("less connected than you thought"),
}
_PLEASANT = (
    _("very unpleasant"),
    _("unpleasant"),
    _("neither pleasant nor unpleasant"),
    _("pleasant"),
    _("very pleasant"),
)
_STIRRED = (_("very quiet"), _("quiet"), _("neither quiet nor stirred"), _("stirred"), _("very stirred"))


def place(said: CheckIn) -> list[Text]:
    """The place on the map in words."""
    parts = ((said.pleasant, _PLEASANT), (said.stirred, _STIRRED))
    return [steps[_step(value)] for value, steps in parts if value is not None]


def _step(value: int) -> int:
    return 0 if value <= 1 else 1 if value <= 4 else 2 if value == 5 else 3 if value <= 8 else 4


def answers(said: CheckIn) -> list[tuple[Measure, int]]:
    """The sliders that were set."""
    return [(m, value) for m in MEASURES.values() if (value := getattr(said, m.name)) is not None]
