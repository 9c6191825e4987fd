"""What was named, carried and handed over years ago is told alike, whether a page is told from few or from all."""

from tests.cast import Phone, may_talk
from tests.long_ago import LongAgo
from toward.practice.moments import Answered, Met
from toward.practices.meaning.chosen_moments import Goal, Turn, Yes
from toward.practices.meaning.moments import (
    Carried,
    Changed,
    Ended,
    Handed,
    HandedBack,
    Listing,
    LookedBack,
    MineIsIn,
    Naming,
    NotNow,
    Opened,
    Ritual,
    Taken,
    Too,
)


def test_the_years_are_told_from_few_and_from_all_alike(said: LongAgo, ana: Phone, ben: Phone) -> None:
    may_talk(ana, ben)
    said.ours(1500, None, Opened(slot="rituals:1"))
    seed = said.ana.ours.log.moments[0].id
    for nth in range(24):
        one = said.ours(1499 - nth, ana, Ritual(name=f"Soup, {nth}", rhythm="weekly", why="Then the week is over."))
        said.mine(1400, ben, Met(of=one))
        said.ours(1390 - nth, ben, Answered(of=one, words=f"I would miss it, {nth}"))
        said.ours(1380 - nth, ben, Too(of=one))
        if nth % 3:
            said.ours(900 - nth, None, (Changed(of=one, name=f"Stew, {nth}") if nth % 2 else Ended(of=one)))
    for nth, slot in enumerate(("work:1", "work:2")):
        said.ours(1000 - 200 * nth, None, Opened(slot=slot))
        for who, other in ((ana, ben), (ben, ana)):
            said.mine(1001 - 200 * nth, who, Listing(bond=seed, slot=slot, own="The keys", sealed=True))
            carried = said.ours(1000 - 200 * nth, who, Carried(slot=slot, carry=("birthdays",), own=f"Keys, {slot}"))
            said.mine(999 - 200 * nth, other, Met(of=carried))
    said.mine(1501, ana, Naming(bond=seed, slot="rituals:1", rituals=({"name": "Soup"},), sealed=True))
    for nth in range(26):
        thing = said.ours(700 - nth, ana, Handed(words=f"Letters, {nth}"))
        said.mine(699 - nth, ben, Met(of=thing))
        said.ours(690 - nth, ben, Taken(of=thing))
        said.ours(680 - nth, ben, HandedBack(of=thing) if nth % 2 else LookedBack(of=thing, words="Fine."))
        said.mine(670 - nth, ana, NotNow(of=thing))
    for nth in range(24):
        goal = said.ours(900 - nth, ana, Goal(words=f"An island, {nth}", step="A map"))
        said.mine(899 - nth, ben, Met(of=goal))
        said.ours(890 - nth, ben, Yes(of=goal))
        said.ours(880 - nth, ben, Turn(of=goal, how=("done", "reached", "changed")[nth % 3], words=f"A bay, {nth}"))
        said.mine(870 - nth, ana, NotNow(of=goal))
        if nth % 4 == 1:
            said.ours(860 - nth, None, Ended(of=goal))
    runs = said.ours(5, ben, Handed(words="The aunts"))
    said.ours(4, ana, Taken(of=runs))
    said.ours(3, ben, MineIsIn(of="work:3"))
    pages = [
        "/today/",
        "/meaning/",
        "/meaning/work/",
        "/meaning/name/",
        "/meaning/ours/goals/",
        f"/meaning/goals/{goal}/",
        f"/meaning/thing/{runs}/",
        "/us/",
    ]
    assert ana.sees("/meaning/", "Stew, 23") and ana.sees("/meaning/work/", "The aunts")
    assert ana.sees("/meaning/ours/goals/", "A bay, 20")
    assert ana.sees("/meaning/work/", "Keys, work:2")
    assert said.differing(ana, pages, (0, 14)) == [] and said.differing(ben, pages, (0, 14)) == []
