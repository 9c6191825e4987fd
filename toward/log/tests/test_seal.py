"""Boxes open in their one place, with their one key, unchanged; or not at all."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from toward.log import seal

KEY = bytes(range(32))


@given(st.binary(max_size=6000), st.text(max_size=40))
def test_what_is_locked_opens_in_its_place(words: bytes, place: str) -> None:
    assert bytes(seal.unlock(KEY, seal.lock(KEY, words, place), place)) == words


@given(st.binary(max_size=600), st.data())
def test_a_changed_box_does_not_open(words: bytes, data: st.DataObject) -> None:
    box = bytearray(seal.lock(KEY, words, "here"))
    at = data.draw(st.integers(0, len(box) - 1))
    box[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(seal.DoesNotOpen):
        seal.unlock(KEY, bytes(box), "here")


def test_a_moved_box_or_another_key_does_not_open() -> None:
    box = seal.lock(KEY, b"words", "log a, seq 1")
    for key, place in ((KEY, "log a, seq 2"), (bytes(32), "log a, seq 1")):
        with pytest.raises(seal.DoesNotOpen):
            seal.unlock(key, box, place)


@pytest.mark.parametrize("cut", [0, 1, 12, 13, 28])
def test_a_cut_box_does_not_open(cut: int) -> None:
    with pytest.raises(seal.DoesNotOpen):
        seal.unlock(KEY, seal.lock(KEY, b"words", "here")[:cut], "here")


def test_the_format_is_what_the_page_says() -> None:
    box = seal.lock(KEY, b"words", "here")
    padded = AESGCM(KEY).decrypt(box[1:13], box[13:], b"here")
    assert box[:1] == b"\x01"
    assert padded[:9] == b"\x00\x00\x00\x05words"
    assert len(padded) == 256 and not any(padded[9:])


@given(st.integers(0, 2**21))
def test_padme_wastes_at_most_an_eighth_above_the_floor(length: int) -> None:
    size = seal.padme(length)
    assert size >= max(length, 256)
    assert length <= 256 or size <= length * 1.125


def test_padme_knows_few_sizes() -> None:
    assert len({seal.padme(n) for n in range(64 * 1024)}) < 140
    assert [seal.padme(n) for n in (1, 256, 257, 300, 1025)] == [256, 256, 272, 304, 1088]
