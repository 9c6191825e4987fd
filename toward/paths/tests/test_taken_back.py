"""What is taken back is gone with its author's own copy of it; what was written for nobody stays so."""

from tests.cast import Phone, pair, sign_up
from toward.bond.moments import Begun
from toward.practices.boundaries.moments import Boundary
from toward.practices.empathy.moments import OwnView, View
from toward.practices.questions.moments import Answer, OwnAnswer
from toward.practices.questions.tests.hands import say


def test_an_opened_answer_goes_with_my_copy_of_it(ana: Phone, ben: Phone) -> None:
    say(ana, "The bread, burning")
    say(ben, "The rain on the tent")
    mine = next(m for m in ana.ours.log.moments if isinstance(m, Answer) and m.by == ana.person)
    assert mine.words == "The bread, burning"
    assert [m.words for m in ana.me.mine.moments if isinstance(m, OwnAnswer)] == ["The bread, burning"]
    ana.post(f"/take-back/ours/{mine.id}/")
    assert not [m for m in ana.me.mine.moments if isinstance(m, OwnAnswer)]
    assert [m.words for m in ben.me.mine.moments if isinstance(m, OwnAnswer)] == ["The rain on the tent"]


def test_only_the_copy_of_what_was_taken_back_goes(ana: Phone, ben: Phone) -> None:
    first = next(m.id for m in ana.ours.log.moments if isinstance(m, Begun))
    kept = {"a": "one", "b": "two"}
    said = {slot: ana.ours.log.append(View(of=slot, for_me=words)) for slot, words in kept.items()}
    for slot, words in kept.items():
        ana.me.mine.append(OwnView(bond=first, of=slot, for_me=words))
    ana.post(f"/take-back/ours/{said['a'].id}/")
    assert [m.for_me for m in ana.me.mine.moments if isinstance(m, OwnView)] == ["two"]


def test_what_was_written_for_nobody_never_goes_to_who_came_meanwhile(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    page = ana.get("/boundaries/say/home/").content.decode()
    made_for = page.partition('name="bond" value="')[2].partition('"')[0]
    assert "Keep it for me" in page and made_for
    pair(ana, ben)
    said = {"bond": made_for, "stance": "no", "words": "Nobody reads my post."}
    ana.browser.post("/boundaries/say/home/", said, follow=True)
    assert [m.words for m in ana.me.mine.moments if isinstance(m, Boundary)] == ["Nobody reads my post."]
    assert not [m for m in ben.ours.log.moments if isinstance(m, Boundary)]
    assert ana.sees("/boundaries/", "Nobody reads my post.") and not ben.sees("/boundaries/", "Nobody reads my post.")
