"""Every derivation of every key, on one page (docs/trust.md tells it in words).

    passphrase --Argon2id--> 64 bytes = verifier half | KEK half
    stored   = HMAC(HKDF(pepper), verifier half) checks a passphrase
    KEK'     = HMAC(pepper, KEK half)            unwraps the master key
    recovery = HKDF(130-bit code)                unwraps it too; a later code is HKDF(master, the form that asks)
    master   --HKDF(purpose)--> mine, mine id, ring, X25519 private key
    session  = 32 random bytes in a cookie --HKDF--> row id, wrapping key of the open session
    phone    = 32 random bytes in a cookie --HKDF--> row id; with HMAC(pepper, KEK half of a code) its wrapping key
    passkey  = 32 bytes that its device computes (PRF) --HMAC(pepper), HKDF--> its wrapping key
    VAPID    = HKDF(pepper) mod the order of P-256   signs what is sent to push services

RFC 5869 (HKDF-SHA256), RFC 9106 (Argon2id), RFC 7748 (X25519), RFC 2104 (HMAC-SHA256),
RFC 8291 (sealing a push message), RFC 8292 (VAPID).
"""

import base64
import binascii
import hmac
import json
import os
import secrets
import threading
import unicodedata
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from toward.log import seal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
CODE_LETTERS = 26  # 130 bits
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_few_at_once = threading.BoundedSemaphore(2)  # 64 MiB each: a flood of sign-ins must not fill the machine


class Halves(NamedTuple):
    """One Argon2id run: what is stored (peppered) to check a passphrase, and what opens the master key."""

    verifier: bytes
    kek: bytes


def derive(key: bytes, purpose: str, length: int = 32) -> bytes:
    """Return `length` bytes for one purpose; knowing them tells nothing about another's."""
    return HKDF(SHA256(), length, salt=None, info=f"toward:1:{purpose}".encode()).derive(key)


def letters(raw: bytes) -> str:
    """Write bytes as URL-safe letters."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def secret(said: str) -> bytes | None:
    """The 32 bytes that a cookie holds as letters, or None for anything else."""
    try:
        raw = base64.urlsafe_b64decode(said + "=")
    except (binascii.Error, ValueError):
        return None
    return raw if len(raw) == 32 else None


def pepper() -> bytes:
    """The server's 32-byte secret, in a file outside the database. Without it nothing opens."""
    return Path(settings.PEPPER_FILE).read_bytes()


def host_key(purpose: str) -> bytes:
    """A key for what the server itself must read while nobody is signed in (never what people say)."""
    return derive(pepper(), f"host:{purpose}")


def pepper_mark() -> str:
    """By which a database knows its pepper again; it tells nothing about it."""
    return letters(host_key("mark"))


def gate(place: str) -> bytes:
    """The outer key of one waiting place."""
    return host_key(f"gate:{place}")


def plain_name(name: str) -> str:
    """Fold a sign-in name, so that capitals, spaces around it and Unicode forms do not matter."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def blind(name: str) -> str:
    """Return what stands in the database instead of a sign-in name."""
    return letters(hmac.digest(host_key("names"), plain_name(name).encode(), "sha256"))


def handle(words: str) -> str:
    """A blinded name for something that must be found again and must not be told: a reminder, a ring."""
    return letters(hmac.digest(host_key("handles"), words.encode(), "sha256"))


def halves(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> Halves:
    """Run Argon2id once (KiB, passes, lanes) and split its 64 bytes."""
    memory, passes, lanes = cost
    words = unicodedata.normalize("NFKC", passphrase).encode()
    with _few_at_once:
        out = Argon2id(salt=salt, length=64, iterations=passes, lanes=lanes, memory_cost=memory).derive(words)
    return Halves(out[:32], out[32:])


def stored(verifier: bytes) -> bytes:
    """What the database keeps of the verifier half: peppered, or a stolen database could be guessed at."""
    return hmac.digest(host_key("verifier"), verifier, "sha256")


def peppered(kek: bytes) -> bytes:
    """Mix the pepper in: a stolen database alone cannot be guessed at."""
    return hmac.digest(pepper(), kek, "sha256")


def wrap(key: bytes, master: bytes, person: str, how: str) -> bytes:
    """Lock a person's master key; `how` is passphrase, recovery, phone or passkey."""
    return seal.lock(key, master, f"master:1:{person}:{how}")


def unwrap(key: bytes, box: bytes, person: str, how: str) -> bytes:
    """Open a person's master key or raise DoesNotOpen."""
    return bytes(seal.unlock(key, box, f"master:1:{person}:{how}"))


def phone_id(secret: bytes) -> str:
    """By which a browser's own way to open is found again."""
    return letters(derive(secret, "phone id"))


def phone_key(secret: bytes, kek: bytes) -> bytes:
    """The wrapping key of a code for one phone: it takes the cookie's secret, the code and the pepper."""
    return derive(secret + peppered(kek), "phone key")


def passkey_id(credential: bytes, salt: bytes) -> str:
    """By which a passkey's way to open is found again; another each time it is let."""
    return "key." + letters(derive(credential + salt, "passkey id", 24))


def passkey_key(prf: bytes) -> bytes:
    """The wrapping key of a passkey: it takes what its device computed, and the pepper."""
    return derive(peppered(prf), "passkey key")


def new_code() -> str:
    """Make a recovery code of 130 bits, in groups: `7K2QX-...`."""
    return _code(secrets.token_bytes(CODE_LETTERS))


def code_of(master: bytes, form: str) -> str:
    """The recovery code that one form makes, however often it is sent."""
    return _code(derive(master, f"recovery code {form}", CODE_LETTERS))


def _code(raw: bytes) -> str:
    return "-".join(groups("".join(ALPHABET[byte % 32] for byte in raw)))


def groups(code: str) -> list[str]:
    """Split 26 letters into 5 + 5 + 5 + 5 + 6."""
    return [code[0:5], code[5:10], code[10:15], code[15:20], code[20:]]


def plain_code(code: str) -> str:
    """Fold what somebody typed: spaces, dashes and look-alike letters."""
    kept = "".join(ch for ch in code.upper() if ch.isalnum())
    return kept.translate(str.maketrans("ILO", "110"))


def code_key(code: str) -> bytes:
    """The wrapping key of a recovery code; not peppered, so that a lost pepper can be survived."""
    return derive(plain_code(code).encode(), "recovery")


def exchange_key(master: bytes) -> X25519PrivateKey:
    """A person's private key for what is delivered while they are away."""
    return X25519PrivateKey.from_private_bytes(derive(master, "x25519"))


def public_bytes(master: bytes) -> bytes:
    """The 32 bytes that others may have."""
    return exchange_key(master).public_key().public_bytes_raw()


def delivery_key(master: bytes, other_public: bytes, secret: bytes) -> bytes:
    """The key that two people share who both hold an invitation's secret (static X25519 with it mixed in)."""
    shared = exchange_key(master).exchange(X25519PublicKey.from_public_bytes(other_public))
    return derive(shared + secret, "delivery")


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public half of a P-256 key: 65 bytes, uncompressed."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def vapid_key() -> ec.EllipticCurvePrivateKey:
    """The key by which push services know this server.

    It follows from the pepper, so there is nothing more to back up; with another pepper every phone
    would have to ask for push anew. 40 bytes, so that the remainder leans towards no number.
    """
    wide = int.from_bytes(derive(host_key("vapid"), "scalar", 40))
    return ec.derive_private_key(wide % (P256_ORDER - 1) + 1, ec.SECP256R1())


def vapid_public() -> str:
    """What a browser is given when it subscribes."""
    return letters(point(vapid_key()))


def vapid_token(audience: str, until: int, contact: str = "") -> str:
    """Sign that a message comes from this server (RFC 8292): a JWT for one push service, until a time."""
    claims = {"aud": audience, "exp": until, **({"sub": contact} if contact else {})}
    head, body = (json.dumps(part, separators=(",", ":")).encode() for part in ({"typ": "JWT", "alg": "ES256"}, claims))
    signed = f"{letters(head)}.{letters(body)}"
    r, s = decode_dss_signature(vapid_key().sign(signed.encode(), ec.ECDSA(SHA256())))
    return f"{signed}.{letters(r.to_bytes(32) + s.to_bytes(32))}"


def seal_push(words: bytes, size: int, theirs: bytes, auth: bytes) -> bytes:
    """Seal a push message for one subscription, in one record padded to `size` (RFC 8291, 8188).

    ValueError where `theirs` is no point on the curve.
    """
    return _seal_push(words, size, theirs, auth, ec.generate_private_key(ec.SECP256R1()), os.urandom(16))


def _seal_push(
    words: bytes, size: int, theirs: bytes, auth: bytes, own: ec.EllipticCurvePrivateKey, salt: bytes
) -> bytes:
    shared = own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs))
    both = theirs + point(own)
    keyed = HKDF(SHA256(), 32, salt=auth, info=b"WebPush: info\0" + both).derive(shared)
    key = HKDF(SHA256(), 16, salt=salt, info=b"Content-Encoding: aes128gcm\0").derive(keyed)
    nonce = HKDF(SHA256(), 12, salt=salt, info=b"Content-Encoding: nonce\0").derive(keyed)
    box = AESGCM(key).encrypt(nonce, (words + b"\2").ljust(size + 1, b"\0"), None)
    return salt + (4096).to_bytes(4) + bytes([65]) + point(own) + box
