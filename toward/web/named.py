"""Every card gets a name, and each of its buttons says which card it stands in.

Five cards with a button "Read" are five times "Read" to whoever hears the page. So an article (and whatever else
has the class `card`, or is an `entry` of a list) is labelled by its heading, or by the line above it, and its
buttons and links are described by the same. Done once for the finished page, so that no template can forget it.
"""

import re
from dataclasses import dataclass, field

TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""\s(id|class)="([^"]*)\"""")
BOXES = {"article", "section", "div", "form", "li"}
LABELLED = {"article", "section"}
HEADINGS = {"h2", "h3", "h4"}
LINES = {"card__eyebrow", "said__who"}
WORDS = {"said__text", "big-question"}


@dataclass
class Tag:
    """An opening tag, where its attributes end, and what is added to them."""

    name: str
    said: str
    end: int
    more: str = ""

    def has(self, what: str) -> str:
        """The value of its id or class."""
        found: dict[str, str] = dict(ATTRIBUTE.findall(self.said))
        return found.get(what, "")

    @property
    def classes(self) -> set[str]:
        """The classes it has."""
        return set(self.has("class").split())

    @property
    def is_card(self) -> bool:
        """Whether it holds one thing, with a name of its own."""
        one = "entry" if self.name == "li" else "card"
        return self.name == "article" or (self.name in BOXES and one in self.classes)


@dataclass
class Box:
    """An element that is open; a card also keeps what names it and what can be pressed in it."""

    tag: Tag
    part: str
    heading: Tag | None = None
    line: Tag | None = None
    words: Tag | None = None
    text: Tag | None = None
    acts: list[Tag] = field(default_factory=list)

    def take(self, tag: Tag) -> None:
        """Keep what matters of a tag that stands in this card."""
        if tag.name in ("a", "button", "summary"):
            self.acts.append(tag)
        elif tag.name in HEADINGS:
            self.heading = self.heading or tag
        elif tag.classes & LINES:
            self.line = self.line or tag
        elif tag.classes & WORDS:
            self.words = self.words or tag
        elif tag.name == "p":
            self.text = self.text or tag

    def names(self) -> list[Tag]:
        """The heading with the line above it; where there is no heading, the first words."""
        first = self.heading or self.words or (None if self.line else self.text)
        return [tag for tag in (self.line, first) if tag]


class Page:
    """The tags of a page, in their order, with the boxes that are open."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []
        self.open: list[Box] = []
        self.count: dict[str, int] = {}

    def begins(self, tag: Tag) -> None:
        """Note an opening tag, with the card that it stands in."""
        self.tags.append(tag)
        around = self._card() or self._section()
        if around:
            around.take(tag)
        if tag.name in BOXES:
            part = tag.has("id") or (self.open[-1].part if self.open else "it")
            self.open.append(Box(tag, part))

    def ends(self, name: str) -> None:
        """Close a box; a card that has a name passes it on."""
        while name in BOXES and self.open:
            box = self.open.pop()
            if box.tag.is_card and box.names():
                self._name(box)
            if box.tag.name == name:
                return

    def _card(self) -> Box | None:
        return next((box for box in reversed(self.open) if box.tag.is_card), None)

    def _section(self) -> Box | None:
        return next((box for box in reversed(self.open) if box.tag.name == "section" and not box.tag.is_card), None)

    def _names(self, box: Box) -> list[Tag]:
        """Bare words are told apart by the heading that they stand under."""
        section = None if box.line or box.heading else self._section()
        near = section is not None and section.part == self.open[-1].part  # they are renewed together
        above = [section.heading] if section and near and section.heading else []
        return [*above, *box.names()]

    def _name(self, box: Box) -> None:
        ids = " ".join(self._id(tag, box.part) for tag in self._names(box))
        if box.tag.name in LABELLED and "aria-label" not in box.tag.said:
            box.tag.more += f' aria-labelledby="{ids}"'
        for act in box.acts:
            if "aria-describedby" not in act.said:
                act.more += f' aria-describedby="{ids}"'

    def _id(self, tag: Tag, part: str) -> str:
        """Numbers begin anew in each part with an id, since such a part may be renewed without the rest."""
        if not tag.has("id"):
            self.count[part] = self.count.get(part, 0) + 1
            own = f"{part}-{self.count[part]}"
            tag.said += f' id="{own}"'
            tag.more += f' id="{own}"'
        return tag.has("id")


def named(html: str) -> str:
    """The same page, with every card named."""
    page = Page()
    for found in TAG.finditer(html):
        if found[1]:
            page.ends(found[2])
        else:
            page.begins(Tag(found[2], found[3], found.end() - 1))
    return _with_additions(html, page.tags)


def _with_additions(html: str, tags: list[Tag]) -> str:
    parts, at = [], 0
    for tag in tags:
        if tag.more:
            end = tag.end - 1 if html[tag.end - 1] == "/" else tag.end
            parts += [html[at:end], tag.more]
            at = end
    return "".join([*parts, html[at:]])
