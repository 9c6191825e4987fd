"""What somebody writes alone before a repair, and what of it the other sees."""

import re

from tests.cast import Phone, same
from tests.lying import opens_last
from toward.practices.another_view.moments import Noted
from toward.practices.repair.story import tell
from toward.practices.repair.tests.acts import BENS_PAGES, CAMERA, STORY, WHOLE, at, page, repair, shares, writes


def test_what_ana_writes_is_hers_alone(two: tuple[Phone, Phone], eve: Phone) -> None:
    ana, ben = two
    for path in BENS_PAGES:
        ben.get(path)
    before, seq = [ben.get(path).content for path in BENS_PAGES], ben.ours.log.head()
    writes(ana)
    assert "If it is not all right now, leave it." in ana.get("/repair/share/").content.decode()
    ana.post("/repair/share/", show=["words", "story"])
    assert all(same(one, ben.get(path).content) for one, path in zip(before, BENS_PAGES, strict=True))
    assert ben.ours.log.head() == seq
    assert ana.sees("/another_view/write/story/", STORY) and ana.sees("/mine/", STORY)
    assert not eve.sees("/mine/", STORY) and not eve.sees("/another_view/write/story/", STORY)


def test_only_what_is_chosen_goes_over(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    writes(ana)
    shown = ana.post("/repair/share/", show=["words"]).content.decode()
    assert "This is what Ben sees" in shown and WHOLE in shown and STORY not in shown
    assert not ben.sees("/repair/", "has opened")
    shares(ana, "words")
    assert ben.sees("/today/", "Ana has opened")
    opens_last(ben)
    assert WHOLE in page(ben, at(ben))
    for path in (*BENS_PAGES, at(ben)):
        assert STORY not in page(ben, path) and CAMERA not in page(ben, path)


def test_nothing_is_given_that_was_not_seen_first(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    writes(ana)
    answer = ana.post("/repair/share/", show=["words"], seal="another", give="1")
    assert "This is what Ben sees" in answer.content.decode()
    assert "Nothing is chosen yet" in ana.post("/repair/share/", give="1").content.decode()
    assert "Nothing is chosen yet" in ana.post("/repair/share/", show=["seal"]).content.decode()
    assert ben.me.evening().story(tell).running is None


def test_a_fear_from_the_list_and_own_words_both_stand(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/another_view/write/fear/", fear="left", words="I thought you had gone for good.")
    again = page(ana, "/another_view/write/fear/")
    assert re.search(r'value="left"[^>]*checked', again) and "I thought you had gone for good." in again
    shares(ana, "fear")
    opens_last(ben)
    assert "being left: I thought you had gone for good." in page(ben, at(ben))
    assert "being left: I thought you had gone for good." in page(ana, "/mine/")


def test_a_note_for_a_repair_to_come_is_of_it_once_it_is_given(two: tuple[Phone, Phone]) -> None:
    ana, _ben = two
    writes(ana)
    shares(ana, "words")
    notes = [m for m in ana.me.mine.moments if isinstance(m, Noted)]
    assert [m.of for m in notes] == [repair(ana).id]
    assert ana.sees("/another_view/write/story/", STORY)
