"""The guide, readable signed out."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toward.guide import pages
from toward.practice.registry import find


def index(request: HttpRequest) -> HttpResponse:
    """All ideas, in the article's order."""
    return render(request, "guide/index.html", {"pages": pages.pages()})


def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One idea."""
    every = pages.pages()
    found = pages.find(slug)
    if found is None:
        raise Http404
    here = every.index(found)
    following = every[here + 1] if here + 1 < len(every) else None
    begins = [practice for name in found.practices if (practice := find(name))]
    return render(request, "guide/page.html", {"page": found, "next": following, "begins": begins})


def why(request: HttpRequest, practice: str) -> HttpResponse:
    """Open the page behind a practice."""
    found = pages.why(practice)
    if found is None:
        raise Http404
    return redirect("guide_page", found.slug)
