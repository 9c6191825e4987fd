"""What is asked at the second step, and when one is set up: allauth's forms, in our words."""

from typing import Any

from allauth.core import context
from allauth.mfa.base import forms as step
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.people import app_codes, backoff, say
from toward.people.models import Person

NO_SCRIPT = _("A passkey needs JavaScript, which is off in this browser.")


class CodeField(forms.CharField):
    """Six digits, as the app shows them: often with a space in the middle."""

    def __init__(self) -> None:
        attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        super().__init__(label=_("Code from the app"), max_length=12, widget=forms.TextInput(attrs=attrs))

    def to_python(self, value: Any) -> str:
        """Leave spaces and dashes out."""
        return "".join(sign for sign in str(value or "") if sign.isalnum())


class WithCode(forms.Form):
    """A form of allauth's that asks for a code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = CodeField()

    def clean_code(self) -> str:
        """Say what to do about a wrong one."""
        try:
            return str(super().clean_code())  # type: ignore[misc]
        except ValidationError as error:
            raise ValidationError(say.WRONG_CODE) if error.code == "incorrect_code" else error from error


class OnceEach(WithCode):
    """A form in which a code that was taken is not taken again, and wrong ones are slowed down as at every door."""

    authenticator: Authenticator
    user: Person

    def clean_code(self) -> str:
        """Count a try, weigh it, and take the code, or ask for the next one."""
        request, door = context.request, f"second step {self.user.pk}"
        if seconds := backoff.knock(request, door):
            raise ValidationError(backoff.sentence(seconds))
        code = super().clean_code()
        if not app_codes.is_new(self.authenticator, code):
            raise ValidationError(say.USED_CODE)
        backoff.right(request, door)
        return code


class SecondStep(OnceEach, step.AuthenticateForm):
    """The code after the passphrase."""


class OnceMore(OnceEach, step.ReauthenticateForm):
    """The code in place of the passphrase, before the ways to sign in are changed."""


class AddApp(WithCode, totp.ActivateTOTPForm):
    """The first code of an app that was just set up."""


class WithPasskey(forms.Form):
    """A form of allauth's that a passkey fills in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages = {"required": NO_SCRIPT, "invalid": say.NO_PASSKEY}

    def clean(self) -> dict[str, Any]:
        """Refuse what no passkey ever said."""
        with say.refuse_nonsense():
            return super().clean() or {}


class UsePasskey(WithPasskey, passkeys.AuthenticateWebAuthnForm):
    """A passkey after the passphrase."""

    def clean_credential(self) -> Any:
        """Ask it."""
        with say.refuse_nonsense():
            return super().clean_credential()


class SignInWithPasskey(UsePasskey, passkeys.LoginWebAuthnForm):
    """A passkey in place of the sign-in name."""


class PasskeyOnceMore(UsePasskey, passkeys.ReauthenticateWebAuthnForm):
    """A passkey in place of the passphrase, before the ways to sign in are changed."""


def name_field() -> Words:
    """What a passkey is called."""
    return Words(
        line=True,
        limit=40,
        label=_("What you call it"),
        help_text=_("So that you can tell two apart. It is not locked like your words: “my phone” is enough."),
    )


class AddPasskey(WithPasskey, passkeys.AddWebAuthnForm):
    """A new passkey, and what it is called."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = name_field()
        self.fields["name"].required = False
        self.fields["passwordless"] = forms.BooleanField(
            required=False,
            initial=True,
            label=_("Use it instead of typing my sign-in name"),
            help_text=_("Leave this ticked, unless it is a small security key without a PIN."),
        )


class RenamePasskey(passkeys.EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = name_field()
