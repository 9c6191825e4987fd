"""What can be said in a small repair."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practices.small_repairs.moments import SmallSaid


class SmallForm(forms.Form):
    """One line: a tap on one of ours, or own words."""

    line = forms.CharField(required=False, max_length=300)
    own = Words(label=_("Or in your own words"), line=True, limit=300, required=False)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        said = super().clean() or self.cleaned_data
        said["line"] = said.get("own") or said.get("line", "")
        if not self.errors and not said["line"]:
            self.add_error("own", _("Nothing stands here yet. Tap a line, or write one."))
        return said

    def moment(self) -> SmallSaid:
        """The moment to write."""
        return SmallSaid(line=self.cleaned_data["line"])
