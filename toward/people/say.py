"""Our words where allauth has its own: what went wrong at the door."""

import binascii
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

WRONG_CODE = _(
    "That is not the code that the app shows now. It changes every half minute: take the newest. "
    "If that does not help, the clock of that phone is wrong: let it take the time from the network."
)
USED_CODE = _(
    "That code was used already: each counts once, the one that set up the app too. "
    "Wait half a minute for the next one."
)
NO_PASSKEY = _("That passkey was not recognised here. Try once more, or go another way.")
NO_SECRET = _("This passkey cannot open your words in this browser. Your code or your passphrase can.")
SLOWLY = _("Too many tries just now. Wait five minutes, then try again.")
AT_THE_DOOR = {
    "username_password_mismatch": _("That name and passphrase do not belong together."),
    "incorrect_password": _("That is not your passphrase, or there were too many tries just now."),
    "too_many_login_attempts": SLOWLY,
    "rate_limited": SLOWLY,
}
WAYS = {
    "reauthenticate": _("Type the passphrase"),
    "mfa_reauthenticate": _("Use the authenticator app"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


@contextmanager
def refuse_nonsense() -> Iterator[None]:
    """Turn away an answer that no passkey gives, however it is broken."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise ValidationError(NO_PASSKEY) from error
