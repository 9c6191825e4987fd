"""A code of an authenticator app counts for a step before and after its own, for clocks that go wrong; and once.

allauth remembers a code for half a minute and in one process; it counts longer than that, and there are other workers.
"""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt, encrypt
from django.db import transaction

USED = "used"  # the steps whose codes were taken and would still count, sealed as the secret is


def is_new(app: Authenticator, code: str) -> bool:
    """Whether this code, which is right, is taken for the first time; from now on it is not."""
    with transaction.atomic():
        row = Authenticator.objects.select_for_update().get(pk=app.pk)
        counting = list(yield_hotp_counters_from_time())
        used = {step for step in _used(row) if step in counting}
        taken = _step(decrypt(row.data["secret"]), code, counting)
        if taken is None or taken in used:
            return False
        row.data[USED] = encrypt(" ".join(map(str, sorted({*used, taken}))))
        row.save(update_fields=["data"])
    return True


def _used(row: Authenticator) -> set[int]:
    return {int(step) for step in decrypt(row.data[USED]).split()} if USED in row.data else set()


def _step(secret: str, code: str, counting: list[int]) -> int | None:
    return next((step for step in counting if format_hotp_value(hotp_value(secret, step)) == code), None)
