"""Every address of the house, from the router itself, so that a new page is never forgotten."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse
from django.urls.converters import IntConverter

STREAM = "live"
NO_PAGES = ("leave", "manifest", "worker", "account_signup", "by_passkey")  # the way out, files, and a second name


class Route(NamedTuple):
    """One address: its name, and what stands in it."""

    name: str
    parts: tuple[str, ...]
    numbers: tuple[str, ...] = ()

    def path(self, part: str = "") -> str:
        """The address with `part` in every gap, or 1 where only a number fits."""
        return reverse(self.name, kwargs={gap: 1 if gap in self.numbers else part for gap in self.parts})


def routes() -> list[Route]:
    """Every named route but the stream, once."""
    found = _routes(get_resolver().url_patterns, "", {})
    return list({route.name: route for route in found if route.name != STREAM}.values())


def _routes(patterns: list[URLPattern | URLResolver], space: str, parts: dict[str, object]) -> Iterator[Route]:
    for each in patterns:
        here = {**parts, **each.pattern.converters}
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from _routes(each.url_patterns, inner, here)
        elif each.name:
            numbers = tuple(gap for gap, kind in here.items() if isinstance(kind, IntConverter))
            yield Route(space + each.name, tuple(here), numbers)


def pages() -> list[Route]:
    """The routes that are pages of their own, those of the practices first."""
    found = [route for route in routes() if not route.parts and route.name not in NO_PAGES]
    return sorted(found, key=lambda route: ":" not in route.name)


def name_of(path: str) -> str:
    """The name of the route that an address takes, or the address where none does."""
    try:
        return resolve(path.partition("?")[0]).view_name
    except Resolver404:
        return path
