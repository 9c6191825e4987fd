"""The help page. Nobody is told that it was opened."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page

from toward.help import help_lines
from toward.help.near import every_country, every_line, here
from toward.help.texts import words


@lru_cache(maxsize=8)
def every_list(language: str, today: date) -> str:
    """The lines of each country, and whether each may be out of date: the same for whoever reads them on a day."""

    def of(code: str) -> list[tuple[help_lines.Line, bool]]:
        return [(line, help_lines.stale(line, today)) for line in help_lines.for_country(every_line(), code)]

    names = sorted(every_country().items(), key=lambda pair: pair[1])
    shown = {"countries": [(name, of(code)) for code, name in names], "everywhere": of(help_lines.EVERYWHERE)}
    return render_to_string("help/lines.html", shown)


@gzip_page
@cache_control(private=True, max_age=0, no_cache=True)
def help_page(request: HttpRequest) -> HttpResponse:
    """Rest, talk, emergency; and every line we know, so that the page is whole without a network."""
    shown = {
        **here(request.headers.get("Accept-Language", "")),
        "sections": words("words")["section"],
        "lines": every_list(get_language(), timezone.localdate()),
    }
    return render(request, "help/help.html", shown)
