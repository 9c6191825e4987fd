"""What is asked of a person about their account."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.people import backoff, guesses, keys, phone_code, zones
from toward.people.account import NewAccount
from toward.people.models import Person
from toward.people.moments import HUES

SHORTEST, LONGEST = 15, 128
TAKEN = _("Somebody here signs in with this name already. Choose another; or sign in, if you made it just now.")


def passphrase_field(*, new: bool = False, **rest: Any) -> forms.CharField:
    """A field for a passphrase: pasted, typed, any characters, up to 128. A password manager knows which."""
    rest.setdefault("label", _("Passphrase"))
    rest.setdefault("help_text", _("At least 15 characters. Spaces are welcome.") if new else "")
    kind = "new-password" if new else "current-password"
    box = forms.PasswordInput(attrs={"autocomplete": kind, "autocapitalize": "none", "spellcheck": "false"})
    return forms.CharField(max_length=LONGEST, strip=False, widget=box, **rest)


def name_field(**rest: Any) -> forms.CharField:
    """A field for the name to sign in with."""
    attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
    return forms.CharField(label=_("Sign-in name"), max_length=60, widget=forms.TextInput(attrs=attrs), **rest)


def weigh(passphrase: str, name: str = "") -> None:
    """Refuse what is short or often guessed; ask for no mixture of signs (NIST SP 800-63B-4, 3.1.1.2)."""
    if len(passphrase) < SHORTEST:
        raise ValidationError(_("At least 15 characters. A few words in a row are easy to remember."))
    plain = keys.plain_name(passphrase)
    guesses.refuse(plain)
    if name and len(keys.plain_name(name)) > 3 and plain.startswith(keys.plain_name(name)):
        raise ValidationError(_("Leave your sign-in name out of it."))


class SignIn(LoginForm):
    """A name and a passphrase."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = name_field()
        self.fields["password"] = passphrase_field()
        self.fields.pop("remember", None)

    def clean(self) -> dict[str, Any] | None:
        """Say how long to wait when there were many wrong tries."""
        seconds = backoff.wait(self.request, self.cleaned_data.get("login", ""))
        if seconds:
            raise ValidationError(backoff.sentence(seconds))
        return super().clean()  # type: ignore[no-any-return, no-untyped-call]


class Reauthenticate(ReauthenticateForm):
    """The passphrase once more, before sign-in methods are changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = passphrase_field()


class SignUp(forms.Form):
    """What it takes to begin: a name to sign in with, a passphrase, a name to be called."""

    name = name_field(min_length=2, help_text=_("Only for signing in. Nobody else sees it."))
    shown_name = Words(
        line=True,
        limit=40,
        label=_("How you want to be called"),
        help_text=_("This is what the other sees. You can change it later."),
    )
    passphrase = passphrase_field(new=True)
    hue = forms.ChoiceField(choices=[(h, h) for h in HUES], required=False)
    timezone = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)
    adult = forms.BooleanField(label=_("I am 18 or older"))
    consent = forms.BooleanField(label=_("I have read what is kept here, and agree"))

    def clean_name(self) -> str:
        """Refuse a name that is taken; who may ask holds an invitation already."""
        name = str(self.cleaned_data["name"])
        if Person.objects.filter(username=keys.blind(name)).exists():
            raise ValidationError(TAKEN, code="taken")
        return name

    def clean_timezone(self) -> str:
        """What a browser says of its clock; one that no clock here knows is not kept, and `zone_unknown` says so."""
        said = str(self.cleaned_data["timezone"]).strip()
        return said if said in zones.known() else ""

    @property
    def zone_unknown(self) -> bool:
        """Whether the browser's time zone is not known here, so that the server's counts until another is chosen."""
        return bool(self.data.get("timezone")) and not self.cleaned_data.get("timezone")

    def clean(self) -> dict[str, Any]:
        """Weigh the passphrase."""
        said = super().clean() or {}
        try:
            weigh(said.get("passphrase", ""), said.get("name", ""))
        except ValidationError as error:
            self.add_error("passphrase", error)
        return said

    @property
    def account(self) -> NewAccount:
        """What an account is made of."""
        said = self.cleaned_data
        return NewAccount(
            name=said["name"],
            passphrase=said["passphrase"],
            shown_name=said["shown_name"],
            hue=said["hue"] or "clay",
            timezone=said["timezone"],
        )


class FirstStart(SignUp):
    """The first account also says who runs this server."""

    operator = Words(line=True, limit=80, label=_("Who runs this server"))


class Recover(forms.Form):
    """Coming back with the recovery code; a new passphrase at once."""

    name = name_field()
    code = forms.CharField(
        label=_("Recovery code"),
        max_length=60,
        help_text=_("All five groups from your paper. Spaces and small letters do not matter."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    passphrase = passphrase_field(new=True, label=_("New passphrase"))

    def clean_passphrase(self) -> str:
        """Weigh the new one."""
        weigh(self.cleaned_data["passphrase"], self.data.get("name", ""))
        return str(self.cleaned_data["passphrase"])


class ChangePassphrase(forms.Form):
    """The old one, and the new one."""

    old = passphrase_field(label=_("Passphrase now"))
    passphrase = passphrase_field(new=True, label=_("New passphrase"))

    def clean_passphrase(self) -> str:
        """Weigh the new one."""
        weigh(self.cleaned_data["passphrase"])
        return str(self.cleaned_data["passphrase"])


class PhoneCode(forms.Form):
    """A code for this phone, behind the passphrase unless it was typed a moment ago."""

    passphrase = passphrase_field(label=_("Passphrase"))
    code = forms.CharField(
        label=_("A code for this phone"),
        min_length=phone_code.FEWEST,
        max_length=12,
        help_text=_("Six digits or more. Not a birthday: whoever knows you tries that first."),
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}),
    )
    leaves = forms.BooleanField(
        label=_("Quick exit takes the code away, too"), required=False, initial=True, widget=forms.CheckboxInput
    )

    def __init__(self, *args: Any, asks: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks = asks
        if not asks:
            del self.fields["passphrase"]

    def clean_code(self) -> str:
        """Digits only, and not the first that anybody tries."""
        said = str(self.cleaned_data["code"])
        if not (said.isascii() and said.isdecimal()):
            raise ValidationError(_("Digits only, so that a thumb is enough."))
        if phone_code.is_easy(said):
            raise ValidationError(_("That one is tried first. Take another."))
        return said


class LetPasskey(forms.Form):
    """A passkey that is to open the words, behind the passphrase; what it says is asked for by script."""

    passphrase = passphrase_field(label=_("Passphrase"))
    leaves = forms.BooleanField(
        label=_("Quick exit takes this away, too"), required=False, initial=True, widget=forms.CheckboxInput
    )


class Wishes(forms.Form):
    """How Toward should be for me."""

    shown_name = Words(line=True, limit=40, label=_("How you want to be called"))
    hue = forms.ChoiceField(choices=[(h, h) for h in HUES], label=_("Your colour"))
    theme = forms.ChoiceField(
        choices=[("", _("As the phone")), ("light", _("Light")), ("dark", _("Dark"))],
        required=False,
        label=_("Light or dark"),
    )
    lock_minutes = forms.TypedChoiceField(
        choices=[(m, m) for m in (1, 2, 5, 10, 20)], coerce=int, label=_("Lock after so many quiet minutes")
    )
    timezone = forms.CharField(
        max_length=60, required=False, label=_("Time zone"), help_text=_("Such as Europe/Lisbon; empty: the server's.")
    )

    leads = forms.BooleanField(
        required=False, label=_("Tonight: in the evening, Today offers one thing after the other")
    )
    plainer = forms.BooleanField(required=False, label=_("For the questions I ask myself, only plain ones"))

    def clean_timezone(self) -> str:
        """Refuse what no clock knows, rather than fall back without a word."""
        said = str(self.cleaned_data["timezone"]).strip()
        if said and said not in zones.known():
            raise ValidationError(_("No such time zone is known here. Write it like Europe/Lisbon, or leave it empty."))
        return said
