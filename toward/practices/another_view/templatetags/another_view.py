"""The few words that the pages of writing alone need: what a step is called, and which pills lie open."""

from django import template
from django.forms.boundfield import BoundField, BoundWidget

from toward.practices.another_view import alone, steps
from toward.practices.another_view.moments import Noted

register = template.Library()
FEW = 6
NO_STEP = ("", "")


@register.filter
def is_written(step: str, note: Noted) -> bool:
    """Whether a step of writing alone has words."""
    return any(alone.said(note, part) for part in (alone.PARTS if step == "opening" else (step,)))


@register.filter
def few(field: BoundField) -> list[BoundWidget]:
    """Six pills: the one that is chosen, where it would be folded away, and the first of the others."""
    pills, kept = list(field), str(field.value() or "")
    chosen = [pill for pill in pills[FEW:] if kept and str(pill.data["value"]) == kept]
    return [*chosen, *pills[: FEW - len(chosen)]]


@register.filter
def rest(field: BoundField) -> list[BoundWidget]:
    """The pills that are folded away."""
    shown = [pill.data["value"] for pill in few(field)]
    return [pill for pill in field if pill.data["value"] not in shown]


@register.filter
def step_title(step: str) -> str:
    """What a step of writing alone is called."""
    return str(steps.STEPS.get(step, NO_STEP)[0])


@register.filter
def step_lede(step: str) -> str:
    """What a step of writing alone is about, in a sentence."""
    return str(steps.STEPS.get(step, NO_STEP)[1])
