"""Small repairs of years ago."""

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practice.moments import KeptClose, Met, PutAway
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid


def test_what_is_unmet_is_told_and_what_is_behind_comes_where_it_is_asked_for(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    unmet = said.ours(700, ana, SmallSaid(line="I was sharp, sorry."))
    close = said.ours(690, ana, SmallSaid(line="Can we begin again?"))
    said.mine(689, ben, Met(of=close))
    said.mine(689, ben, KeptClose(of=close))
    old = said.ours(680, ana, SmallSaid(line="I burnt the soup."))
    said.mine(680, ben, SmallRead(of=old))
    said.ours(680, ben, SmallMet(of=old, line="I know."))
    said.mine(679, ana, SmallRead(of=old))
    for n in range(30):
        one = said.ours(400 - n, ana, SmallSaid(line=f"Sorry, {n}"))
        said.mine(400 - n, ben, Met(of=one))
        said.mine(400 - n, ben, PutAway(of=one))
        said.ours(400 - n, ben, SmallMet(of=one, line="Yes."))
        said.mine(400 - n, ana, SmallRead(of=one))
    pages = ["/today/", "/small_repairs/", "/small_repairs/?page=2", *(f"/table/{id}/" for id in (unmet, close, old))]
    assert ben.sees("/small_repairs/", "Ana") and not said.differing(ben, pages) and not said.differing(ana, pages[:3])
    assert said.tells(ben, unmet) and said.tells(ben, close) and not said.tells(ben, old)
    few, every = (ana.get("/small_repairs/", page=9, **asked).content.decode() for asked in ({}, {"earlier": 1}))
    assert "I burnt the soup." in every and "I burnt the soup." not in few
