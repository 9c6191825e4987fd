"""Small asks of years ago."""

from datetime import timedelta
from html import unescape
from re import findall

from tests.cast import Phone, at
from tests.long_ago import LongAgo
from toward.practice.moments import Met
from toward.practices.bids.moments import Answered, Bid, Noticing, PutAway, Suits


def asked(said: LongAgo, days: float, who: Phone, text: str, **answer: object) -> tuple[str, str]:
    """An ask, and its answer."""
    bid = said.ours(days, who, Bid(text=text, family="help"))
    other = said.ben if who is said.ana else said.ana
    return bid, said.ours(days - 0.01, other, Answered(of=bid).again(**{"words": f"{text} Yes.", **answer}))


def test_what_both_look_forward_to_is_told_and_what_is_behind_comes_where_it_is_asked_for(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    then = said.now + timedelta(days=14)
    _, later = asked(said, 700, ana, "The lighthouse, once?", how="later", when=then)
    said.ours(699, ana, Suits(of=later))
    _, unmet = asked(said, 690, ana, "The heavy shelf?")
    old, of_old = asked(said, 680, ana, "A cup of tea?")
    said.mine(680, ana, PutAway(of=of_old))
    said.mine(670, ana, Noticing(words="A hand on the door."))
    for n in range(30):
        _, one = asked(
            said, 400 - n, ana, f"A look at the moon, {n}?", how="later", when=said.now - timedelta(days=300)
        )
        said.mine(400 - n, ana, Met(of=one))
        said.ours(400 - n, ana, Suits(of=one))
        said.mine(400 - n, ana, Noticing(words=f"A sigh, {n}"))
    pages = ["/today/", "/bids/", "/bids/?page=2", "/bids/noticed/", f"/table/{unmet}/", f"/table/{of_old}/"]
    assert all(one.sees("/bids/", "The lighthouse, once?") for one in (ana, ben))
    assert said.differing(ana, pages, (0, 14, 15)) == [] and said.differing(ben, pages[:3], (0, 14, 15)) == []
    assert said.tells(ana, later) and said.tells(ana, unmet) and not said.tells(ana, old)
    for page, words in (("/bids/", "A cup of tea?"), ("/bids/noticed/", "A hand on the door.")):
        few, every = (ana.get(page, page=9, **more).content.decode() for more in ({}, {"earlier": 1}))
        assert words in every and words not in few


def test_where_most_asks_faded_the_way_to_what_was_earlier_stands_and_tells_of_none(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    """An ask that faded leaves no mark, in no count either: the way there hangs on how long the two are here."""
    first = said.now
    said.now = first + timedelta(days=400)
    asked(said, 300, ana, "A cup of tea?")
    at(said.patch, said.now, ana)
    assert said.differing(ana, ["/bids/"]) == []
    before = ana.get("/bids/").content
    for n in range(24):
        said.ours(200 - n, ana, Bid(text=f"A look at the moon, {n}?"))
    assert said.differing(ana, ["/bids/"]) == []
    few, every = (ana.get("/bids/", **more).content for more in ({}, {"earlier": 1}))
    assert b"A cup of tea?" in before and b"A cup of tea?" not in few and b"A cup of tea?" in every
    assert b"Everything earlier" in few and b"Everything earlier" not in every
    assert b"Everything earlier" in before
    at(said.patch, first + timedelta(days=99), ana)
    assert b"Everything earlier" not in ana.get("/bids/").content


def test_everything_earlier_goes_on_where_one_was(said: LongAgo, ana: Phone, ben: Phone) -> None:
    said.now += timedelta(days=500)
    at(said.patch, said.now, ana)
    for n in range(30):
        asked(said, 400 - n, ben, f"A look at the moon, {n}?")
    said.differing(ana, ["/bids/"])
    assert "Everything earlier" not in ana.get("/bids/").content.decode(), "there is an older page first"
    last = ana.get("/bids/", page=2).content.decode()
    [on] = [link for link in findall(r'href="(\?[^"]*)"', last) if "earlier" in link]
    there = ana.browser.get("/bids/" + unescape(on)).content.decode()
    assert "moon, 10?" in last and "moon, 9?" not in last
    assert "moon, 10?" in there and "moon, 9?" in there and "moon, 29?" not in there
