"""The passphrase asked once more of somebody who is signed in; every such door counts wrong tries together."""

from collections.abc import Callable

from django.http import HttpRequest

from toward.people import account, backoff
from toward.people.models import Person


def _door(person: Person) -> str:
    return f"unlock {person.pk}"


def wait(request: HttpRequest, person: Person) -> int:
    """Seconds until the passphrase may be tried again; 0 when now."""
    return backoff.wait(request, _door(person))


def master(request: HttpRequest, person: Person, passphrase: str) -> bytes | None:
    """Open the master key with a passphrase, or None when it is wrong or tried too soon."""
    return weighed(request, person, lambda: account.master_by_passphrase(person, passphrase[:200]))


def weighed(request: HttpRequest, person: Person, opens: Callable[[], bytes | None]) -> bytes | None:
    """What opens, or None when it does not or is tried too soon; counted before it is weighed."""
    if backoff.knock(request, _door(person)):
        return None
    opened = opens()
    if opened is not None:
        backoff.right(request, _door(person))
    return opened
