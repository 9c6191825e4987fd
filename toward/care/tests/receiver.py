"""The other end of web push: a browser that opens what comes, written from the RFCs and not from our code."""

import base64
import hashlib
import hmac
import json
import struct
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from toward.care import push
from toward.care.tests.traps import Came
from toward.care.wishes import Channel


def un64(said: str) -> bytes:
    return base64.urlsafe_b64decode(said + "=" * (-len(said) % 4))


def to64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Browser:
    """The receiver's side of RFC 8291, written from the RFC and not from our code."""

    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = b"sixteen bytes of"
    endpoint: str = "https://fcm.googleapis.com/fcm/send/a-canary-endpoint"

    @property
    def public(self) -> bytes:
        numbers = self.private.public_key().public_numbers()
        return b"\x04" + numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big")

    @property
    def channel(self) -> Channel:
        return push.channel(self.endpoint, to64(self.public), to64(self.auth), "")

    def opens(self, box: bytes) -> bytes:
        """What stands in a message: RFC 8188's header, RFC 8291's keys, one record, its padding off."""
        salt, (size, width) = box[:16], struct.unpack(">IB", box[16:21])
        sender, sealed = box[21 : 21 + width], box[21 + width :]
        assert len(sealed) <= size
        x, y = int.from_bytes(sender[1:33], "big"), int.from_bytes(sender[33:], "big")
        theirs = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
        shared = self.private.exchange(ec.ECDH(), theirs)
        keyed = expand(extract(self.auth, shared), b"WebPush: info\0" + self.public + sender, 32)
        once = extract(salt, keyed)
        key, nonce = expand(once, b"Content-Encoding: aes128gcm\0", 16), expand(once, b"Content-Encoding: nonce\0", 12)
        padded = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\0")
        assert padded[-1:] == b"\x02"
        return padded[:-1]


def extract(salt: bytes, secret: bytes) -> bytes:
    return hmac.new(salt, secret, hashlib.sha256).digest()


def expand(key: bytes, info: bytes, length: int) -> bytes:
    return hmac.new(key, info + b"\x01", hashlib.sha256).digest()[:length]


def token_of(came: Came) -> tuple[dict[str, str], dict[str, object], bytes]:
    """The head and the claims of a VAPID token whose signature fits its key; and the key."""
    scheme, _, rest = came.headers["Authorization"].partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    assert scheme == "vapid" and set(parts) == {"t", "k"}
    head, claims, signature = parts["t"].split(".")
    raw, key = un64(signature), un64(parts["k"])
    assert len(raw) == 64 and len(key) == 65
    rs = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
    public.verify(rs, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    return json.loads(un64(head)), json.loads(un64(claims)), key
