"""What can be written alone, and in seven minutes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practice.forms import not_empty
from toward.practices.another_view import alone, deck
from toward.practices.another_view.moments import Noted, Reappraised


class StepForm(forms.Form):
    """One thing, written alone; a step can be left empty."""

    words = Words(label=_("In your own words"), rows=6, required=False)

    def __init__(self, step: str, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        if step == "fear":
            self.fields["fear"] = forms.ChoiceField(
                label=_("One of these, perhaps"), choices=deck.fears(), widget=forms.RadioSelect, required=False
            )
            self.fields["words"].widget.attrs["rows"] = 3
        if step == "felt":
            self.fields["words"].widget.attrs["data-before"] = deck.before("i_felt")

    def noted(self, step: str, note: Noted) -> Noted:
        """The note, with this step filled in; a chosen fear and own words stand beside each other."""
        said = {step: self.cleaned_data["words"]}
        if step == "fear":
            said |= {"fear_id": self.cleaned_data["fear"], "fear_named": ""}
        return note.again(**said, earlier=())


class OpeningForm(forms.Form):
    """The four parts of a gentle opening."""

    when = Words(label=_("When …"), rows=2, required=False, limit=1000)
    i_felt = Words(label=_("I felt …"), rows=2, required=False, limit=1000)
    i_need = Words(label=_("I need …"), rows=2, required=False, limit=1000)
    would_you = Words(label=_("Would you …?"), rows=2, required=False, limit=1000)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for name in alone.PARTS:
            self.fields[name].widget.attrs |= {"data-before": deck.before(name), "data-after": deck.after(name)}

    def noted(self, note: Noted) -> Noted:
        """The note, with the opening filled in."""
        said = {part: alone.bare(words, deck.before(part)) for part, words in self.cleaned_data.items()}
        return note.again(**said, earlier=())


class ReappraisedForm(forms.Form):
    """Seven minutes of writing; every step may stay empty, but not all."""

    picked = Words(label=_("In your own words"), rows=3, required=False)
    seen = Words(label=_("In your own words"), rows=4, required=False)
    good = Words(label=_("In your own words"), rows=3, required=False)
    hinders = Words(label=_("In your own words"), rows=3, required=False)
    next_time = Words(label=_("In your own words"), rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """One line is enough."""
        return not_empty(self, super().clean(), _("Nothing stands here yet. One line is enough."))

    def moment(self) -> Reappraised:
        """The moment to write."""
        return Reappraised(**self.cleaned_data)
