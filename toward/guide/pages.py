"""Reading the guide's pages; plain TOML that anybody can edit."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Source:
    """Where a claim comes from."""

    text: str
    doi: str = ""
    url: str = ""


@dataclass(frozen=True)
class Page:
    """One idea: what it is, what is known and how well, its limits, how to begin."""

    slug: str
    title: str
    idea: str
    known: str
    limits: str
    begin: str
    takes: str = ""
    practices: tuple[str, ...] = ()
    sources: tuple[Source, ...] = field(default_factory=tuple)

    @property
    def steps(self) -> list[str]:
        """How to begin: one step a line."""
        return self.begin.split("\n")


def pages() -> list[Page]:
    """Every page, in the article's order, in the reader's language where there is a translation."""
    return _pages((get_language() or "en").split("-")[0])


@cache
def _pages(language: str) -> list[Page]:
    originals = sorted(p for p in FOLDER.glob("*.toml") if p.name.count(".") == 1)
    return [_page(_translated(path, language)) for path in originals]


def _translated(path: Path, language: str) -> Path:
    other = path.with_suffix(f".{language}.toml")
    return other if other.exists() else path


def _page(path: Path) -> Page:
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    sources = tuple(Source(**one) for one in said.pop("source", []))
    return Page(**{**said, "practices": tuple(said.get("practices", ())), "sources": sources})


def find(slug: str) -> Page | None:
    """One page by its slug."""
    return next((page for page in pages() if page.slug == slug), None)


def why(practice: str) -> Page | None:
    """The page behind a practice's "why this?"."""
    return next((page for page in pages() if practice in page.practices), None)
