"""Locking and opening boxes: AES-256-GCM, a random nonce, Padmé padding, the place as AAD.

A box is `format byte | 12-byte nonce | ciphertext and tag`. Padding follows Nikitin et al.,
"Reducing Metadata Leakage from Encrypted Files and Communication with PURBs" (PETS 2019), §4,
with a floor of 256 bytes, so that all short words have one size.
"""

import os
from collections.abc import Callable
from struct import Struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT = b"\x01"
NONCE = 12
OVERHEAD = len(FORMAT) + NONCE + 16
FLOOR = 256
LENGTH = Struct(">I")
Open = Callable[[bytes | memoryview, str], bytes]


class DoesNotOpen(Exception):
    """The box was changed, moved, or locked with another key."""


def padme(length: int) -> int:
    """Return the padded size for `length` bytes (at most 12 % more, floor 256)."""
    length = max(length, FLOOR)
    exponent = length.bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1
    return (length + mask) & ~mask


def pad(words: bytes, size: int | None = None) -> bytes:
    """Write the length first, then the words, then zeros up to `size` or the Padmé size."""
    body = LENGTH.pack(len(words)) + words
    target = padme(len(body)) if size is None else size
    if len(body) > target:
        raise ValueError(f"{len(words)} bytes do not fit in {target}")
    return body.ljust(target, b"\0")


def lock(key: bytes, words: bytes, place: str, size: int | None = None) -> bytes:
    """Seal `words` (32-byte key) for one `place`; the box opens nowhere else."""
    nonce = os.urandom(NONCE)
    return FORMAT + nonce + AESGCM(key).encrypt(nonce, pad(words, size), place.encode())


def unlock(key: bytes, box: bytes | memoryview, place: str) -> bytes:
    """Open one box or raise DoesNotOpen."""
    return opener(key)(box, place)


def opener(key: bytes) -> Open:
    """Return what opens many boxes under one key, as `unlock` does.

    A page opens thousands: the cipher is set up once, and nothing is looked up or called twice.
    """
    decrypt, length_of = AESGCM(key).decrypt, LENGTH.unpack_from

    def open_box(box: bytes | memoryview, place: str) -> bytes:
        if box[:1] != FORMAT:
            raise DoesNotOpen(place)
        try:
            padded = decrypt(box[1:13], box[13:], place.encode())
        except (InvalidTag, ValueError):
            raise DoesNotOpen(place) from None
        return padded[4 : 4 + length_of(padded)[0]]

    return open_box
