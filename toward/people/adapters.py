"""Where allauth meets our keys: sign-in opens them, its secrets are sealed, its e-mail is not used."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from toward.log import seal
from toward.people import backoff, begin, keys, opened
from toward.people.backend import kek_of


class AccountAdapter(DefaultAccountAdapter):
    """Signing in by name only; accounts are made by our own sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: `people.views.sign_up` makes accounts, with their keys."""
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in, and open the master key when this request brought the passphrase."""
        kek = kek_of(request)
        super().login(request, user)
        if kek is not None:
            opened.begin(request, user.id, begin.master_by_kek(user, kek))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave wrong passphrases to `people.backoff`, which knows this browser from a stranger's."""

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Say whether this is the passphrase of who is signed in."""
        return bool(user.check_password(password))

    def logout(self, request: HttpRequest) -> None:
        """Drop the key first, then sign out."""
        opened.end(request)
        super().logout(request)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Behind our own https nobody shares the proxy's address: a stranger's tries would use up everybody's."""
        return backoff.address(request)

    def add_message(self, *_: Any, **__: Any) -> None:
        """Say nothing of allauth's: its sentences would show the blinded name."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: there are no addresses."""


class MFAAdapter(DefaultMFAAdapter):
    """Second factors and passkeys, with their secrets sealed under the pepper."""

    def encrypt(self, text: str) -> str:
        """Seal a secret of allauth's."""
        return base64.b64encode(seal.lock(keys.host_key("mfa"), text.encode(), "mfa:1")).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret of allauth's."""
        box = base64.b64decode(encrypted_text)
        return bytes(seal.unlock(keys.host_key("mfa"), box, "mfa:1")).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the site neutrally in the phone's list of passkeys."""
        entity = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "Toward"}
