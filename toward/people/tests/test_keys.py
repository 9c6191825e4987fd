"""Every derivation against a value written down once, and against a second way of computing it."""

import hmac
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from toward.log import seal
from toward.people import keys

MASTER = bytes(range(32))
WORDS = "seven lamps over a quiet harbour"


def plain_hkdf(key: bytes, info: bytes, length: int) -> bytes:
    """RFC 5869 with the standard library, no salt."""
    prk, out, block = hmac.digest(bytes(32), key, "sha256"), b"", b""
    for counter in range(1, -(-length // 32) + 1):
        block = hmac.digest(prk, block + info + bytes([counter]), "sha256")
        out += block
    return out[:length]


KNOWN = {
    "mine": "ca91b64bae6f501223b2b33151810bb1c7b7be902b0200d110f671fe134961a4",
    "mine id": "a50528640bd8db004071e5ea3b8f20d8d19e7f7f69c039aa4b7ae490e1f62b4e",
    "ring": "de20919b8c48d3ea65d1d61313a16a4f26a59e2a10efdcde5b50598e9db57ec1",
}


@pytest.mark.parametrize("purpose", KNOWN)
def test_what_comes_from_the_master_key(purpose: str) -> None:
    assert keys.derive(MASTER, purpose).hex() == KNOWN[purpose]
    assert plain_hkdf(MASTER, f"toward:1:{purpose}".encode(), 32).hex() == KNOWN[purpose]


def test_one_argon2_run_gives_verifier_and_kek() -> None:
    out = keys.halves(WORDS, bytes(range(16)), (64, 1, 1))
    assert out.verifier.hex() == "62c16b3d873e2435cf59d37a75140f1f4c929cba358d4f960833958d0c5b4f98"
    assert out.kek.hex() == "fe004ce715347c315bbe333ddb88fc63e8c064fffa21464f0f846feb2ae6133e"


def test_what_is_stored_of_the_verifier_is_peppered() -> None:
    assert keys.stored(b"v") == hmac.new(keys.host_key("verifier"), b"v", "sha256").digest()


def test_what_comes_from_the_pepper(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(b"a pepper of exactly thirty-two b")
    settings.PEPPER_FILE = tmp_path / "pepper"
    assert keys.pepper_mark() == "bLByHqWCN0CY9an7uweVKUCHCpWYfw8BLxBISunCAJE"
    assert keys.vapid_public() == (
        "BNdZAj9AaW05HnsdfcBrehRIfSUWG6L1KVhFpR2QGHTYZUzh_E8AB9Aa1tE8TiJgcflKbz41RVi3iie-e8tTGaI"
    )


def test_the_pepper_is_mixed_in() -> None:
    pepper = settings.PEPPER_FILE.read_bytes()
    assert keys.peppered(b"kek") == hmac.new(pepper, b"kek", "sha256").digest()
    assert keys.host_key("names") == plain_hkdf(pepper, b"toward:1:host:names", 32)


def test_the_exchange_key_is_x25519() -> None:
    public = "f4d1347eb0460d491c3fa7e9b7e4940940f58bbe4d93a8118aedda08d2c64d6d"
    assert keys.public_bytes(MASTER).hex() == public
    private = X25519PrivateKey.from_private_bytes(plain_hkdf(MASTER, b"toward:1:x25519", 32))
    assert private.public_key().public_bytes_raw().hex() == public


def test_rfc_7748_section_5_2() -> None:
    scalar = bytes.fromhex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
    point = bytes.fromhex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")
    out = "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
    shared = X25519PrivateKey.from_private_bytes(scalar).exchange(X25519PublicKey.from_public_bytes(point))
    assert shared.hex() == out


def test_two_people_come_to_one_delivery_key_and_a_third_does_not() -> None:
    ana, ben, eve = bytes([1]) * 32, bytes([2]) * 32, bytes([3]) * 32
    one = keys.delivery_key(ana, keys.public_bytes(ben), b"secret")
    assert one == keys.delivery_key(ben, keys.public_bytes(ana), b"secret")
    assert one != keys.delivery_key(eve, keys.public_bytes(ana), b"secret")
    assert one != keys.delivery_key(ben, keys.public_bytes(ana), b"another")


def test_a_recovery_code_has_130_bits_and_forgives_typing() -> None:
    code = keys.new_code()
    assert len(keys.plain_code(code)) == 26 and set(keys.plain_code(code)) <= set(keys.ALPHABET)
    known = "14c56fe21af866429a0f7401c11ee0439a5b66c53e13b81b51c2703fceb31904"
    assert keys.code_key("7K2QX-00000-AAAAA-BBBBB-CCCCCC").hex() == known
    assert keys.code_key("7k2qx ooooo aaaaa bbbbb cccccc").hex() == known


def test_what_opens_with_a_passkey(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(b"a pepper of exactly thirty-two b")
    settings.PEPPER_FILE = tmp_path / "pepper"
    peppered = hmac.digest(b"a pepper of exactly thirty-two b", b"p" * 32, "sha256")
    assert keys.passkey_key(b"p" * 32) == plain_hkdf(peppered, b"toward:1:passkey key", 32)
    assert keys.passkey_key(b"p" * 32).hex() == "faf273dbb1b5f587f6319228fe095d050921287767fa16a9af1659121602b624"
    assert keys.passkey_id(b"credential", b"s" * 32) == "key.y1uyOSAHr9rnXMeIgFT6Z8517A3KH36G"
    assert keys.passkey_id(b"credential", b"t" * 32) != keys.passkey_id(b"another", b"t" * 32)


def test_a_form_makes_one_recovery_code() -> None:
    assert keys.code_of(MASTER, "abcdefghijkl") == "095VF-RBYDC-T9FP8-G9VQD-09FPBQ"
    assert keys.code_of(MASTER, "abcdefghijkm") != keys.code_of(MASTER, "abcdefghijkl")
    assert keys.code_of(b"n" * 32, "abcdefghijkl") != keys.code_of(MASTER, "abcdefghijkl")


def test_a_wrapped_master_key_opens_for_its_person_and_way_only() -> None:
    box = keys.wrap(b"k" * 32, MASTER, "ana", "passphrase")
    assert keys.unwrap(b"k" * 32, box, "ana", "passphrase") == MASTER
    for person, how in (("ben", "passphrase"), ("ana", "recovery")):
        with pytest.raises(seal.DoesNotOpen):
            keys.unwrap(b"k" * 32, box, person, how)


@given(st.text(min_size=1, max_size=30))
def test_names_are_folded_before_they_are_blinded(name: str) -> None:
    assert keys.blind(name) == keys.blind(f"  {name} ")
    assert len(keys.blind(name)) == 43
