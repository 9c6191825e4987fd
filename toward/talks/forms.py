"""What is said around a talk that comes again: another time for one of them, and a line out of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.when import WhenField
from toward.fields.words import Words
from toward.talks.regular import Talks
from toward.talks.rhythm import Standing, Talk

OWN = ("own", _("At another time"))
DAYS = [(str(days), "") for days in range(1, 60)]


class MoveForm(forms.Form):
    """Another time for one talk; `ways`: how many days later it can be with one tap."""

    ways: ClassVar[Iterable[tuple[str, Any]]] = ()
    when = forms.ChoiceField(label=_("To when"), choices=[*DAYS, OWN], widget=forms.RadioSelect)
    to = WhenField(label=_("The time"), required=False)
    line = Words(label=_("A line with it"), line=True, limit=300, required=False)

    def __init__(self, *said: Any, talks: Talks, time: Standing, talk: Talk) -> None:
        super().__init__(*said)
        self.talks, self.time, self.talk = talks, time, talk
        days: Any = self.fields["when"]
        days.choices = [*(one for one in self.ways if self._in(int(one[0])) > timezone.now()), OWN]
        days.initial = days.choices[0][0]

    def _in(self, days: int) -> datetime:
        wall = self.talk.at.astimezone(self.time.first.tzinfo).replace(tzinfo=None) + timedelta(days=days)
        return wall.replace(tzinfo=self.time.first.tzinfo)

    def clean(self) -> dict[str, Any]:
        """A time before the talk that comes after it."""
        said = super().clean() or self.cleaned_data
        when = said.get("when")
        said["to"] = said.get("to") if when == "own" else self._in(int(when)) if when else None
        if when and not said["to"] and "to" not in self.errors:
            self.add_error("to", _("Which time?"))
        elif said["to"] and said["to"] >= self._in(0) + self.time.rhythm.every - timedelta(hours=3):
            self.add_error("to", _("By then comes the next talk. Choose a time before it."))
        return said

    def moment(self) -> Any:
        """The moment to write."""
        said = self.cleaned_data
        return self.talks.of.said.Moved(of=self.time.moment.id, day=self.talk.day, to=said["to"], line=said["line"])


class LineForm(forms.Form):
    """One line, out of the part that it was written in."""

    part = forms.ChoiceField(widget=forms.HiddenInput)
    words = Words(label=_("One line, if you want to keep it"), line=True, limit=300)

    def __init__(self, *said: Any, parts: Iterable[str] = (), at: str = "") -> None:
        super().__init__(*said)
        every, part = list(parts), self.fields["part"]
        part.choices = [(one, one) for one in every]  # type: ignore[attr-defined]
        part.initial = at or every[-1]
