"""The help page. Nobody is told that it was opened."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control

from toward.help import lines

FOLDER = Path(__file__).parent


@cache
def words(name: str) -> dict[str, Any]:
    """Read one of the help texts."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def every_line() -> list[lines.Line]:
    """All lines, by country."""
    return sorted(lines.load(FOLDER / "lines.toml"), key=lambda line: (line.country, line.kind))


@cache_control(private=True, max_age=0, no_cache=True)
def help_page(request: HttpRequest) -> HttpResponse:
    """Rest, talk, emergency; and every line we know, so that the page is whole without a network."""
    today = timezone.localdate()
    countries: dict[str, list[tuple[lines.Line, bool]]] = {}
    for line in every_line():
        countries.setdefault(line.country, []).append((line, lines.stale(line, today)))
    everywhere = countries.pop("*", [])
    shown = {"sections": words("words")["section"], "countries": countries, "everywhere": everywhere}
    return render(request, "help/help.html", shown)
