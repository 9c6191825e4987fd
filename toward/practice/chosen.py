"""Whether something was chosen or written in a part of a form: then no fold closes over it."""

from html.parser import HTMLParser

from django.forms import BaseForm

TICKED = ("radio", "checkbox")
NO_CHOICE = ("hidden", "submit", "button")


class _Fields(HTMLParser):
    """What stands in the fields of a part, as a browser would send it: name and value."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.name = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tick, a line, what was pressed, or the beginning of a text or of a list to choose from."""
        has = {key: value or "" for key, value in attrs}
        sort = has.get("type", "text")
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


def has_chosen(part: str, form: BaseForm | None) -> bool:
    """Whether a part of a form holds anything but that with which its fields begin."""
    found = _Fields()
    found.feed(part)
    known = {form.add_prefix(name): field for name, field in form.fields.items()} if form else {}
    begin = {name: field.initial() if callable(field.initial) else field.initial for name, field in known.items()}
    said = [(name, value) for name, value in found.said if value and name not in _untold(form)]
    return any(value not in _texts(begin.get(name)) for name, value in said)


def _untold(form: BaseForm | None) -> set[str]:
    """Fields of which nobody has said anything: a slider stands somewhere all the same."""
    return {one.html_name for one in form if one.value() in (None, "", [])} if form else set()


def _texts(said: object) -> list[str]:
    return [str(one) for one in said] if isinstance(said, (list, tuple)) else [str(said)]
