"""Reminders by e-mail: a line, no name, nothing of what it is about. Rings only where its code was typed in."""

import secrets
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from toward.care.wishes import Channel
from toward.people import keys


def ready() -> bool:
    """Whether this server can send mail; in the demo, mail is printed where the server runs."""
    return bool(settings.EMAIL_HOST or settings.DEMO)


def channel(address: str) -> Channel:
    """An address as a channel, shut until the code is typed in."""
    code = f"{secrets.randbelow(10**6):06d}"
    return Channel(keys.handle(f"mail:{address.casefold()}")[:22], "mail", address, address, code)


def send_code(one: Channel) -> None:
    """Mail the code once; OSError where the mail server takes nothing."""
    words = _(
        "Code: %(code)s\n\nSomebody wants reminders at this address and will type this code in. "
        "If that was not you, do nothing: nothing more will come."
    )
    _letter(one.address, words % {"code": one.code}, secrets.token_hex(16)).send()


def ring(address: str, line: str, mark: str) -> str:
    """Mail one reminder. A repeat has the same Message-ID, and stands under the same thread where it is kept."""
    _letter(address, line, mark[:32]).send()
    return "rang"


def _letter(address: str, words: str, mark: str) -> EmailMessage:
    place = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {
        "Message-ID": f"<{mark}@{place}>",
        "References": f"<thread.{mark}@{place}>",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(_("Reminder"), words, settings.DEFAULT_FROM_EMAIL, [address], headers=headers)
