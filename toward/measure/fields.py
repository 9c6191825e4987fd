"""The fields in which people write, found by looking at the forms themselves, so that a new one cannot be forgotten."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from django import forms

PRACTICES = ("listening", "empathy", "repair")
Field = tuple[str, str]


def words_of(form: type[forms.Form]) -> dict[str, int]:
    """The fields of a form in which people write, and the room in each."""
    fields = form.base_fields.items()
    free = {name: one for name, one in fields if isinstance(one, forms.CharField) and not one.widget.is_hidden}
    return {name: one.max_length or 5000 for name, one in free.items()}


def fields(practice: str) -> set[Field]:
    """Every field in which people write, by form and name, as the practice's code has them."""
    return {(form.__name__, name) for form in _forms(practice) for name in words_of(form)}


def _forms(practice: str) -> Iterator[type[forms.Form]]:
    package = import_module(f"toward.practices.{practice}")
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not module.ispkg:
            found = vars(import_module(module.name)).values()
            yield from (one for one in found if isinstance(one, type) and issubclass(one, forms.Form))
