"""Rituals of years ago."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.touch.moments import (
    Agreed,
    Draft,
    HideTouch,
    Invitation,
    LetGo,
    NotNow,
    Ritual,
    RitualHour,
    SaidYes,
    Statement,
)

PAGES = ("/today/", "/touch/", "/touch/mine/", "/touch/theirs/", "/touch/rituals/")


def agreed(said: LongAgo, days: float, words: str) -> str:
    id = said.ours(days, said.ana, Ritual(when="sleep", words=words))
    said.ours(days - 1, said.ben, Agreed(of=id))
    said.mine(days - 2, said.ben, RitualHour(of=id, days=(0, 3), minute=1300))
    return id


def test_a_ritual_of_ours_is_told_and_one_let_go_is_not(said: LongAgo, ana: Phone, ben: Phone) -> None:
    for who, other in ((ana, ben), (ben, ana)):
        said.mine(1000, who, Draft(about=other.person, marks={"home.hug": "love"}))
        said.ours(999, who, Statement(marks={"home.hug": "love"}))
    said.mine(998, ben, HideTouch(about=ana.person))
    said.mine(997, ben, HideTouch(about=ana.person, hidden=False))
    stands, over = agreed(said, 900, "A long hug."), agreed(said, 890, "A cup of milk.")
    said.ours(880, ben, LetGo(of=over))
    call = said.ours(870, ana, Invitation(touch="hug", until=said.now - timedelta(days=869)))
    said.ours(870, ben, SaidYes(of=call))
    for n in range(30):
        said.ours(500 - n, ana, LetGo(of=agreed(said, 500 - n, f"The lamp, {n}.")))
        said.mine(500 - n, ben, NotNow(of=said.ours(500 - n, ana, Ritual(when="parting", words=f"A wave, {n}."))))
    pages = [*PAGES, f"/touch/{stands}/hour/"]
    assert all(one.sees("/touch/", "A long hug.") for one in (ana, ben))
    assert said.differing(ana, pages[:5]) == [] and said.differing(ben, pages) == []
    assert said.tells(ben, stands) and not said.tells(ben, over)


def test_whoever_hid_it_long_ago_sees_none_of_it(said: LongAgo, ana: Phone, ben: Phone) -> None:
    said.mine(998, ben, HideTouch(about=ana.person))
    for n in range(30):
        said.mine(900 - n, ben, HideTouch(about=f"somebody else, {n}"))
    said.ours(3, ana, Ritual(when="parting", words="A wave."))
    assert ana.sees("/touch/", "A wave.") and not ben.sees("/touch/", "A wave.")
    assert said.differing(ben, PAGES) == [] and not ben.sees("/touch/", "A wave.")
