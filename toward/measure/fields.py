"""The fields in which people write, found by looking at the forms themselves, so that a new one cannot be forgotten."""

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType

from django import forms

from toward.practice.names import NAMES

WRITTEN = ("text", "search", "password", "")  # of widgets; a textarea names none
Form = type[forms.Form]
Field = tuple[str, str, str]


def words_of(form: Form | forms.Form) -> dict[str, int]:
    """The fields of a form in which people write, and the room in each; one that was made knows those it added."""
    fields = form.fields if isinstance(form, forms.Form) else form.base_fields
    return {name: _room(one) for name, one in fields.items() if _is_written(one)}


def _room(field: forms.Field) -> int:
    return getattr(field, "max_length", None) or 5000


def _is_written(field: forms.Field) -> bool:
    kind = field.widget.attrs.get("type", getattr(field.widget, "input_type", ""))
    return isinstance(field, forms.CharField) and kind in WRITTEN and not field.widget.is_hidden


def names(form: Form, fields: Iterable[str]) -> set[Field]:
    """How fields of a form are called: by practice, form and name."""
    return {(form.__module__.split(".")[2], form.__name__, name) for name in fields}


def fields() -> set[Field]:
    """Every field in which people write, in every practice, as its code has them."""
    return {field for practice in NAMES for form in forms_of(practice) for field in names(form, words_of(form))}


def forms_of(practice: str) -> set[Form]:
    """The forms that a practice shows: one that is only there for others to grow from is not among them."""
    where = list(_forms(practice))
    found = {form for _module, form in where if form.__module__.startswith(f"toward.practices.{practice}.")}
    taken = {form for module, form in where if module.__name__ != form.__module__}
    return {form for form in found if form in taken or not any(form in other.__mro__[1:] for other in found)}


def _forms(practice: str) -> Iterator[tuple[ModuleType, Form]]:
    package = import_module(f"toward.practices.{practice}")
    for name in [one.name for one in pkgutil.iter_modules(package.__path__, f"{package.__name__}.") if not one.ispkg]:
        module = import_module(name)
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, forms.Form):
                yield module, one
