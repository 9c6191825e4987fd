"""Every address of the house, from the router itself, so that a new page is never forgotten."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver, reverse

STREAM = "live"
NO_PAGES = ("leave", "manifest", "worker", "account_signup")  # the way out, two files, and a second name


class Route(NamedTuple):
    """One address: its name, and what stands in it."""

    name: str
    parts: tuple[str, ...]

    def path(self, part: str = "") -> str:
        """The address with `part` in every gap."""
        return reverse(self.name, kwargs=dict.fromkeys(self.parts, part))


def routes() -> list[Route]:
    """Every named route but the stream, once."""
    found = _routes(get_resolver().url_patterns, "", ())
    return list({route.name: route for route in found if route.name != STREAM}.values())


def _routes(patterns: list[URLPattern | URLResolver], space: str, parts: tuple[str, ...]) -> Iterator[Route]:
    for each in patterns:
        here = (*parts, *each.pattern.converters)
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from _routes(each.url_patterns, inner, here)
        elif each.name:
            yield Route(space + each.name, here)


def pages() -> list[Route]:
    """The routes that are pages of their own."""
    return [route for route in routes() if not route.parts and route.name not in NO_PAGES]
