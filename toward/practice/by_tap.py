"""A small thing of an evening that is done by one tap on a line."""

from collections.abc import Iterable

from django.urls import reverse

from toward.practice import content
from toward.practice.practice import Bring

Line = tuple[str, str]  # what is sent, and what is read


def by_tap(key: str, rank: int, to: str, field: str, lines: Iterable[Line], **also: str) -> Bring:
    """One of a few lines, sent as `field` (with `also`) to a view and its arguments.

    What stands above and below them is in `by_tap.toml`.
    """
    view, *args = to.split()
    about = {**content.common("by_tap")[key], "to": reverse(view, args=args), "field": field, "also": also}
    return Bring("small", key, "practice/by_tap.html", {**about, "lines": list(lines)}, rank=rank)


def said(lines: Iterable[str]) -> list[Line]:
    """Lines that are sent as they are read."""
    return [(line, line) for line in lines]
