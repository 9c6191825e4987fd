"""What can be said on the path of a repair, and its limits."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toward.fields.when import TOMORROW, Day
from toward.fields.words import Words
from toward.practices.repair import opening, pause
from toward.practices.repair.moments import KeptLine, OwnPart, PauseAsked, Proposed

MINUTES = [
    ("20", _("20 minutes")),
    ("60", _("1 hour")),
    ("120", _("2 hours")),
    ("720", _("12 hours")),
    ("own", _("At a time")),
]
WHO = [("both", _("Both of us")), ("me", _("I")), ("other", _("You"))]
MORNING = time(6)


def chips(label: Any, choices: Any, **rest: Any) -> forms.ChoiceField:
    """One of a few, as pills."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **rest)


class PauseForm(forms.Form):
    """How long. Everything has a start, so that one tap is enough."""

    minutes = chips(_("How long"), MINUTES, initial="20", required=False)
    until = forms.DateTimeField(
        label=_("The time"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": _("That is not a time we can read.")},
    )

    def clean(self) -> dict[str, Any]:
        """A time of return that is still to come, from 20 minutes to a day."""
        said = super().clean() or self.cleaned_data
        now, own = timezone.now(), said.get("minutes") == "own"
        if own and not said.get("until"):
            self.errors.get("until") or self.add_error("until", _("Which time?"))
            return said
        said["until"] = said["until"] if own else now + timedelta(minutes=int(said.get("minutes") or 20))
        if said["until"] <= now:
            self.add_error("until", _("That time has gone by. Choose one that is still to come."))
        elif not pause.fits(said["until"], now):
            self.add_error("until", _("A pause takes from 20 minutes to 24 hours."))
        return said

    def moment(self, of: str) -> PauseAsked:
        """The moment to write."""
        return PauseAsked(of=of, until=self.cleaned_data["until"])


def day_ahead(days: int, **rest: Any) -> Day:
    """A day to come, tomorrow at the earliest."""
    return Day(
        least=1, most=days, early=TOMORROW, late=_("That is more than three months away. Choose a nearer one."), **rest
    )


def morning(day: date) -> datetime:
    """When a day begins for the two, in the zone of the one who chose it."""
    return timezone.make_aware(datetime.combine(day, MORNING))


class RestForm(forms.Form):
    """Until when it rests."""

    day = day_ahead(pause.REST_LONGEST.days, label=_("Look at it again on"))


class ShareForm(forms.Form):
    """Which of it the other will see; `seal` marks what was previewed."""

    show = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    seal = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, texts: dict[str, str], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["show"].choices = [(name, name) for name in opening.SHARED if name in texts]  # type: ignore[attr-defined]


class OwnForm(forms.Form):
    """What was mine to own. Nothing in it asks for forgiveness."""

    did = Words(label=_("What I did"), rows=3)
    met = Words(label=_("How I think it met you"), rows=3, required=False)
    will = Words(label=_("What I will do"), rows=3, required=False)

    def moment(self, of: str) -> OwnPart:
        """The moment to write."""
        return OwnPart(of=of).again(**self.cleaned_data)


class LineForm(forms.Form):
    """One line to keep, for both."""

    line = Words(label=_("One line to keep"), line=True, limit=300)

    def moment(self, of: str) -> KeptLine:
        """The moment to write."""
        return KeptLine(of=of, line=self.cleaned_data["line"])


class ChangeForm(forms.Form):
    """One small thing."""

    what = Words(label=_("One small thing"), rows=2, limit=1000)
    who = chips(_("Who does it"), WHO, initial="both")
    when = Words(label=_("When, or how often"), line=True, limit=200, required=False)
    look_back = day_ahead(92, label=_("When do we look back on it?"))

    def moment(self, of: str, me: str, other: str) -> Proposed:
        """The moment to write."""
        said = dict(self.cleaned_data)
        who = {"me": me, "other": other}.get(said["who"], "both")
        return Proposed(of=of, what=said["what"], when=said["when"], who=who, look_back=morning(said["look_back"]))
