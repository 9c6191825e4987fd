"""A title made of words ends where a word does."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.house_rules import short, templates
from toward.fields.words import beginning


def test_it_ends_at_the_end_of_a_word() -> None:
    assert beginning("We met at 7:00 when it rained", 15) == "We met at 7:00…"
    assert beginning("We met at 7:00 when it rained", 14) == "We met at 7:00…"
    assert beginning("We met at 7:00 when it rained", 13) == "We met at…"
    assert beginning("Short", 13) == "Short" and beginning("a" * 30, 13) == "a" * 13 + "…"


@given(st.text(), st.integers(1, 40))
def test_it_is_never_longer_and_begins_alike(text: str, letters: int) -> None:
    said = beginning(text, letters)
    assert len(said) <= letters + 1 and text.startswith(said.removesuffix("…") if said != text else text)


def test_no_page_cuts_within_a_word() -> None:
    assert [short(path) for path in templates() if re.search(r"\|truncatechars\b", path.read_text())] == []
