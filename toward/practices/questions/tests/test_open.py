"""Of questions of long ago, what is open stands on every page, and an old one opens by its address with all of it."""

from datetime import timedelta

import pytest

from tests.cast import Phone, at
from tests.long_ago import LongAgo
from toward.practice.moments import Met
from toward.practices.questions.choose import seed_of
from toward.practices.questions.deck import deck
from toward.practices.questions.moments import (
    Answer,
    Asked,
    AskedAgain,
    Dealt,
    KeptForTalk,
    MineIsIn,
    NotNow,
    OwnAnswer,
    OwnQuestion,
)
from toward.practices.questions.tests.hands import both

pytestmark = pytest.mark.django_db
MANY = 25


def opened(said: LongAgo, question: str, days: float) -> str:
    """Both answered, so many days ago."""
    slot, seed = f"day:{days}:{question}", seed_of(said.ana.ours.log.moments, ())
    asked = said.ours(days, None, Asked(slot=slot, question=question, text=f"{question}?"))
    for who, other in ((said.ana, said.ben), (said.ben, said.ana)):
        m = said.ours(days, who, Answer(slot=slot, question=question, words=f"{who.name} {days}"))
        said.mine(days, other, Met(of=m))
        said.mine(days, who, OwnAnswer(bond=seed, slot=slot, question=question, words=f"{who.name} {days}"))
    return asked


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said, seed = LongAgo(ana, ben, monkeypatch), seed_of(ana.ours.log.moments, ())
    first = opened(said, "lamps", 500)
    said.ours(499, ben, KeptForTalk(of=first))
    again = said.ours(300, ben, AskedAgain(question="lamps", text="lamps?"))
    slot = f"again:{again}"
    said.mine(299, ana, OwnAnswer(bond=seed, slot=slot, question="lamps", text="lamps?", words="still lit"))
    said.ours(299, ana, MineIsIn(of=slot))
    rests = said.ours(298, ana, AskedAgain(question="coats", text="coats?"))
    said.mine(298, ana, NotNow(bond=seed, slot=f"again:{rests}", question="coats"))
    for nth in range(MANY):
        opened(said, f"new {nth}" if nth else "lamps", 290 - nth)
    for nth in range(MANY):
        for who in (ana, ben):
            said.mine(200 - nth, who, NotNow(bond=seed, slot=f"day:{nth}:x", question="x"))
            said.ours(200 - nth, who, MineIsIn(of=f"day:{nth}:x"))
    assert ana.sees("/questions/", "One of you would like to talk about this.")
    assert ana.sees(f"/questions/at/{again}/", "still lit")
    assert ana.sees(f"/questions/opened/{first}/", "Ben 500")
    lists = "", "opened/", "opened/?page=4", "opened/?by=theme", "ours/", "depth/"
    pages = "/today/", "/talk/", *(f"/questions/{one}" for one in (*lists, f"opened/{first}/", f"at/{again}/"))
    assert said.differing(ana, pages) + said.differing(ben, pages) == []
    assert "1 time" in ana.post("/questions/opened/", find="Ben 500").content.decode()


def test_the_question_of_a_day_is_drawn_from_few(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    every = [one.id for one in deck()]
    for nth in range(2 * MANY):
        opened(said, every[nth], -2 * nth)
    own = said.ours(-100, ana, OwnQuestion(text="an own one, which comes up"))
    said.now += timedelta(days=170)
    at(monkeypatch, said.now, ana, ben)
    both(ana, ben)
    assert len([m for m in ana.ours.log.moments if isinstance(m, Dealt)]) == 1
    for nth in range(2 * MANY):
        opened(said, every[2 * MANY + nth], -nth / 3)
    said.now += timedelta(days=150)
    at(monkeypatch, said.now, ana, ben)
    ana.get("/today/")
    asked = [m for m in ana.me.evening().ours if isinstance(m, Asked)]
    assert len(asked) < 3 * MANY and own
    pages = "/today/", "/questions/", "/questions/depth/", "/questions/ours/"
    assert said.differing(ana, pages, days=range(0, 60, 5)) + said.differing(ben, pages) == []
