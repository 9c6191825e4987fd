"""Things to do, as they stand in `content/` and as the two say them, and lines for a passion of the other's."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from toward.bond.moments import Begun
from toward.fields.words import folded
from toward.practice import content
from toward.practice.deck import fits
from toward.practice.deck import lines as suiting
from toward.practices.interests.story import Cards, Story

SIZE = 8  # cards a round: a few minutes with an end in sight
OWN = 3  # of them at most our own, so that no round is one person's list


@dataclass(frozen=True)
class Activity:
    """Something to do: its place in a round, its id and its words."""

    at: int
    id: str
    text: str


def _deck() -> dict[str, Any]:
    return content.read("interests", "interests")


def activities(begun: Begun) -> list[dict[str, Any]]:
    """What there is for these two."""
    return [one for one in _deck()["activity"] if fits(begun, one["bonds"], one["where"])]


def cards(ids: Iterable[str], story: Story) -> list[Activity]:
    """Cards by their ids; one that was taken back, or that no file knows any more, is left out."""
    own = {id: m.text for id, m in story.activities.items()}
    texts = {one["id"]: one["text"] for one in _deck()["activity"]} | own
    return [Activity(at, id, texts[id]) for at, id in enumerate(ids) if id in texts]


def dealt(story: Story, seed: str) -> tuple[str, ...]:
    """The cards of the next round: our own first, then what no round has held, then what was there longest ago."""
    had = [id for one in story.rounds for id in one.moment.ids]
    last = {id: nth for nth, id in enumerate(had)}
    own = [m.id for m in story.to_come][:OWN]
    every = content.few([one["id"] for one in activities(story.begun)], 10**6, seed)
    easy = {one["id"] for one in activities(story.begun) if one["plain"]}
    rest = sorted(every, key=lambda id: (last.get(id, -1), id not in easy))
    return tuple([*own, *rest][:SIZE])


def to_mark(one: Cards, story: Story, asked: str = "") -> Activity | None:
    """The card that comes, or is asked for; none where all are marked, or the marks are sealed."""
    every = [] if one.sealed else cards(one.moment.ids, story)
    chosen = [card for card in every if str(card.at) == asked]
    return next(iter([*chosen, *(card for card in every if card.id not in one.marks)]), None)


def known(text: str, story: Story) -> bool:
    """Whether there is a card with these words already."""
    every = [*(one["text"] for one in _deck()["activity"]), *(m.text for m in story.activities.values())]
    return folded(text) in map(folded, every)


def lines(part: str, begun: Begun) -> list[str]:
    """Lines for a passion, for its big days or for our time, as they suit the two."""
    return suiting(_deck()["lines"][part], begun)


def words(part: str) -> dict[str, str]:
    """How marks, amounts and what lies on a table are called."""
    return dict(_deck()[part])


def much() -> list[tuple[str, str]]:
    """How much of some time there is to wish for."""
    return list(words("much").items())
