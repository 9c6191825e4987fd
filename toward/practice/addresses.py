"""The addresses of a practice."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse
from django.urls import URLPattern, path


def addresses(views: Mapping[str, Callable[..., HttpResponse]]) -> list[URLPattern]:
    """Every view at its address, under its own name."""
    return [path(route, view, name=view.__name__) for route, view in views.items()]
