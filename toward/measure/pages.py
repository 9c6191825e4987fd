"""Reading a page as a person does: where it leads, and what can be said there."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from toward.fields.words import HALVES, LIMIT

WRITTEN = ("text", "search", "")
Said = dict[str, str]


@dataclass
class Form:
    """One form: where it goes, what it carries, and the fields in which words, and passphrases, are written."""

    action: str
    method: str
    carried: Said = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    secrets: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.forms: list[Form] = []
        self.links: list[str] = []
        self._form: Form | None = None
        self._choice = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "a" and said.get("href", "").startswith("/"):
            self.links.append(said["href"].partition("#")[0])
        elif tag == "form":
            self._form = Form(said.get("action") or self.path, said.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None:
            _field(self._form, tag, said)
            self._choices(self._form, tag, said)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None

    def _choices(self, form: Form, tag: str, said: Said) -> None:
        if tag == "select":
            self._choice = said.get("name", "")
        elif tag == "option" and self._choice and ("selected" in said or self._choice not in form.carried):
            form.carried[self._choice] = said.get("value", "")


def _field(form: Form, tag: str, said: Said) -> None:
    name, kind = said.get("name", ""), said.get("type", "")
    room = int(said["maxlength"]) // HALVES if said.get("maxlength", "").isdigit() else LIMIT
    if tag == "button" and name:
        form.buttons.append((name, said.get("value", "")))
    elif not name or "disabled" in said or kind == "file":
        return
    elif tag == "textarea" or (tag == "input" and kind in WRITTEN):
        form.words[name] = room
    elif kind == "password":
        form.secrets.append(name)
    elif tag == "input" and kind in ("radio", "checkbox"):
        if "checked" in said or (kind == "radio" and name not in form.carried):
            form.carried[name] = said.get("value", "on")
    elif tag == "input" and kind not in ("submit", "button", "image", "reset"):
        form.carried[name] = said.get("value", "")


def read(path: str, page: str) -> tuple[list[Form], list[str]]:
    """The forms and links of a page."""
    reader = _Reader(urlsplit(path).path)
    reader.feed(page)
    return reader.forms, list(dict.fromkeys(reader.links))
