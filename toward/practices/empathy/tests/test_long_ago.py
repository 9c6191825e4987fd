"""Situations of years ago."""

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practice.moments import Met
from toward.practices.empathy.moments import (
    Answered,
    Imagined,
    Marked,
    Opened,
    OwnView,
    PutAside,
    Rested,
    Situation,
    View,
)

PAGES = ("/today/", "/empathy/", "/empathy/back/", "/empathy/alone/", "/empathy/name/")


def named(said: LongAgo, days: float, text: str) -> str:
    """A situation of which Ana wrote her side."""
    id = said.ours(days, said.ben, Situation(text=text))
    seed = said.ana.ours.log.moments[0].id
    said.mine(days - 0.1, said.ana, OwnView(bond=seed, of=id, text=text, for_me=f"{text} I was cold."))
    return id


def opened(said: LongAgo, days: float, text: str, *, marked: bool = True) -> str:
    """One that both opened, marked, and answered."""
    id = named(said, days, text)
    said.ours(days - 0.2, None, Opened(of=id))
    both = ((said.ana, said.ben), (said.ben, said.ana))
    for who, other in both:
        one = said.ours(days - 0.2, who, View(of=id, for_me=f"{text} Cold.", for_you="Loud. Late."))
        said.mine(days - 0.3, other, Met(of=one))
    for who, other in both if marked else ():
        for moment in (Marked(of=id, missing="The rain."), Answered(of=id, words="Yes, the rain.")):
            said.mine(days - 0.4, other, Met(of=said.ours(days - 0.4, who, moment)))
    return id


def test_what_waits_is_told_and_what_was_opened_comes_by_its_address(said: LongAgo, ana: Phone, ben: Phone) -> None:
    waits, rests = named(said, 900, "The dinner."), named(said, 890, "The train.")
    said.mine(889, ben, Rested(of=rests, step="write"))
    to_mark, old = opened(said, 880, "The long walk.", marked=False), opened(said, 870, "The call.")
    aside = named(said, 860, "The wedding.")
    said.ours(859, None, PutAside(of=aside))
    said.mine(850, ana, Imagined(happened="The bus.", words="I waited for you."))
    for n in range(24):
        opened(said, 500 - n, f"The plates, {n}.")
        said.mine(500 - n, ana, Imagined(happened=f"The door, {n}."))
        said.ours(470 - n, None, PutAside(of=named(said, 470 - n, f"The shoes, {n}.")))
        said.mine(440 - n, ben, Rested(of=waits, step="nothing"))
    every = [*PAGES, *(f"/empathy/{id}/" for id in (waits, rests, to_mark, old, aside))]
    assert all(one.sees("/empathy/", "The dinner.") for one in (ana, ben)) and ben.sees("/empathy/", "The train.")
    assert said.differing(ana, every) == [] and said.differing(ben, every) == []
    assert said.tells(ana, to_mark) and not said.tells(ana, old) and not said.tells(ana, aside)
    assert ben.sees(f"/empathy/{old}/", "The call.") and not ben.sees("/empathy/", "The call.")
    assert b"The call." in ben.get("/empathy/", earlier=1, opened=2).content


def test_what_was_never_opened_is_told_from_what_was_though_few_are_told(said: LongAgo, ana: Phone, ben: Phone) -> None:
    seed = ana.ours.log.moments[0].id
    old = [opened(said, 900 - n, f"The call, {n}.") for n in range(3)]
    for n in range(30):
        id = said.ours(500 - n, ana, Situation(text=f"The plates, {n}."))
        said.ours(499 - n, None, Opened(of=id))
        for who in (ana, ben):
            said.ours(499 - n, who, View(of=id, for_me="Cold."))
        for who in (ana, ben):
            said.ours(499 - n, who, Marked(of=id))
            said.ours(499 - n, who, Answered(of=id))
    said.mine(400, ana, OwnView(bond=seed, of="x" * 22, for_me="Of what was taken back."))
    assert said.differing(ana, PAGES) == []
    assert not any(said.tells(ana, id) for id in old)
    shown = ana.get("/empathy/back/").content.decode()
    assert "Of what was taken back." in shown and "I was cold." not in shown
