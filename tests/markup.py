"""A page or a template, read as a browser does: its elements, its text, and where each stands."""

from html.parser import HTMLParser
from typing import NamedTuple

Attributes = dict[str, str]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element(NamedTuple):
    """An element, with those that it stands in, from the outside in."""

    tag: str
    attributes: Attributes
    inside: tuple["Element", ...]

    @property
    def as_written(self) -> bool:
        """Whether a browser that translates the page leaves it alone."""
        return any(one.attributes.get("translate") == "no" for one in (*self.inside, self))


class Page(HTMLParser):
    """A page, read."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.text: list[tuple[str, Element]] = []
        self._open: list[Element] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(one)
        if tag not in VOID:
            self._open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open)))

    def handle_endtag(self, tag: str) -> None:
        at = max((n for n, one in enumerate(self._open) if one.tag == tag), default=None)
        if at is not None:
            del self._open[at:]

    def handle_data(self, data: str) -> None:
        if self._open and data.strip():
            self.text.append((data, self._open[-1]))

    def shows(self, words: str, *, to_translators: bool = False) -> bool:
        """Whether these words stand in it, as text or as a value: for anybody, or where a browser would translate."""
        told = [*self.text, *[(one.attributes.get("value", ""), one) for one in self.elements]]
        return any(words in text and not (to_translators and one.as_written) for text, one in told)
