"""What was chosen or written in a part of a form: a fold over it stays open, or says in words that it is there."""

from collections.abc import Iterable
from html.parser import HTMLParser

from django.forms import BaseForm, Field
from django.utils.translation import gettext as _

TICKED = ("radio", "checkbox")
NO_CHOICE = ("hidden", "submit", "button")
TALL = 4  # lines, ticks and texts that may open over a button that is to be near; a slider is as tall as three
SHORT = 60  # letters that fit beside a title


class _Fields(HTMLParser):
    """What stands in the fields of a part, as a browser would send it: name and value."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.name = ""
        self.height = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tick, a line, what was pressed, or the beginning of a text or of a list to choose from."""
        has = {key: value or "" for key, value in attrs}
        sort = has.get("type", "text")
        self.height += tag in ("textarea", "select") or (tag == "input" and sort not in NO_CHOICE)
        self.height += 2 * ("data-slider" in has)
        if tag == "input" and sort not in NO_CHOICE and ("checked" in has or sort not in TICKED):
            self.said.append((has.get("name", ""), has.get("value", "on" if sort in TICKED else "")))
        elif tag == "button" and "aria-current" in has:
            self.said.append((has.get("name", ""), has.get("value", "")))
        elif tag in ("textarea", "select"):
            self.name = has.get("name", "")
        elif tag == "option" and "selected" in has:
            self.said.append((self.name, has.get("value", "")))

    def handle_data(self, data: str) -> None:
        """The words in a text."""
        if self.get_starttag_text() and str(self.get_starttag_text()).startswith("<textarea"):
            self.said.append((self.name, data.strip()))


def chosen(part: str, form: BaseForm | None) -> tuple[str, bool]:
    """In words, what a part of a form holds but that with which its fields begin; and whether it is long."""
    found = _Fields()
    found.feed(part)
    known = {form.add_prefix(name): field for name, field in form.fields.items()} if form else {}
    begin = {name: field.initial() if callable(field.initial) else field.initial for name, field in known.items()}
    said = [(name, value) for name, value in found.said if value and name not in _untold(form)]
    said = [(name, value) for name, value in said if value not in _texts(begin.get(name))]
    return _told(said, known) if said else "", found.height > TALL


def _told(said: list[tuple[str, str]], known: dict[str, Field]) -> str:
    labels = {(name, str(value)): str(label) for name in known for value, label in _choices(known[name])}
    what = ", ".join(labels.get(one, "") for one in said)
    is_short = labels.keys() >= set(said) and len(what) < SHORT
    return _("chosen: %(what)s") % {"what": what} if is_short else _("filled in")


def _choices(field: Field) -> Iterable[tuple[object, object]]:
    return getattr(field.widget, "choices", [])


def _untold(form: BaseForm | None) -> set[str]:
    """Fields of which nobody has said anything: a slider stands somewhere all the same."""
    return {one.html_name for one in form if one.value() in (None, "", [])} if form else set()


def _texts(said: object) -> list[str]:
    return [str(one) for one in said] if isinstance(said, (list, tuple)) else [str(said)]
