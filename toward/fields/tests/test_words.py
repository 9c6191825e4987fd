"""When two wordings are one."""

import pytest

from toward.fields.words import folded


@pytest.mark.parametrize("again", ["sunday call.", " Sunday  CALL!", "“Sunday call”", "SUNDAY\u00a0CALL …"])
def test_case_spaces_and_end_marks_make_no_other_words(again: str) -> None:
    assert folded(again) == folded("Sunday call")


def test_other_words_are_others_and_none_is_nothing() -> None:
    every = ["Sunday call", "Sunday calls", "call Sunday", "?!", "…", "🎈", "Суп"]
    assert len({folded(one) for one in every}) == len(every) and all(map(folded, every))
