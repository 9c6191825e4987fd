"""An invitation is found in whatever was pasted with it."""

import pytest

from toward.bond import joining
from toward.people import drawn_words

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
        "Hi, here are the words: {spaced}",
        "Hi Ben, here are the words:\n\n{spaced}\n\nSee you, Ana",
        "the words are “{spaced}”, they are for you",
        "Hallo Ben, hier sind die zwölf Wörter {commas}! Bis gleich",
        "{numbered}",
    ],
)
def test_an_invitation_is_found_in_what_was_pasted(said: str) -> None:
    drawn = drawn_words.some(joining.NUMBER_WORDS + joining.SECRET_WORDS)
    linked = "-".join(drawn)
    broken = "-".join(drawn[:5]) + "-\n" + "-".join(drawn[5:])
    pasted = said.format(words=linked, broken=broken, spaced=" ".join(drawn), WORDS=linked.upper(), **_listed(drawn))
    assert joining.spoken(*joining.heard(pasted)) == linked


def _listed(drawn: list[str]) -> dict[str, str]:
    numbered = " ".join(f"{nth}. {word}" for nth, word in enumerate(drawn, 1))
    return {"commas": ", ".join(drawn), "numbered": f"They are: {numbered}"}


@pytest.mark.parametrize("said", ["Hi, here are the words: {} see you", "Hi, {} hello {}"])
def test_a_message_with_too_few_or_with_two_invitations_is_refused(said: str) -> None:
    many = 12 if said.count("{}") > 1 else 11
    with pytest.raises(joining.Refused):
        joining.heard(said.format(*(" ".join(drawn_words.some(many)) for _ in range(2))))


@pytest.mark.parametrize("many", [11, 13, 24])
def test_what_is_no_invitation_is_refused(many: int) -> None:
    with pytest.raises(joining.Refused):
        joining.heard(LINK.format("-".join(drawn_words.some(many))))
