"""Listenings of years ago: what is agreed on for later is there, what was kept comes where it is asked for."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo, paged
from toward.practice.moments import Met
from toward.practices.feelings.moments import CheckIn
from toward.practices.listening import scenes
from toward.practices.listening.moments import Felt, Kept, Moved, Offered, Practised, Replied

PAGES = ("/today/", "/listening/", "/listening/alone/")


def heard(said: LongAgo, days: float, who: Phone, topic: str, about: str = "") -> str:
    """One that both came to, and of which both kept a line."""
    other = said.ben if who is said.ana else said.ana
    id = said.ours(days, who, Offered(topic=topic, about=about))
    said.mine(days, other, Felt(of=id, words=("tired",)))
    said.ours(days - 0.001, other, Replied(of=id))
    said.ours(days - 0.002, who, Moved(of=id, move="here"))
    said.ours(days - 0.01, None, Moved(of=id, move="stop"))
    said.mine(days - 0.02, other, Met(of=said.ours(days - 0.02, who, Kept(of=id, topic=topic, line=f"{topic}, both"))))
    said.mine(days - 0.03, other, Kept(of=id, topic=topic, line=f"{topic}, mine"))
    return id


def many(said: LongAgo, days: int) -> None:
    """More than a page tells of what is over."""
    for n in range(24):
        heard(said, days - n, (said.ana, said.ben)[n % 2], f"The garden, {n}")
        said.mine(days - n, said.ana, Practised(scene=scenes.scenes()[n].id, words=f"You are worn out, {n}."))


def test_what_is_agreed_on_is_told_and_what_is_over_comes_by_its_address(said: LongAgo, ana: Phone, ben: Phone) -> None:
    about = said.ours(700, ana, CheckIn(text="The roof again."))
    then = said.now + timedelta(days=3)
    old = heard(said, 690, ben, "The roof", about=about)
    agreed = said.ours(650, ana, Offered(topic="The boat", when=then))
    said.ours(649, ben, Replied(of=agreed))
    many(said, 300)
    pages = [*PAGES, *(f"/listening/{id}/" for id in (old, agreed))]
    assert all(one.sees("/listening/", "The boat") for one in (ana, ben))
    assert said.differing(ana, pages) == [] and said.differing(ben, pages, (0, 3, 14)) == []
    few, every = (paged(ben, "/listening/", **asked) for asked in ({}, {"earlier": 1}))
    assert "The roof, both" in every and "The roof, both" not in few
    assert "The roof, mine" not in every and ben.sees(f"/listening/{old}/", "The roof, both")


def test_an_offer_for_a_far_day_waits_and_the_one_it_replaced_does_not(said: LongAgo, ana: Phone, ben: Phone) -> None:
    many(said, 600)
    first = said.ours(500, ana, Offered(topic="The attic", when=said.now + timedelta(days=30)))
    second = said.ours(400, ben, Offered(topic="The cellar", when=said.now + timedelta(days=5), instead_of=first))
    for n in range(24):
        said.ours(300 - n, ana, Offered(topic="Not heard", instead_of=f"nothing {n}"))
    pages = [*PAGES, *(f"/listening/{id}/" for id in (first, second))]
    assert all(one.sees("/listening/", "The cellar") for one in (ana, ben))
    assert said.differing(ana, pages) == [] and said.differing(ben, pages) == []


def test_no_scene_comes_again_before_all_have_been(said: LongAgo, ana: Phone, ben: Phone) -> None:
    every, seen = len(scenes.scenes()), set()
    for n in range(every):
        scene = scenes.next_for(ana.person, ana.me.evening().mine)
        seen.add(scene.id)
        said.mine(300 - n, ana, Practised(scene=scene.id, words="You are worn out." if n % 2 else ""))
    assert len(seen) == every > 24
    assert said.differing(ana, PAGES) == []
    assert not said.tells(ana, next(m.id for m in ana.me.whole().mine if isinstance(m, Practised)))


def test_scenes_that_were_passed_over_hide_nothing_that_was_said_back(said: LongAgo, ana: Phone, ben: Phone) -> None:
    said.mine(400, ana, Practised(scene=scenes.scenes()[0].id, words="You miss the old kitchen."))
    for n in range(24):
        said.mine(300 - n, ana, Practised(scene=scenes.scenes()[n].id))
    assert said.differing(ana, PAGES) == []
    few, every = (ana.get("/listening/alone/", **more).content.decode() for more in ({}, {"earlier": 1}))
    assert "the old kitchen" in every and "the old kitchen" not in few and "Everything earlier" in few
