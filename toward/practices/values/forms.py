"""What can be chosen and said, and its limits."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.when import TOMORROW, TWO_YEARS, Day
from toward.fields.words import Words
from toward.practices.values.deck import Row
from toward.practices.values.moments import Agreement, Draft, LookedBack
from toward.practices.values.sorting import FIVE, ROOM, SIZE
from toward.practices.values.story import TRUE

FAR, WEEKS = 2 * 366, timedelta(weeks=6)
HOW = [("holds", _("It holds")), ("partly", _("Partly")), ("not", _("It does not hold"))]
OTHERS = {"invalid_choice": _("Other cards lie here now. Choose among these.")}
WHICH = {"required": _("One of the three: which is nearest?")}


class ChooseForm(forms.Form):
    """Some of these cards, as many as the step asks for; `before`: what I chose in it, when I was there before."""

    chosen = forms.MultipleChoiceField(required=False, error_messages=OTHERS)

    def __init__(self, given: QueryDict | None, step: str, cards: Sequence[Row], before: Collection[str]) -> None:
        super().__init__(given, initial={"chosen": list(before)})
        self.step = step
        self.fields["chosen"].choices = [(card["id"], card["name"]) for card in cards]  # type: ignore[attr-defined]
        self.marked = [(card, card["id"] in self["chosen"].value()) for card in cards]

    def clean_chosen(self) -> list[str]:
        """Between so many and so many."""
        some: list[str] = self.cleaned_data["chosen"]
        least, most = ROOM.get(self.step, (0, SIZE))
        if least <= len(some) <= most:
            return some
        five = _("Choose five, no more and no fewer.")
        raise forms.ValidationError(five if most == FIVE else _("Choose ten at most, and five at least."))


class SealForm(forms.Form):
    """Words that wait for the other's: what its fields take fits into one envelope, and one draft, in any script."""

    def __init__(self, given: QueryDict | None, draft: Draft) -> None:
        self.draft, self.named = draft, dict(zip(self.base_fields, draft.values, strict=False))
        super().__init__(given, initial={name: draft.words.get(value, "") for name, value in self.named.items()})

    def moment(self) -> Draft:
        """My side, as it waits."""
        words = {value: self.cleaned_data[name] for name, value in self.named.items()}
        return self.draft.again(words={**self.draft.words, **words})


class SentencesForm(SealForm):
    """A sentence to each of the five; whoever is tired leaves one out."""

    first, second, third, fourth, fifth = (Words(label="", required=False, rows=2, limit=800) for _ in range(FIVE))

    def __init__(self, given: QueryDict | None, draft: Draft, cards: Sequence[Row]) -> None:
        super().__init__(given, draft)
        for field, card in zip(self.fields.values(), cards, strict=True):
            field.label, field.help_text = card["name"], card.get("text", "")


class TrueForm(SealForm):
    """What being true means to me."""

    words = Words(label=_("Being true, reliable and faithful: what it means to me"), rows=7)

    def __init__(self, given: QueryDict | None, draft: Draft) -> None:
        super().__init__(given, draft.again(values=(TRUE,)))


class AgreeForm(forms.Form):
    """What I propose for now."""

    words = Words(label=_("What we agree for now"), rows=4, limit=1000)
    until = Day(label=_("We look at it again on"), least=1, most=FAR, early=TOMORROW, late=TWO_YEARS)

    def __init__(self, given: QueryDict | None, words: str) -> None:
        super().__init__(given, initial={"words": words, "until": timezone.localdate() + WEEKS})

    def moment(self, about: str, instead: str) -> Agreement:
        """The moment to write."""
        return Agreement(about=about, instead=instead, **self.cleaned_data)


class BackForm(forms.Form):
    """How it was, once its day has come."""

    how = forms.ChoiceField(label=_("How is it now?"), choices=HOW, widget=forms.RadioSelect, error_messages=WHICH)
    words = Words(label=_("A line about it"), required=False, rows=3)

    def moment(self, of: str) -> LookedBack:
        """The moment to write."""
        return LookedBack(of=of, **self.cleaned_data)
