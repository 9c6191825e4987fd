"""Our sentences where Django's forms have theirs: one place, for every form of the house and of its guests."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

ONE = _("Choose one of these.")
OURS: dict[type[forms.Field], dict[str, Any]] = {
    forms.Field: {"required": _("A word or two is needed here.")},
    forms.BooleanField: {"required": _("This needs your tick to go on.")},
    forms.ChoiceField: {"required": ONE, "invalid_choice": ONE},
    forms.MultipleChoiceField: {"required": _("Choose at least one."), "invalid_choice": ONE, "invalid_list": ONE},
    forms.IntegerField: {"required": _("A number is needed here."), "invalid": _("That is not a whole number.")},
    forms.DateField: {"required": _("Which day?"), "invalid": _("That is not a day we can read.")},
    forms.DateTimeField: {"required": _("When?"), "invalid": _("That is not a time we can read.")},
}


def use() -> None:
    """Say ours from now on; what a field of its own says still stands above it."""
    for kind, said in OURS.items():
        kind.default_error_messages = {**kind.__dict__.get("default_error_messages", {}), **said}
