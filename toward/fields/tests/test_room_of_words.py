"""What a field of words lets through: as many letters as it promises, in any script."""

import re

import pytest
from django import forms

from toward.fields.words import Words


class Said(forms.Form):
    words = Words(limit=300)
    line = Words(limit=300, line=True)


def browser_takes(words: str, room: int) -> str:
    """As a browser cuts: after so many halves of letters."""
    return words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")


@pytest.mark.parametrize("letter", ["x", "ж", "愛", "🌿", "𐍈"])
def test_no_browser_cuts_what_a_field_promises(letter: str) -> None:
    rooms = [int(one) for one in re.findall(r'maxlength="(\d+)"', Said().as_p())]
    whole = letter * 300
    assert len(rooms) == 2 and [browser_takes(whole, one) for one in rooms] == [whole, whole]
    assert Said({"words": whole, "line": whole}).is_valid()
    assert Said({"words": whole + letter, "line": whole}).errors.keys() == {"words"}
