"""Signing in with a name and a passphrase: one Argon2 run gives the answer and the key."""

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from toward.people import backoff, known
from toward.people.hasher import PassphraseHasher
from toward.people.models import Person
from toward.people.visit import visit


class NameAndPassphrase(ModelBackend):
    """Finds a person by blinded name; a wrong name costs the same work as a wrong passphrase."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **_: object,
    ) -> Person | None:
        """Return the person and leave the KEK with the request, or None."""
        if request is None or not username or not password or backoff.knock(request, username):
            return None
        person, here = known.named(username)
        kek = PassphraseHasher().unlock(password, person.password)
        if not here or kek is None:
            return None
        backoff.right(request, username)
        leave_kek(request, kek)
        return person


def leave_kek(request: HttpRequest, kek: bytes) -> None:
    """Leave the KEK with a request, for the sign-in that follows in it."""
    visit(request).kek = kek


def kek_of(request: HttpRequest) -> bytes | None:
    """Take the KEK that a sign-in in this request has left, once."""
    here = visit(request)
    kek, here.kek = here.kek, None
    return kek
