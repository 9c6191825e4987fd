"""What a page, a word for today and a week may say, and their limits."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.bond.moments import Begun
from toward.fields.when import Day
from toward.fields.words import Words
from toward.log.moment import EPOCH
from toward.practice.forms import not_empty
from toward.practices.reach import deck, words
from toward.practices.reach.moments import Away, ReachPage, Signal, Week
from toward.practices.reach.week import DAYS, PARTS, key

MOST_AWAY = 3
FARTHEST = timedelta(days=730)
NO_END = 0
HOURS: list[tuple[int, Any]] = [(hours, _("%(hours)s hours") % {"hours": hours}) for hours in (2, 4, 8, 12, 24)]
HOURS.append((NO_END, _("Until it is opened")))


def a_day(label: Any) -> Day:
    """A day, or none."""
    return Day(
        required=False, label=label, error_messages={"invalid": _("A day such as 2027-03-14, please, or nothing.")}
    )


class PageForm(forms.Form):
    """My page, whole. `today`: the day where I am; `old`: the page that stands; `begun`: for whom its lines are."""

    usually = forms.MultipleChoiceField(
        required=False, choices=[(key(day, part), f"{day} {part}") for day in DAYS for part in PARTS]
    )

    def __init__(self, said: Any, *, today: date, old: ReachPage, begun: Begun) -> None:
        super().__init__(said, initial={name: getattr(old, name) for name in ("usually", *_lists())})
        self.today = today
        self._ask_for_exceptions([one for one in old.away if one.last >= today])
        for name in deck.LISTS:
            lines = deck.examples(name, begun)
            lines += [line for line in getattr(old, name) if line not in lines]
            self.fields[name] = forms.MultipleChoiceField(choices=[(line, line) for line in lines], required=False)
            self.fields[f"{name}_own"] = Words(label=words.LISTS[name][1], required=False, rows=2)

    def _ask_for_exceptions(self, old: list[Away]) -> None:
        self.rows = range(min(len(old) + 1, MOST_AWAY))  # one is always free; the next comes once it is kept
        for row in self.rows:
            self.fields[f"first{row}"], self.fields[f"last{row}"] = a_day(_("From")), a_day(_("To"))
            self.fields[f"words{row}"] = Words(label=_("What is different"), line=True, limit=200, required=False)
            if row < len(old):
                now = {f"first{row}": old[row].first, f"last{row}": old[row].last, f"words{row}": old[row].words}
                self.initial.update(now)

    def clean(self) -> dict[str, Any]:
        """Dates that make sense, and anything at all."""
        said = super().clean() or self.cleaned_data
        for row in self.rows:
            self._judge(row, said.get(f"first{row}"), said.get(f"last{row}"), said.get(f"words{row}"))
        return not_empty(self, said, _("Nothing is set yet. One line is enough."))

    def _judge(self, row: int, first: date | None, last: date | None, said: str | None) -> None:
        if self.errors.keys() & {f"first{row}", f"last{row}"}:
            return
        if first is None:
            if last or said:
                self.add_error(f"first{row}", _("From which day on?"))
        elif last and last < first:
            self.add_error(f"last{row}", _("That is before it begins."))
        elif (last or first) < self.today:
            self.add_error(f"first{row}", _("These days are over."))
        elif max(first, last or first) > self.today + FARTHEST:
            self.add_error(f"last{row}", _("That is more than two years ahead."))

    @property
    def week(self) -> list[tuple[Any, list[tuple[str, Any, bool]]]]:
        """Each day with its parts, and whether they are ticked."""
        ticked = self["usually"].value() or ()
        return [(words.DAYS[d], [(key(d, p), words.PARTS[p], key(d, p) in ticked) for p in PARTS]) for d in DAYS]

    @property
    def parts(self) -> list[Any]:
        """The heads of the columns."""
        return [words.PARTS[part] for part in PARTS]

    @property
    def exceptions(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The rows of days."""
        return [(self[f"first{row}"], self[f"last{row}"], self[f"words{row}"]) for row in self.rows]

    @property
    def lists(self) -> list[tuple[Any, str, list[tuple[str, bool]], forms.BoundField]]:
        """Each list with its title, its sentences, the ticked ones first, and the field for own words."""
        found = []
        for name in deck.LISTS:
            choices: Any = self.fields[name]
            ticked = self[name].value() or ()
            lines = sorted(((line, line in ticked) for line, _line in choices.choices), key=lambda one: not one[1])
            found.append((words.LISTS[name][0], name, lines, self[f"{name}_own"]))
        return found

    def moment(self, zone: str) -> ReachPage:
        """The moment to write."""
        said = self.cleaned_data
        rows = [(said[f"first{row}"], said[f"last{row}"], said[f"words{row}"]) for row in self.rows]
        away = tuple(Away(first, last or first, about) for first, last, about in rows if first)
        lists: dict[str, Any] = {name: said[name] if name.endswith("_own") else tuple(said[name]) for name in _lists()}
        return ReachPage(zone=zone, usually=tuple(said["usually"]), away=away, **lists)


def _lists() -> list[str]:
    return [name for one in deck.LISTS for name in (one, f"{one}_own")]


class SignalForm(forms.Form):
    """A word for today, for some hours; being here for the other may go without an end."""

    what = forms.ChoiceField(choices=list(words.SIGNALS.items()), widget=forms.RadioSelect, label=_("Which is it?"))
    words = Words(label=_("A line about it"), line=True, limit=300, required=False)
    hours = forms.TypedChoiceField(
        choices=HOURS, coerce=int, initial=8, widget=forms.RadioSelect, label=_("For how long")
    )

    def clean(self) -> dict[str, Any]:
        """Low is over by itself."""
        said = super().clean() or self.cleaned_data
        if said.get("what") == "low" and said.get("hours") == NO_END:
            self.add_error("hours", _("“Low today” is over by itself. For how long?"))
        return said

    def moment(self, now: datetime) -> Signal:
        """The moment to write. Hours are counted out, so no change of the clocks moves their end."""
        said = self.cleaned_data
        until = now + timedelta(hours=said["hours"]) if said["hours"] else EPOCH
        return Signal(what=said["what"], words=said["words"], until=until)


class WeekForm(forms.Form):
    """The six, each 0 to 10 or left out."""

    def __init__(self, said: Any, old: Week | None, *, other: str) -> None:
        super().__init__(said, initial=old.answers if old else None)
        outside = _("A number from 0 to 10, please, or nothing.")
        self.six = deck.questions(other)
        for one in self.six:
            field = forms.IntegerField(required=False, min_value=0, max_value=10, label=one.text)
            field.error_messages.update(invalid=outside)
            for limit in field.validators:
                limit.message = outside  # type: ignore[attr-defined]
            self.fields[one.id] = field

    def clean(self) -> dict[str, Any]:
        """One is enough."""
        return not_empty(self, super().clean(), _("Nothing is set yet. One is enough."))

    @property
    def sliders(self) -> list[tuple[deck.Question, forms.BoundField]]:
        """Each question with its field."""
        return [(one, self[one.id]) for one in self.six]

    def moment(self, about: str, monday: date) -> Week:
        """The moment to keep in mine."""
        answers = {name: value for name, value in self.cleaned_data.items() if value is not None}
        return Week(about=about, monday=monday, answers=answers)
