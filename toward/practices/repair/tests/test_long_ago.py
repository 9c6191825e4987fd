"""Repairs of years ago: what is under way is there, what is behind the two comes where it is asked for."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo, paged
from toward.practice import telling
from toward.practice.moments import Met
from toward.practices.repair.moments import (
    AgreedTo,
    CheckNote,
    LetRest,
    Nodded,
    Onward,
    Opening,
    OwnPart,
    Proposed,
    ReadySaid,
    Started,
    Stopped,
)

PAGES = ("/today/", "/repair/", "/repair/past/", "/repair/calm/")


def begun(said: LongAgo, days: float, words: str) -> str:
    """It rested, both have opened, and own what was theirs."""
    id = said.ours(days, None, Started())
    said.ours(days, said.ben, LetRest(of=id, until=said.now - timedelta(days=days - 0.01)))
    said.ours(days, said.ana, ReadySaid(of=f"{id}:2"))
    said.ours(days - 0.02, None, Onward(of=id, step="ready"))
    for who, other in ((said.ana, said.ben), (said.ben, said.ana)):
        said.mine(days, other, Met(of=said.ours(days, who, Opening(of=id, words=words))))
    said.ours(days - 0.1, None, Onward(of=id, step="listened"))
    said.mine(days - 0.2, said.ben, Met(of=said.ours(days - 0.2, said.ana, OwnPart(of=id, did=f"{words} I shouted."))))
    said.ours(days - 0.3, None, Onward(of=id, step="owned"))
    return id


def agreed(said: LongAgo, days: float, words: str, look_back: int) -> str:
    id = begun(said, days, words)
    what = said.ours(days - 0.4, said.ana, Proposed(of=id, what=f"{words} We eat at seven."))
    then = said.now + timedelta(days=look_back)
    said.ours(days - 0.5, None, AgreedTo(of=id, proposal=what, look_back=then))
    return id


def over(said: LongAgo, days: float, words: str) -> str:
    id = agreed(said, days, words, 1)
    said.mine(days - 0.6, said.ben, Nodded(of=id, step="close", turn=9))
    said.ours(days - 0.7, None, Stopped(of=id))
    return id


def many(said: LongAgo, days: int) -> None:
    """More than a page tells of what is over."""
    for n in range(24):
        over(said, days - n, f"The plates, {n}.")


def test_what_is_tried_since_long_is_told_and_what_is_over_comes_by_its_address(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    long_ago = over(said, 600, "The lamp in the hall.")
    said.mine(599, ana, CheckNote(of=long_ago, turn=3, words="It was late."))
    tried = agreed(said, 500, "The keys.", look_back=10)
    many(said, 300)
    pages = [*PAGES, *(f"/repair/{id}/" for id in (long_ago, tried)), f"/repair/{tried}/check/"]
    assert all("The keys. We eat at seven." in paged(one, "/repair/past/") for one in (ana, ben))
    assert said.differing(ana, pages) == [] and said.differing(ben, pages, (0, 14, 40)) == []
    assert said.tells(ben, tried) and not said.tells(ben, long_ago)
    assert ben.sees(f"/repair/{long_ago}/", "The lamp in the hall.")
    few, every = (paged(ben, "/repair/past/", **asked) for asked in ({}, {"earlier": 1}))
    assert f"/repair/{long_ago}/" in every and f"/repair/{long_ago}/" not in few


def test_what_rests_and_whoever_is_ready_wait_as_long_as_it_takes(said: LongAgo, ana: Phone, ben: Phone) -> None:
    many(said, 700)
    id = said.ours(400, None, Started())
    rests = said.ours(400, ben, LetRest(of=id, until=said.now - timedelta(days=310)))
    turn = next(m.seq for m in ana.ours.log.moments if m.id == rests)
    said.mine(300, ana, Nodded(of=id, step="ready", turn=turn))
    said.ours(300, ana, ReadySaid(of=f"{id}:{turn}"))
    assert ben.sees("/today/", "/repair/") and ana.sees(f"/repair/{id}/", "take")
    assert said.differing(ana, [*PAGES, f"/repair/{id}/"]) == []
    assert said.differing(ben, [*PAGES, f"/repair/{id}/"]) == []
    telling.take_along(ana.ours, ReadySaid(of=f"{id}:{turn}"))
    assert not any(isinstance(m, ReadySaid) and m.of.startswith(id) for m in ana.ours.log.moments)
