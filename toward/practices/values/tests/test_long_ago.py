"""What was sorted and agreed on years ago is still told, whether a page is told from few or from all."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practice.moments import Answered, Met
from toward.practices.values.moments import (
    Agreed,
    Agreement,
    Draft,
    Ended,
    LookedBack,
    MineIsIn,
    NotNow,
    Opened,
    Said,
)

PAGES = ("/today/", "/values/", "/values/true/", "/values/years/", "/values/sort/", "/us/")


def opened(said: LongAgo, days: float, slot: str, words: str) -> list[str]:
    """Both sides, met and answered."""
    said.ours(days, None, Opened(slot=slot))
    ids = []
    for who, other in ((said.ana, said.ben), (said.ben, said.ana)):
        said.mine(days + 1, who, Draft(bond=said.ana.ours.log.moments[0].id, slot=slot, dealt=6, sealed=True))
        ids.append(said.ours(days, who, Said(slot=slot, values=("honesty", "privacy"), words=(words, who.name))))
        said.mine(days - 0.1, other, Met(of=ids[-1]))
        said.ours(days - 0.2, other, Answered(of=ids[-1], words=f"So that is {words}"))
    return ids


def agreed(said: LongAgo, days: float, words: str, length: int) -> str:
    until = (said.now - timedelta(days=days - length)).date()
    id = said.ours(days, said.ana, Agreement(about="honesty-privacy", words=words, until=until))
    said.mine(days - 0.1, said.ben, Met(of=said.ours(days - 0.1, said.ben, Agreed(of=id))))
    return id


def test_the_years_are_told_from_few_and_from_all_alike(said: LongAgo, ana: Phone, ben: Phone) -> None:
    opened(said, 1500, "sort:1", "No paint over the damp.")
    opened(said, 1490, "true:1", "That I hear it first.")
    stands, over = agreed(said, 1400, "Letters stay closed.", 1400 + 5), agreed(said, 1300, "Bills lie open.", 40)
    said.ours(
        1250, ben, Answered(of=said.ours(1255, ana, LookedBack(of=over, how="holds", words="It did.")), words="Yes")
    )
    said.mine(1240, ben, NotNow(of=over))
    opened(said, 900, "sort:2", "Still no paint.")
    for n in range(24):
        gone = agreed(said, 600 - n, f"A small thing, number {n}.", 9)
        said.ours(580 - n, ben, Ended(of=gone))
    said.ours(3, ben, MineIsIn(of="sort:3"))
    pages = [*PAGES, *(f"/values/agreement/{id}/" for id in (stands, over, gone))]
    pages.append("/values/pair/honesty-privacy/")
    assert ana.sees("/values/years/", "No paint over the damp.") and ana.sees("/values/", "So that is Still no paint.")
    assert ana.sees("/values/", "Letters stay closed.") or ana.get("/values/", agreed=2).status_code == 200
    assert said.differing(ana, pages, (0, 14, 120)) == [] and said.differing(ben, pages, (0, 14, 120)) == []
