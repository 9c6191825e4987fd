"""Each kind is named by its own id, and shown to whoever has opened it; what is open is not told of once more."""

from tests.cast import Phone
from toward.practices.meaning.chosen_moments import Sent, Turn, Word, Yes
from toward.practices.meaning.moments import Ended, Handed, MineIsIn
from toward.practices.meaning.tests.test_chosen import LAKE, STEP, WHY, offers, ours, role, words
from toward.practices.meaning.tests.test_pages import SOUP, handed, names, said


def test_a_role_follows_a_role_and_ends_nothing_of_another_kind(ana: Phone, ben: Phone) -> None:
    goal = ours(ana, ben)
    assert LAKE not in ana.get("/meaning/ours/roles/new/", instead=goal).content.decode()
    assert LAKE in ana.get("/meaning/ours/goals/new/", instead=goal).content.decode()
    ben.post(f"/meaning/chosen/{role(ana, ben, instead=goal)}/yes/")
    assert len(said(ana, Yes)) == 2 and not said(ana, Ended) and ana.sees("/meaning/ours/goals/", LAKE)


def test_a_sign_is_answered_and_neither_turned_nor_ended(ana: Phone, ben: Phone) -> None:
    words(ana)
    ana.post(f"/meaning/words/{said(ana, Word)[-1].id}/say/")
    sign = said(ana, Sent)[-1].id
    ben.post(f"/meaning/chosen/{sign}/yes/")
    for path in (f"/meaning/chosen/{sign}/done/", f"/meaning/goals/{sign}/", f"/meaning/ritual/{sign}/end/"):
        assert ben.post(path, words=LAKE, seen=sign).status_code in (404, 409, 410), path
    assert [m.of for m in said(ana, Yes)] == [sign] and not said(ana, Turn) and not said(ana, Ended)


def test_the_address_of_a_goal_that_is_not_opened_leads_to_where_it_can_be(ana: Phone, ben: Phone) -> None:
    id = offers(ana)
    assert ben.browser.get(f"/meaning/goals/{id}/").headers["Location"] == f"/table/{id}/"
    closed = ben.get(f"/meaning/goals/{id}/")
    assert not any(words in closed.content.decode() for words in (LAKE, STEP, WHY))
    ben.post(f"/table/{id}/")
    assert ben.sees(f"/meaning/goals/{id}/", STEP) and ana.sees(f"/meaning/goals/{id}/", WHY)


def test_the_address_of_a_thing_that_is_not_opened_leads_to_where_it_can_be(ana: Phone, ben: Phone) -> None:
    id = handed(ana, ben)
    assert ben.browser.get(f"/meaning/thing/{id}/").headers["Location"] == f"/table/{id}/"
    assert not ben.sees(f"/meaning/thing/{id}/", said(ana, Handed)[-1].words)
    ben.post(f"/table/{id}/")
    assert ben.sees(f"/meaning/thing/{id}/", said(ana, Handed)[-1].words)


def test_whoever_tells_of_what_the_other_has_opened_is_led_to_its_page(ana: Phone, ben: Phone) -> None:
    names(ana, SOUP)
    names(ben, SOUP)
    for what in ("rituals", "work"):
        assert ana.post(f"/meaning/in/{what}/").status_code == 200 and not said(ana, MineIsIn)
    assert ana.post("/meaning/in/nothing/").status_code == 404
