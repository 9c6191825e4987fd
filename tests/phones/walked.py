"""Every page is walked once in a run: whoever comes first walks, all looks look, and what was found is kept for all.

Two processes share a run, so what was found lies in a file beside their folders; a lock lets the second wait.
"""

import fcntl
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tests.phones import furnish
from tests.phones.axe import Axe
from tests.phones.furnish import HABITS, HandOf, live_here, states
from tests.phones.hand import Hand, are_a_pair, begin_a_bond
from tests.phones.looks import OUTSIDE, PAGES, Finds, Looks
from tests.phones.routes import Walk

LONG = "a" * 300
LINK = "https://example.org/" + "way/" * 45


class Found(msgspec.Struct):
    """What a walk came by, and what each look found there."""

    pages: list[str] = []
    same: list[str] = []  # as somebody saw it on a walk before, word for word
    seen: dict[str, list[str]] = {}
    broken: list[str] = []
    missed: list[str] = []
    finds: Finds = {}
    articles: dict[str, int] = {}
    complaints: list[str] = []
    trouble: str = ""
    known: set[str] = set()
    shapes: set[int] = set()
    weighed: set[str] = set()

    def wrong(self, look: str) -> dict[str, list[str]]:
        """Where one look found something."""
        return {where: what for where, what in self.finds.get(look, {}).items() if what}


FoundOn = Callable[[str], Found]


class Walks:
    """The walks of one run, by name."""

    def __init__(self, folder: Path, hands: HandOf) -> None:
        self.folder, self.hands = folder, hands

    def __call__(self, name: str) -> Found:
        """What was found on this walk; it is walked where nobody did."""
        file = self.folder / f"{name.replace(' ', '-')}.json"
        with _alone(file.with_suffix(".lock")):
            if not file.exists():
                whole = file.with_suffix(".new")
                whole.write_bytes(msgspec.json.encode(self._walk(name)))
                whole.replace(file)
        found = msgspec.json.decode(file.read_bytes(), type=Found)
        assert not found.trouble, found.trouble
        return found

    def so_far(self) -> Axe:
        """Axe as it is after the walks that are over; nobody waits for one, or begins it."""
        over = [msgspec.json.decode(file.read_bytes(), type=Found) for file in self.folder.glob("*.json")]
        return Axe(set().union(*(one.shapes for one in over)), set().union(*(one.weighed for one in over)))

    def _walk(self, name: str) -> Found:
        hands: list[Hand] = []

        def give(who: str, device: str = "iPhone 13") -> Hand:
            hands.append(self.hands(who, device))
            return hands[-1]

        try:
            found = WALKS[name](give, self)
        except Exception:
            found = Found(trouble=traceback.format_exc())
        found.complaints = [f"{one.name}: {said}" for one in hands for said in one.complaints()]
        for one in hands:
            one.context.close()
        return found


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def signed_out(hand: HandOf, _walks: Walks) -> Found:
    looks, eve = Looks(), hand("Eve")
    walk = Walk(eve, looks).everywhere()
    looks.on_small_screens(eve, OUTSIDE)
    return _found(looks, walk)


def alone(hand: HandOf, walks: Walks) -> Found:
    """What was shown to those who are together, word for word, is not opened once more."""
    before = walks("together")
    looks = _goes_on(before)
    return _found(looks, Walk(hand("Eve").has_an_account(), looks, known=before.known).everywhere())


def together(hand: HandOf, _walks: Walks) -> Found:
    """In a house that is lived in, some of it with words as long as a line."""
    looks, ana, ben = Looks(), hand("Ana"), hand("Ben", "Pixel 7")
    live_here(ana, ben, hand("Dan"), {**HABITS, **AT_LENGTH}, news=LONG)
    walk = Walk(ana, looks).everywhere()
    articles = {}
    for path in sorted({*PAGES, *BESIDE}):
        ben.opens(path)
        articles[path] = ben.page.locator("main article").count()
        looks.touched(ben)
    begin_a_bond(ana, hand("Noor").has_an_account(), "friends")
    looks.on_small_screens(ana, PAGES)
    assert not ana.complaints(), ana.complaints()
    ana.expects("422", "423", "409", "400")
    looks.sends_nonsense(ana)
    found = _found(looks, walk)
    found.articles = articles
    return found


def just_begun(hand: HandOf, walks: Walks) -> Found:
    """The pages that nobody sees any more who has lived here for a while."""
    before, eve = walks("together"), hand("Eve")
    looks = _goes_on(before)
    are_a_pair(eve, hand("Fay"), "friends")
    walk = Walk(eve, looks, frozenset(before.seen), before.known).everywhere()
    return _found(looks, walk)


def in_the_middle(hand: HandOf, walks: Walks) -> Found:
    looks, ana = _goes_on(walks("together")), hand("Ana")
    are_a_pair(ana, hand("Ben"))
    ana.sends("/invite/", kind="friends")
    for one, name in states(hand, ana):
        looks(one, name)
    return _found(looks)


def _goes_on(before: Found) -> Looks:
    """What was weighed on a walk before is not weighed again."""
    return Looks(Axe(before.shapes, before.weighed))


def _found(looks: Looks, walk: Walk | None = None) -> Found:
    axe = looks.axe
    found = Found(axe.pages, finds=looks.finds, shapes=axe.shapes, weighed=axe.weighed)
    if walk:
        found.seen, found.broken, found.missed = walk.seen, walk.broken, walk.missed()
        found.known, found.same = walk.known, walk.same
    return found


def appreciate(ana: Hand, ben: Hand) -> None:
    ana.sends("/appreciation/say/noticed/", did=LONG, landed=LINK)
    ben.sends("/appreciation/say/news/", news=LINK)
    furnish.appreciate(ana, ben)


def check_in(ana: Hand, ben: Hand) -> None:
    ana.sends("/feelings/now/", audience="ours", mood="5", text=LONG)
    ana.sends("/feelings/now/", mood="5", text=LINK)
    furnish.check_in(ana, ben)


def answer(ana: Hand, ben: Hand) -> None:
    ana.sends("/questions/ours/", text=LONG[:150])
    furnish.answer_questions(ana, ben, LONG, LINK)


AT_LENGTH = {"appreciation": appreciate, "feelings": check_in, "questions": answer}
BESIDE = ("/bids/", "/guide/", "/leave/", "/me/safety/", "/touch/mine/")
WALKS: dict[str, Callable[[HandOf, Walks], Found]] = {
    "signed out": signed_out,
    "alone": alone,
    "together": together,
    "just begun": just_begun,
    "in the middle": in_the_middle,
}
