"""What can be named, carried and handed over, and its limits."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words, folded
from toward.practice.forms import not_empty
from toward.practices.meaning.deck import Row
from toward.practices.meaning.moments import Changed, Handed, LookedBack, Ritual
from toward.practices.meaning.story import Draft

RHYTHMS = [
    ("daily", _("Every day")), ("weekly", _("Every week")), ("monthly", _("Every month")),
    ("yearly", _("Every year")), ("whenever", _("When it comes up")),
]  # fmt: skip
MOST = 8
NOTHING = _("Tap one thing, or write one.")


class RitualForm(forms.Form):
    """One ritual of ours: what, when, why, and what counts on a bad day."""

    ritual = Words(label=_("What is it?"), line=True, limit=80)
    rhythm = forms.ChoiceField(label=_("When?"), choices=RHYTHMS, initial="weekly", widget=forms.RadioSelect)
    why = Words(label=_("Why does it matter to you?"), rows=2, limit=300, required=False)
    bad_day = Words(label=_("On a bad day, what counts as done?"), line=True, limit=120, required=False)

    def __init__(self, given: QueryDict | None, mine: Collection[str], like: dict[str, str]) -> None:
        super().__init__(given, initial=like)
        self.mine = {folded(one) for one in mine}

    def clean_ritual(self) -> str:
        """What I named once is one."""
        if folded(said := str(self.cleaned_data["ritual"])) in self.mine:
            raise forms.ValidationError(_("You have named that one already."))
        return said

    def clean(self) -> dict[str, str]:
        """As a moment keeps it: no field is called "name", which browsers fill with one's own."""
        return {"name" if key == "ritual" else key: value for key, value in self.cleaned_data.items()}

    def moment(self) -> Ritual:
        """The moment to write, once both have opened theirs."""
        return Ritual(**self.cleaned_data)


class ChangeForm(forms.Form):
    """How a ritual of ours is held now."""

    clean = RitualForm.clean
    ritual, rhythm, bad_day = (RitualForm.base_fields[one] for one in ("ritual", "rhythm", "bad_day"))

    def moment(self, of: str, nobody: str) -> Changed:
        """The moment to write, which is nobody's."""
        return Changed(of=of, by=nobody, **self.cleaned_data)


class WorkForm(forms.Form):
    """What I carry in mind, and what I think the other carries: taps, and own words."""

    carry = forms.MultipleChoiceField(required=False)
    own = Words(label=_("Something else that you carry"), line=True, limit=300, required=False)
    guess = forms.MultipleChoiceField(required=False)
    own_guess = Words(label=_("Something else, as a guess"), line=True, limit=300, required=False)

    def __init__(self, given: QueryDict | None, rooms: list[Row], draft: Draft) -> None:
        super().__init__(given, initial={name: getattr(draft, name) for name in ("own", "own_guess")})
        for name in ("carry", "guess"):
            jobs = [(job["id"], job["text"]) for room in rooms for job in room["jobs"]]
            self.fields[name].choices = jobs  # type: ignore[attr-defined]
        self.given, self.draft, self.rooms = given, draft, rooms

    def sides(self) -> list[tuple[str, list[str]]]:
        """Both lists by name, each with what is marked in it."""
        return [(name, self.given.getlist(name) if self.given else list(getattr(self.draft, name))) for name in TWO]

    def clean(self) -> dict[str, Any]:
        """One thing at least."""
        return not_empty(self, super().clean(), NOTHING)

    def moment(self) -> Draft:
        """My side, as it waits."""
        said = self.cleaned_data
        return self.draft.again(**{**said, "carry": tuple(said["carry"]), "guess": tuple(said["guess"])})


TWO = ("carry", "guess")


class HandForm(forms.Form):
    """One thing, whole, for two weeks."""

    words = Words(label=_("What is it?"), line=True, limit=200)
    line = Words(label=_("A line with it"), line=True, limit=300, required=False)

    def moment(self) -> Handed:
        """The moment to write."""
        return Handed(**self.cleaned_data)


class BackForm(forms.Form):
    """What is to be said of the thing itself."""

    words = Words(label=_("About the thing itself"), rows=3, limit=1000)

    def moment(self, of: str) -> LookedBack:
        """The moment to write."""
        return LookedBack(of=of, **self.cleaned_data)
