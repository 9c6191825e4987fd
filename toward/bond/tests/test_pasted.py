"""An invitation is found in whatever was pasted with it."""

import pytest

from toward.bond import begin
from toward.people import words

LINK = "https://my-home.example/join/#{}"


@pytest.mark.parametrize(
    "said",
    [
        "{words}",
        LINK.format("{words}"),
        "Come here: " + LINK.format("{words}") + " see you, Ana!",
        "Komm her, Ben: " + LINK.format("{words}") + ". I am # one of two-or-more here",
        LINK.format("{words}") + "?utm=1&fbclid=abc-def",
        LINK.format("{words}") + "\nand some words more",
        LINK.format("{words}") + "- see you",
        "<" + LINK.replace("#", "%23").format("{words}") + ">",
        "[our place](" + LINK.format("{words}") + ")",
        LINK.format("{broken}") + "\nsee you",
        "{spaced}",
        "{words}".upper() + " {words} ",
    ],
)
def test_an_invitation_is_found_in_what_was_pasted(said: str) -> None:
    drawn = words.some(begin.NUMBER_WORDS + begin.SECRET_WORDS)
    linked = "-".join(drawn)
    broken = "-".join(drawn[:5]) + "-\n" + "-".join(drawn[5:])
    pasted = said.format(words=linked, broken=broken, spaced=" ".join(drawn), WORDS=linked.upper())
    assert begin.spoken(*begin.heard(pasted)) == linked


@pytest.mark.parametrize("many", [11, 13, 24])
def test_what_is_no_invitation_is_refused(many: int) -> None:
    with pytest.raises(begin.Refused):
        begin.heard(LINK.format("-".join(words.some(many))))
