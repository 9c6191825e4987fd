"""The words for feelings, in the reader's language."""

from collections.abc import Iterable
from typing import Any

from django import forms

from toward.practice import content


def words() -> list[dict[str, Any]]:
    """All of them, in the order in which they are offered."""
    return list(content.common("feelings")["words"])


def named(ids: Iterable[str]) -> list[str]:
    """The words with these ids; an id that no file knows any more stands for itself."""
    known = {word["id"]: str(word["word"]) for word in words()}
    return [known.get(id, id) for id in ids]


def offer(form: forms.Form, field: str, known: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Let a field choose among them, and among those that older words hold (`known`)."""
    offered = words()
    ids = [word["id"] for word in offered]
    offered += [{"id": id, "word": id} for id in known if id not in ids]
    asked: Any = form.fields[field]
    asked.choices = [(word["id"], word["word"]) for word in offered]
    return offered


def ticked(form: forms.Form, field: str) -> list[str]:
    """The ids that are chosen in it."""
    return [str(id) for id in form[field].value() or ()]
