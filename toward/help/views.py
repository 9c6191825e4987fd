"""The help page. Nobody is told that it was opened."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page

from toward.help import lines, urgent
from toward.help.texts import FOLDER, words

LINES = FOLDER / "lines.toml"


@cache
def every_line() -> list[lines.Line]:
    """All lines."""
    return lines.load(LINES)


@gzip_page
@cache_control(private=True, max_age=0, no_cache=True)
def help_page(request: HttpRequest) -> HttpResponse:
    """Rest, talk, emergency; and every line we know, so that the page is whole without a network."""
    known = lines.countries(LINES)
    names = sorted(known.items(), key=lambda pair: pair[1])
    here = urgent.likely(request.headers.get("Accept-Language", ""), known)
    shown = {
        "here": known.get(here, ""),
        "urgent": urgent.numbers(every_line(), here),
        "sections": words("words")["section"],
        "countries": [(name, _seen(code)) for code, name in names],
        "everywhere": _seen(lines.EVERYWHERE),
    }
    return render(request, "help/help.html", shown)


def _seen(code: str) -> list[tuple[lines.Line, bool]]:
    """A country's lines, and whether each may be out of date."""
    today = timezone.localdate()
    return [(line, lines.stale(line, today)) for line in lines.for_country(every_line(), code)]
