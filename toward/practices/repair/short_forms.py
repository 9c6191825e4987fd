"""Looking back: a few taps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practices.repair import deck
from toward.practices.repair.forms import chips
from toward.practices.repair.moments import CheckedBack
from toward.practices.repair.path import Repair

THEN = ("keep", "again", "adjust", "let_go", "talk")


def asked(id: str) -> dict[str, Any]:
    """One of the questions for looking back."""
    return next(one for one in deck.words("check") if one["id"] == id)


class CheckForm(forms.Form):
    """Did it happen, did it help, and what now."""

    happened = chips("", (), required=False)
    helped = chips("", (), required=False)
    then = chips("", ())
    words = Words(label=_("Anything you would like to say to it"), rows=3, required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for name, id in (("happened", "happened"), ("helped", "helped"), ("then", "next")):
            question = asked(id)
            keys = THEN if name == "then" else question["answers"]
            self.fields[name].label = question["text"]
            self.fields[name].choices = list(zip(keys, question["answers"], strict=False))  # type: ignore[attr-defined]

    def moment(self, one: Repair) -> CheckedBack:
        """What waits for the other's."""
        return CheckedBack(of=one.id, turn=one.turn).again(**self.cleaned_data)
