"""What can be said to a question, and its limits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practices.questions.choose import DEPTHS
from toward.practices.questions.moments import AloneAnswer, Answer, DepthWish, OwnAnswer, OwnQuestion
from toward.practices.questions.story import Place

DEPTH_WORDS = {
    "easy": _("Easy: light and everyday"),
    "open": _("Open: what matters to us"),
    "deep": _("Deep: what we rarely say"),
}


NOTHING = _("Nothing stands here yet. Write a line, or pass; both are answers.")


class AnswerForm(forms.Form):
    """An answer; `passed` says nothing, and counts."""

    words = Words(label=_("Your answer"), rows=7, error_messages={"required": NOTHING})
    question = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
    passed = forms.BooleanField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Who passes need not write."""
        said = super().clean() or self.cleaned_data
        if said.get("passed"):
            self.errors.pop("words", None)
        return said

    def own(self, place: Place, bond: str) -> OwnAnswer:
        """My copy."""
        return OwnAnswer(bond=bond, **self._said(place))

    def moment(self, place: Place) -> Answer:
        """What waits for the other's."""
        return Answer(**self._said(place))

    def _said(self, place: Place) -> dict[str, Any]:
        passed = self.cleaned_data["passed"]
        words = "" if passed else self.cleaned_data["words"]
        asked = place.question
        return {
            "slot": place.slot, "question": asked.id, "theme": asked.theme, "text": asked.text,
            "words": words, "passed": passed,
        }  # fmt: skip


class BetterForm(forms.Form):
    """An answer that was opened, in better words."""

    words = Words(label=_("Your answer"), rows=7)


class AloneForm(forms.Form):
    """An answer to oneself."""

    words = Words(label=_("What you say to yourself"), rows=7)
    question = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def moment(self, question: str, theme: str, text: str) -> AloneAnswer:
        """The moment to write."""
        return AloneAnswer(question=question, theme=theme, text=text, words=self.cleaned_data["words"])


class OwnQuestionForm(forms.Form):
    """A question of one's own."""

    text = Words(
        label=_("Your question"), limit=300, rows=3,
        help_text=_("Ask what you would answer yourself. You will get it, too."),
    )  # fmt: skip

    def moment(self) -> OwnQuestion:
        """The moment to write."""
        return OwnQuestion(text=self.cleaned_data["text"])


class DepthForm(forms.Form):
    """How deep it may go."""

    depth = forms.ChoiceField(
        label=_("How deep may questions go, for you?"), choices=[(one, DEPTH_WORDS[one]) for one in DEPTHS],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def moment(self, bond: str, round: int) -> DepthWish:
        """The moment to write, and to wait."""
        return DepthWish(bond=bond, round=round, depth=self.cleaned_data["depth"])


class FindForm(forms.Form):
    """A word to look for in what was opened."""

    find = Words(label=_("Find a word"), line=True, limit=80)
