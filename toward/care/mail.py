"""Reminders by e-mail: a line, no name, nothing of what it is about. Rings only where its code was typed in."""

import secrets
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from toward.care.wishes import Channel
from toward.people import keys
from toward.people.models import Attempt

A_DAY = 3  # addresses that somebody may try


def ready() -> bool:
    """Whether this server can send mail; in the demo, mail is printed where the server runs."""
    return bool(settings.EMAIL_HOST or settings.DEMO)


def channel(address: str) -> Channel:
    """An address as a channel, shut until the code is typed in."""
    code = f"{secrets.randbelow(10**6):06d}"
    return Channel(keys.handle(f"mail:{address.casefold()}")[:22], "mail", address, address, code)


def may_try(person: str) -> bool:
    """Count one more address that somebody tries today."""
    now = timezone.now()
    with transaction.atomic():
        row, _new = Attempt.objects.select_for_update().get_or_create(door=keys.handle(f"mail:{person}"))
        if row.until is None or row.until <= now:
            row.wrong, row.until = 0, now + timedelta(days=1)
        row.wrong += 1
        row.save()
    return row.wrong <= A_DAY


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
