"""What can be asked for, and its limits."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practices.bids.deck import Ready
from toward.practices.bids.lasting import lasts_until
from toward.practices.bids.moments import Bid

STAYS = [
    ("half_hour", _("half an hour")),
    ("two_hours", _("two hours")),
    ("evening", _("this evening")),
    ("tomorrow", _("until tomorrow")),
]


class CallForm(forms.Form):
    """One from the list, or in own words, and how long it stays."""

    bid = forms.CharField(required=False, max_length=60)
    text = Words(
        label=_("Or in your own words"),
        help_text=_("What you write here goes instead of one you ticked."),
        line=True,
        limit=200,
        required=False,
    )
    stays = forms.ChoiceField(
        label=_("How long it stays"), choices=STAYS, initial="two_hours", widget=forms.RadioSelect
    )

    def __init__(self, ready: list[Ready], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.ready = {one.id: one for one in ready}

    def clean(self) -> dict[str, Any]:
        """One of the list, or own words; own words come first."""
        said = super().clean() or self.cleaned_data
        if not said.get("text") and said.get("bid") not in self.ready and "text" not in self.errors:
            self.add_error("text", _("Choose one, or say it in your own words."))
        return said

    @property
    def chosen_family(self) -> str:
        """The kind of ask that was chosen above own words, if any."""
        said = str(self.data.get("family", ""))
        return said if said in {one.family for one in self.ready.values()} else ""

    def moment(self, now: datetime) -> Bid:
        """The moment to write."""
        said = self.cleaned_data
        until = lasts_until(said["stays"], now)
        if said["text"]:
            return Bid(text=said["text"], family=self.chosen_family, stays=said["stays"], until=until)
        chosen = self.ready[said["bid"]]
        return Bid(text=chosen.text, family=chosen.family, stays=said["stays"], until=until)
