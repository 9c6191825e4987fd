"""What can be said about a situation, and its limits."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.log.moment import encode
from toward.log.waiting import INNER
from toward.practices.empathy.moments import Answered, Imagined, Marked, OwnView, Situation, View
from toward.practices.empathy.pieces import cut, ends
from toward.practices.empathy.story import Topic

ROOM = INNER - 512  # what an envelope holds, less what stands around the words
MARK_WORDS = [("yes", _("that’s it")), ("partly", _("partly")), ("no", _("not quite"))]
TOO_LONG = _("Together, the two are longer than the envelope holds. Nothing is lost: shorten one and send again.")
NO_MARK = _("Mark one sentence at least, or write what was missing.")
NO_WORDS = _("Choose a line, or write one of your own.")


class SituationForm(forms.Form):
    """Something that both were in."""

    text = Words(label=_("The situation"), limit=500, rows=3)

    def moment(self) -> Situation:
        """The moment to write."""
        return Situation(text=self.cleaned_data["text"])


class ViewForm(forms.Form):
    """What it was like for me, and what I believe it was like for you."""

    for_me = Words(label=_("What it was like for me"), rows=6)
    for_you = Words(label="", rows=6)

    def __init__(self, said: Any, topic: Topic, other: str) -> None:
        own = topic.own or OwnView()
        super().__init__(said, initial={"for_me": own.for_me, "for_you": own.for_you})
        self.topic = topic
        label = _("What I believe it was like for %(name)s")
        self.fields["for_you"].label = str(label) % {"name": other}

    def clean(self) -> dict[str, Any]:
        """Both together must fit into one envelope, whatever the script."""
        said = super().clean() or self.cleaned_data
        if not self.errors and len(encode(View(**said))) > ROOM:
            self.add_error("for_you", TOO_LONG)
        return said

    def moment(self) -> View:
        """What waits for the other's."""
        return View(of=self.topic.id, **self.cleaned_data)

    def own(self, bond: str) -> OwnView:
        """My copy."""
        return OwnView(bond=bond, of=self.topic.id, text=self.topic.text, **self.cleaned_data)


class MarkForm(forms.Form):
    """How near each sentence of the other's guess came, and what was missing."""

    missing = Words(label=_("What was missing"), required=False, rows=4)

    def __init__(self, said: Any, of: str, guess: str) -> None:
        super().__init__(said)
        self.of, self.ends = of, ends(guess)
        self.pieces = cut(guess, self.ends)
        for number, piece in enumerate(self.pieces):
            choose = forms.ChoiceField(label=piece, choices=MARK_WORDS, widget=forms.RadioSelect, required=False)
            self.fields[f"mark{number}"] = choose

    def marking(self) -> Iterator[BoundField]:
        """The field of each sentence, in order."""
        return (self[f"mark{number}"] for number in range(len(self.pieces)))

    def _marks(self) -> tuple[str, ...]:
        return tuple(self.cleaned_data.get(f"mark{number}", "") for number in range(len(self.pieces)))

    def clean(self) -> dict[str, Any]:
        """Something must be said; not every sentence needs a mark."""
        said = super().clean() or self.cleaned_data
        if not self.errors and not any(self._marks()) and not said.get("missing"):
            self.add_error("missing", NO_MARK)
        return said

    def moment(self) -> Marked:
        """The moment to write; it keeps places and marks, never the other's words."""
        return Marked(of=self.of, ends=self.ends, marks=self._marks(), missing=self.cleaned_data["missing"])


class AnswerForm(forms.Form):
    """An answer: a line to begin with, own words, or both."""

    start = forms.ChoiceField(label=_("A line to begin with"), widget=forms.RadioSelect, required=False)
    words = Words(label=_("In your own words"), required=False, rows=4)

    def __init__(self, said: Any, of: str, offered: Sequence[str]) -> None:
        super().__init__(said, initial={"start": ""})
        self.of = of
        lines = [(line, line) for line in offered]
        self.fields["start"].choices = [*lines, ("", _("none of these"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One of the two at least."""
        said = super().clean() or self.cleaned_data
        if not self.errors and not said.get("start") and not said.get("words"):
            self.add_error("words", NO_WORDS)
        return said

    def moment(self) -> Answered:
        """The moment to write: the line first, then the words."""
        both = [self.cleaned_data["start"], self.cleaned_data["words"]]
        return Answered(of=self.of, words="\n".join(part for part in both if part))


class ImaginedForm(forms.Form):
    """The other's side, for myself."""

    happened = Words(label=_("What happened"), limit=500, required=False, rows=2)
    words = Words(label=_("From their side, as “I”"), rows=8)

    def moment(self) -> Imagined:
        """The moment to write, in mine."""
        return Imagined(**self.cleaned_data)
