"""What goes into the record, in the words of `content/record.toml`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practice import content
from toward.practice.forms import not_empty
from toward.practices.record.moments import Record

FIELDS = ("happened", "what", "where", "who", "words", "after")
ASKED = {"happened": "when"}


def words() -> dict[str, Any]:
    """The words of the record's pages, in the reader's language."""
    return content.read("record", "record")


class RecordForm(forms.Form):
    """What happened. Half of it is enough."""

    happened = Words(line=True, limit=300, required=False)
    what = Words(rows=6, required=False)
    where = Words(line=True, limit=300, required=False)
    who = Words(line=True, limit=300, required=False)
    words = Words(rows=5, required=False)
    after = Words(rows=3, limit=2000, required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for name, field in self.fields.items():
            asked = ASKED.get(name, name)
            field.label, field.help_text = words()[asked], words()[f"{asked}_help"]

    def clean(self) -> dict[str, Any]:
        """One line is enough."""
        return not_empty(self, super().clean(), _("Nothing stands here yet. One line is enough."))

    def moment(self) -> Record:
        """The moment to write, with nothing added."""
        return Record(**self.cleaned_data)
