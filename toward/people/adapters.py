"""Where allauth meets our keys: sign-in opens them, its secrets are sealed, its e-mail is not used."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from toward.log import seal
from toward.me import onward
from toward.me.me import me_of
from toward.people import account, backoff, keys, lock, opened, say
from toward.people.backend import kek_of


class AccountAdapter(DefaultAccountAdapter):
    """Signing in by name only; accounts are made by our own sign-up."""

    error_messages = {**DefaultAccountAdapter.error_messages, **say.AT_THE_DOOR}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: `people.views.sign_up` makes accounts, with their keys."""
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in, and open the master key when the passphrase came with this request or just before it."""
        kek = kek_of(request)
        super().login(request, user)
        if kek is None:
            return
        try:
            opened.begin(request, user.id, account.master_by_kek(user, kek))
        except seal.DoesNotOpen:
            return  # the passphrase was changed meanwhile: it is asked for anew

    def is_safe_url(self, url: str) -> bool:
        """Go on after signing in to a page of ours only."""
        return onward.is_page(url)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave wrong passphrases to `people.backoff`, which knows this browser from a stranger's."""

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Say whether this is the passphrase of who is signed in; wrong tries count as at every such door."""
        request = context.request
        master = lock.master(request, user, password)
        if master is not None and opened.of(request) is None:
            opened.begin(request, user.id, master)
        return master is not None

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Name each way in our words."""
        ways = super().get_reauthentication_methods(user)
        return [{**way, "description": say.WAYS.get(way["id"], way["description"])} for way in ways]

    def logout(self, request: HttpRequest) -> None:
        """Drop the key first, then sign out."""
        opened.end(request)
        super().logout(request)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Behind our own https nobody shares the proxy's address: a stranger's tries would use up everybody's."""
        return backoff.address(request)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say our own sentences only: what went wrong, and what was set up (`mfa/messages/`).

        What allauth says at sign-in and sign-out would show the blinded name.
        """
        if message or (message_template or "").startswith("mfa/"):
            super().add_message(request, level, message_template, message_context, extra_tags, message)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: there are no addresses."""


class MFAAdapter(DefaultMFAAdapter):
    """Second steps and passkeys, with their secrets sealed under the pepper."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": say.NO_PASSKEY, "rate_limited": say.SLOWLY}

    def encrypt(self, text: str) -> str:
        """Seal a secret of allauth's."""
        return base64.b64encode(seal.lock(keys.host_key("mfa"), text.encode(), "mfa:1")).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret of allauth's."""
        box = base64.b64decode(encrypted_text)
        return bytes(seal.unlock(keys.host_key("mfa"), box, "mfa:1")).decode()

    def get_totp_label(self, user: Any) -> str:
        """What an app calls this account: the name that its owner chose, never the blinded one."""
        me = me_of(context.request)
        return me.name if me and me.name else str(settings.APP_NAME)

    def get_totp_issuer(self) -> str:
        """What an app calls this house."""
        return str(settings.APP_NAME)

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """What a passkey is called until somebody names it."""
        return _("My phone")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the site as its host does in the phone's list of passkeys."""
        return {**super().get_public_key_credential_rp_entity(), "name": str(settings.APP_NAME)}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """What the phone shows beside a passkey."""
        label = self.get_totp_label(user)
        return {**super().get_public_key_credential_user_entity(user), "display_name": label, "name": label}
