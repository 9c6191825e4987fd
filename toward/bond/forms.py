"""What is asked when a bond begins."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.bond.moments import KINDS
from toward.fields.words import Words

NAMED = {
    "partners": _("Partners"),
    "friends": _("Friends"),
    "family": _("Family"),
    "other": _("Our own word"),
}


class Invite(forms.Form):
    """What the two are to each other."""

    kind = forms.ChoiceField(choices=[(k, NAMED[k]) for k in KINDS], widget=forms.RadioSelect, label=_("We are"))
    own_word = Words(line=True, limit=30, required=False, label=_("Our own word for it"))
    far = forms.BooleanField(required=False, label=_("We live apart"))

    def clean(self) -> dict[str, Any]:
        """Whoever has a word of their own writes it."""
        said = super().clean() or self.cleaned_data
        if said.get("kind") == "other" and not said.get("own_word") and "own_word" not in self.errors:
            self.add_error("own_word", _("Write your word for it here, or choose another above."))
        return said

    @property
    def what(self) -> str:
        """One of the kinds, or our own word."""
        said = self.cleaned_data
        return str(said["own_word"] if said["kind"] == "other" else said["kind"])
