"""A passkey made of software, for tests: it answers as a device does, and computes a secret from a salt."""

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.http import HttpResponse
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from tests.cast import PASSPHRASE, Phone

FLAG = AuthenticatorData.FLAG
HOST, ORIGIN = "localhost", "http://localhost"  # a browser gives passkeys to names, and to this one without https
LET = "/unlock/passkey/let/"
ADDRESS = "/unlock/passkey/"


@dataclass
class Passkey:
    """One passkey of one person, kept with their account."""

    person: str
    id: bytes = field(default_factory=lambda: os.urandom(32))
    prf: bytes = field(default_factory=lambda: os.urandom(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def __post_init__(self) -> None:
        public = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]
        data = AttestedCredentialData.create(Aaguid.NONE, self.id, public)
        about = AuthenticatorData.create(hashlib.sha256(HOST.encode()).digest(), FLAG.UP | FLAG.UV | FLAG.AT, 0, data)
        credential = {
            "id": websafe_encode(self.id),
            "rawId": websafe_encode(self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": websafe_encode(self._client("webauthn.create", "AAAA", ORIGIN)),
                "attestationObject": websafe_encode(bytes(AttestationObject.create("none", about, {}))),
            },
        }
        data_kept = {"name": "The green phone", "credential": credential}
        self.row = Authenticator.objects.create(user_id=self.person, type="webauthn", data=data_kept)

    @staticmethod
    def _client(what: str, challenge: str, origin: str) -> bytes:
        return json.dumps({"type": what, "challenge": challenge, "origin": origin, "crossOrigin": False}).encode()

    def secret(self, salt: str) -> str:
        """What the device computes from a salt."""
        return websafe_encode(hmac.digest(self.prf, b"WebAuthn PRF\0" + websafe_decode(salt), "sha256"))

    def answers(self, asked: dict[str, Any], origin: str = ORIGIN, *, verified: bool = True) -> dict[str, str]:
        """What a form carries after the device was asked."""
        options = asked["publicKey"]
        client = self._client("webauthn.get", options["challenge"], origin)
        about = AuthenticatorData.create(
            hashlib.sha256(HOST.encode()).digest(), FLAG.UP | FLAG.UV if verified else FLAG.UP, 1
        )
        signed = self.key.sign(bytes(about) + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        response = {"clientDataJSON": client, "authenticatorData": bytes(about), "signature": signed}
        said = {
            "id": websafe_encode(self.id),
            "rawId": websafe_encode(self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {part: websafe_encode(raw) for part, raw in response.items()},
        }
        salts = options.get("extensions", {}).get("prf", {}).get("evalByCredential", {})
        return {"credential": json.dumps(said), "prf": self.secret(salts.get(websafe_encode(self.id), ""))}

    def opens(self, phone: Phone, **other: str) -> HttpResponse:
        """Ask, answer, and send it."""
        asked = phone.browser.get(ADDRESS)
        assert asked.status_code == 200
        return send(phone, {**self.answers(asked.json()), **other})

    def is_let(self, phone: Phone, passphrase: str = PASSPHRASE, **other: str) -> HttpResponse:
        """Let it open, as its owner does under Me."""
        said = {"passphrase": passphrase, "leaves": "on", **self.answers(asked_on(phone, LET)), **other}
        return phone.post(LET, **said)


def asked_on(phone: Phone, path: str) -> dict[str, Any]:
    """What the script of a page asks a passkey."""
    page = phone.browser.get(path).content.decode()
    return dict(json.loads(page.partition('id="passkey-options" type="application/json">')[2].partition("<")[0]))


def send(phone: Phone, said: dict[str, str]) -> HttpResponse:
    return phone.browser.post(ADDRESS, said)  # type: ignore[return-value]
