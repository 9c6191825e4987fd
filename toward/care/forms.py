"""What is asked about reminders."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from toward.care import mail, net, others, push, schemes
from toward.care.wishes import Channel, Night, Wishes
from toward.fields.when import DAYS, Clock, wall
from toward.fields.words import Words
from toward.practice.due import EVERY_DAY, Weekly

STRANGE = _("This browser named a push service that is not known here. Nothing was set up.")
APPLE = _(
    "Apple rings only for a server that says who runs it. Whoever hosts this one has to set TOWARD_CONTACT first."
)
OTHER = {
    "unknown": _(
        "That is no address that can be used here. It begins with one of the names below, as Apprise writes it."
    ),
    "inside": _("That leads into this server's own network, where nothing is sent. Whoever hosts it can allow that."),
    "nowhere": _("That address could not be found from here just now. Look at it once more, or try again later."),
    "failed": _("That could not be looked at just now. Try again in a minute."),
}


class WishesForm(forms.Form):
    """For what it rings, and when it rests."""

    arrived = forms.BooleanField(
        required=False,
        label=_("when something arrives for me: a small ask, an offer to listen, an invitation, an appreciation"),
    )
    agreed = forms.BooleanField(required=False, label=_("when a time comes that we agreed on"))
    rests = forms.BooleanField(required=False, label=_("Rest at night"))
    night_from = Clock(_("From"), required=False)
    night_to = Clock(_("To"), required=False)
    hour = Clock(_("The hour for what has only a day"), help_text=_("A promise for Friday, for example."))

    def __init__(self, said: Any, now: Wishes) -> None:
        night = now.night if now.night.start != now.night.end else Night()
        begin: dict[str, Any] = {
            "arrived": now.arrived,
            "agreed": now.agreed,
            "rests": now.night.start != now.night.end,
        }
        begin |= {"night_from": wall(night.start), "night_to": wall(night.end), "hour": wall(now.minute)}
        super().__init__(said, initial=begin, prefix="w", label_suffix="")

    def clean(self) -> dict[str, Any]:
        """A night begins and ends."""
        said = super().clean() or self.cleaned_data
        if not said.get("rests") or self.errors:
            return said
        if said["night_from"] is None or said["night_to"] is None:
            self.add_error("night_from", _("From when until when? Or leave the rest out."))
        elif said["night_from"] == said["night_to"]:
            self.add_error("night_to", _("These two are alike. Choose two times, or leave the rest out."))
        return said

    def said(self, old: Wishes) -> Wishes:
        """The wishes with these in them."""
        said = self.cleaned_data
        night = Night(said["night_from"], said["night_to"]) if said["rests"] else Night(0, 0)
        return old.but(arrived=said["arrived"], agreed=said["agreed"], night=night, minute=said["hour"])


class TimeForm(forms.Form):
    """A time of one's own: some weekdays, one time of day."""

    days = forms.TypedMultipleChoiceField(
        choices=DAYS,
        coerce=int,
        label=_("On"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("On which day? One is enough."),
            "invalid_choice": _("That is no day of the week."),
        },
    )
    at = Clock(_("At"))

    def __init__(self, said: Any = None) -> None:
        super().__init__(said, initial={"days": EVERY_DAY, "at": wall(20 * 60)}, prefix="t")

    def said(self) -> Weekly:
        """The rhythm."""
        return Weekly(tuple(sorted(self.cleaned_data["days"])), self.cleaned_data["at"])


class PushForm(forms.Form):
    """What a browser says of itself when it is asked for push. Nobody types this."""

    endpoint = forms.CharField(max_length=net.LONGEST, widget=forms.HiddenInput)
    p256dh = forms.CharField(max_length=120, widget=forms.HiddenInput)
    auth = forms.CharField(max_length=60, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """A push service that is known, and keys that are keys."""
        said = super().clean() or self.cleaned_data
        try:
            if self.errors:
                raise net.Refused
            push.channel(**said, name="")
            if push.needs_contact(said["endpoint"]):
                raise forms.ValidationError(APPLE)
        except net.Refused:
            raise forms.ValidationError(STRANGE) from None
        return said

    def channel(self, name: str) -> Channel:
        """The browser as a way to ring."""
        return push.channel(**self.cleaned_data, name=name)


class MailForm(forms.Form):
    """An address."""

    address = forms.EmailField(
        max_length=200,
        label=_("Your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("That is no e-mail address."), "required": _("Which address?")},
    )

    def clean(self) -> dict[str, Any]:
        """Only where mail can be sent."""
        if not mail.ready():
            raise forms.ValidationError(_("This server cannot send mail. Whoever hosts it can set it up."))
        return super().clean() or self.cleaned_data


class CodeForm(forms.Form):
    """The code that was mailed to one address. `channel`: the address's id."""

    code = forms.CharField(
        max_length=20,
        label=_("The six digits from the mail"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def __init__(self, channel: str, said: Any = None) -> None:
        super().__init__(said, auto_id=f"{channel}-%s")

    def clean_code(self) -> str:
        """Spaces do not matter."""
        return "".join(str(self.cleaned_data["code"]).split())


class OtherForm(forms.Form):
    """A URL as Apprise writes it."""

    url = Words(line=True, limit=schemes.LONGEST, label=_("Apprise URL"))
    called = Words(line=True, limit=40, required=False, label=_("What you call it"))

    def clean_url(self) -> str:
        """Looked at before it is kept; nothing is sent."""
        url = str(self.cleaned_data["url"]).strip()
        found = others.look_at(url)
        if found != "ok":
            raise forms.ValidationError(OTHER.get(found, OTHER["failed"]))
        return url
