"""What people tap, as the templates say it, and the list of it in docs/look.md."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.house_rules import ROOT, templates

SAID = re.compile(r'{%\s*translate\s+"([^"]*)"|{%\s*blocktranslate[^%]*%}(.*?){%\s*endblocktranslate', re.DOTALL)
LOGIC = re.compile(r"{%(?!\s*(?:translate|blocktranslate|endblocktranslate|url)\b).*?%}", re.DOTALL)
ACTS = re.compile(
    r'<button\b[^>]*>(.*?)</button>|<a\b[^>]*class="btn\b[^>]*>(.*?)</a>'
    r'|class="takeback">\s*<summary>(.*?)</summary>',
    re.DOTALL,
)
BUTTON = re.compile(r"<button\b[^>]*>(.*?)</button>", re.DOTALL)
FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
TO = re.compile(r'(?<![-\w])action="(.*?)"(?=[\s>]|$)', re.DOTALL)
NAME = re.compile(r"{{.*?}}")
URL = re.compile(r"{% url '([\w:]+)'")
FRAME = re.compile(r"{% (act|ask|send|sure|really|go|worth)\b(.*?) %}|{% end(act|ask|send|sure) %}", re.DOTALL)
LABEL = re.compile(r'_\("([^"]*)"\)')
AFTER = re.compile(r'(?:^|\s)(?:[\w.]+\|add:)?"([\w:]+)"')  # of whichever practice: `:rest`
ENDS = {"act": "</form>", "ask": "</form>", "send": "</button>", "sure": "</form></details>"}
ROW = re.compile(r"^\| (?P<words>[^|]+) \| (?P<means>[^|]+) \| (?P<to>[^|]*) ?\|$", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """One act: the words for it, what it means, and, where they are its alone, the addresses that do it."""

    words: tuple[str, ...]
    means: str
    to: frozenset[str]

    def fits(self, label: str) -> int:
        """How much of a label is a word of this row; 0 for nothing."""
        return max((len(word) for word in self.words if _pattern(word).match(label)), default=0)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace("…", r"\w[\w ]*?") + r"(?![\w])")


@cache
def rows() -> list[Row]:
    """The list, row by row."""
    page = (ROOT / "docs/look.md").read_text(encoding="utf-8").partition("## The words that people tap")[2]
    found = ROW.finditer(page.partition("\n## ")[0])
    told = [(each["words"].strip(), each["means"].strip(), each["to"]) for each in found]
    return [
        Row(tuple(words.split(" · ")), means, frozenset(re.findall(r"`([\w:]+)`", to))) for words, means, to in told[1:]
    ]


def row_of(label: str) -> Row | None:
    """The act that a label says: of several, the one with the longest word."""
    found = max(rows(), key=lambda row: row.fits(label))
    return found if found.fits(label) else None


def _as_html(frame: re.Match[str]) -> str:
    """A frame as the HTML that it makes, as far as it is tapped (practice/templatetags/frames.py)."""
    kind, told, ends = frame.groups()
    if ends:
        return ENDS[ends]
    to, words = AFTER.search(told), LABEL.findall(told)
    form = f"<form action=\"{{% url '{to[1]}' %}}\">" if to else "<form>"
    last = f'{{% translate "{words[-1]}" %}}' if words else ""
    away = f'<a class="btn">{last}</a>' if last else ""
    if kind == "really":
        asks, yes = (f'{{% translate "{one}" %}}' for one in (words[0], (words + words[:1])[2]))
        return f'<details class="takeback"><summary>{asks}</summary>{form}<button>{yes}</button></form></details>'
    opened = f'<details class="takeback"><summary>{last}</summary>{form}'
    return {"act": form, "ask": form, "send": f"{away}<button>", "sure": opened}.get(kind, away)


def _bare(path: Path) -> str:
    """A template, its frames as HTML, without its ifs and loops: what is left has no “>” but in its HTML."""
    return LOGIC.sub("", FRAME.sub(_as_html, path.read_text(encoding="utf-8")))


def said(inside: str) -> list[str]:
    """The sentences of a template that may stand on a button."""
    return [" ".join(NAME.sub("Ben", one or more).split()) for one, more in SAID.findall(inside)]


def labels(path: Path) -> list[str]:
    """Whatever is tapped in a template to do something."""
    return [label for parts in ACTS.findall(_bare(path)) for part in parts for label in said(part)]


def posts() -> list[tuple[str, str]]:
    """Each address that a form of a template names, with each label of its buttons."""
    forms = [form for path in templates() for form in FORM.findall(_bare(path))]
    return [
        (address, label)
        for head, inside in forms
        for to in TO.findall(head)
        for address in URL.findall(to)
        for button in BUTTON.findall(inside)
        for label in said(button)
    ]
