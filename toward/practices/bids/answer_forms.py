"""What can be answered, and noticed, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.when import WhenField
from toward.fields.words import Words
from toward.practices.bids.moments import Answered, Noticing


class AnswerForm(forms.Form):
    """An answer: here, at a time, or not just now with a warm line."""

    when = WhenField(label=_("When?"), help_text=_("By your clock."))
    line = Words(line=True, limit=300, required=False)
    words = Words(
        label=_("Or in your own words"),
        help_text=_("What you write here goes instead of a line you ticked."),
        line=True,
        limit=300,
        required=False,
    )

    def __init__(self, how: str, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.how = how
        if how != "later":
            del self.fields["when"]

    def clean(self) -> dict[str, Any]:
        """A no carries one warm line."""
        said = super().clean() or self.cleaned_data
        if self.how == "cannot" and not (said.get("line") or said.get("words")) and "words" not in self.errors:
            self.add_error("words", _("Choose a line, or say it in your own words."))
        return said

    def moment(self, of: str) -> Answered:
        """The moment to write."""
        said = self.cleaned_data
        return Answered(of=of, how=self.how, when=said.get("when"), words=said["words"] or said["line"])


class NoticingForm(forms.Form):
    """How the other reached for me."""

    start = Words(line=True, limit=300, required=False, widget=forms.HiddenInput())
    words = Words(label=_("In your own words"), rows=3)

    def moment(self) -> Noticing:
        """The moment to write."""
        return Noticing(**self.cleaned_data)
