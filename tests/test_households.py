"""What takes one household is offered to nobody who lives apart."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cast import Phone, may_talk, pair, sign_up
from toward.bond.moments import Begun
from toward.practice.deck import lines
from toward.practices.touch import deck as touch

HOUSE = Path(__file__).parent.parent / "toward"
DECKS = [one for one in (*HOUSE.rglob("content/*.toml"), *HOUSE.glob("practice/*.toml")) if "demo" not in one.parts]
ONE_ROOF = re.compile(
    r"\b((an)?other room|next room|across the room|(comes?|came|coming) home|the bins|dishwasher|the dishes"
    r"|wash(ing)? up|doorway|at (the|my) door|(at|over) the sink|kitchen|the sofa|(into|in|to) (the )?bed\b|bedroom"
    r"|the flat to|in the house|into the house|round the house|the big light|under one roof|side by side|wake me)\b",
    re.IGNORECASE,
)
# Who speaks here is somebody else, or oneself alone; or it is a rule for words.
NOT_OF_THE_TWO = {"scenes.toml", "blame.toml", "record.toml", "fears.toml", "journal.toml", "guides.toml"}
# Each has a home of their own, or it is for when the two meet.
IN_TWO_HOMES = {
    "At the door, at the station, at the end of a day.",
    "Legs across a lap on the sofa",
    "Cold feet against warm legs in bed",
    "Lying side by side, only arms touching",
    "A slow dance in the kitchen",
    "Soles together, one of us at each end of the sofa",
    "Cooking side by side on a screen",
    "I’ll take that to bed with me.",
    "I come home and I’m too tired to cook",
    "Nobody shouts at me, stands in the doorway or breaks things.",
    "The two of you, grey-haired, in a kitchen. What is on the radio, and what are you pretending not to hear?",
    "From the years before you met, which day do you wish your partner could have watched from the doorway?",
    "Name a bench, café, kitchen or car park that somehow belongs to the two of you.",
    "I’m going to bed before I fall over. Sleep well, you.",
    "In the house I grew up in, faith was …",
    "What was faith in the house {name} grew up in?",
}
TWO = re.compile(
    r"\b(your partner|you two|the two of you|each other|both of you|custom of your household|kiss)\b", re.I
)


def texts(said: Any, where: str = "any") -> Iterator[tuple[str, str]]:
    """Every sentence of a deck, with where it is for."""
    if isinstance(said, str):
        yield said, where
    elif isinstance(said, list):
        for one in said:
            yield from texts(one, where)
    elif isinstance(said, dict):
        inside = said["where"] if said.get("where") in ("any", "near", "far") else where
        for key, one in said.items():
            if key not in ("id", "kind", "where", "bonds"):
                yield from texts(one, "near" if key.endswith("_near") else inside)


def takes_one_roof(deck: Path) -> dict[str, str]:
    """What does, and where it is for."""
    found = dict(texts(tomllib.loads(deck.read_text(encoding="utf-8"))))
    asked = {text: where for text, where in found.items() if ONE_ROOF.search(text)}
    return {t: w for t, w in asked.items() if deck.parent.parent.name != "questions" or TWO.search(t)}


@pytest.mark.parametrize("deck", DECKS, ids=lambda one: f"{one.parent.parent.name}/{one.stem}")
def test_what_takes_one_household_is_for_two_who_share_it(deck: Path) -> None:
    if deck.name not in NOT_OF_THE_TWO:
        assert [
            text for text, where in takes_one_roof(deck).items() if where == "any" and text not in IN_TWO_HOMES
        ] == []


def test_what_is_let_through_still_stands_somewhere() -> None:
    assert {text for deck in DECKS for text in takes_one_roof(deck)} >= IN_TWO_HOMES


def test_there_is_something_of_it_to_hold_back() -> None:
    held = {deck.stem: [text for text, where in takes_one_roof(deck).items() if where == "near"] for deck in DECKS}
    some = {"reach", "repair", "empathy", "boundaries", "touch", "bids", "promises"}
    assert some <= {name for name, found in held.items() if found}


def test_a_line_is_a_text_or_a_table_that_says_for_whom() -> None:
    said: list[str | dict[str, str]] = [
        "any",
        {"text": "near", "where": "near"},
        {"text": "partners", "bonds": "partners"},
    ]
    assert lines(said, Begun(what="partners")) == ["any", "near", "partners"]
    assert lines(said, Begun(what="friends", far=True)) == ["any"]


def test_two_far_apart_are_offered_rituals_for_days_apart_alone() -> None:
    far, near = (touch.rituals(Begun(what="friends", far=far)) for far in (True, False))
    assert far and all(one.far for one in far)
    assert {one.words for one in far} < {one.words for one in near}


def test_friends_who_live_apart_see_nothing_of_it_on_a_page(ana: Phone) -> None:
    cy = sign_up("Cy", "moss")
    pair(ana, cy, "~friends")
    may_talk(ana)
    pages = (
        "/together/",
        "/small_repairs/",
        "/touch/",
        "/touch/rituals/",
        "/reach/mine/",
        "/empathy/name/",
        "/boundaries/say/",
    )
    for page in pages:
        answer = ana.browser.get(page, {"bond": ana.bond})
        assert answer.status_code == 200, page
        main = re.sub(r"<[^>]+>", " ", answer.content.decode().partition("<main")[2].partition("</main>")[0])
        assert not (found := ONE_ROOF.search(main)), (page, found)
