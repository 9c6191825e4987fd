"""What ana, ben, eve, a stranger and somebody alone see of check-ins and guesses."""

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, same
from tests.lying import Shared
from toward.practice.moments import Met
from toward.practices.feelings.moments import CheckIn, Guess

LINE = "The bus was late and I minded more than I should."
PAGES = ("/today/", "/feelings/", "/ours/", "/feelings/days/", "/mine/", "/us/")


def checks_in(phone: Phone, audience: str = "ours", **said: object) -> str:
    answer = phone.post("/feelings/now/", audience=audience, **{"text": LINE, "words": ["tired"], **said})
    assert answer.status_code == 200, answer.content.decode()
    log = phone.ours.log if audience == "ours" else phone.me.mine
    return next(m.id for m in reversed(log.moments) if isinstance(m, CheckIn))


def shares(ana: Phone) -> lying.Say:
    return lambda: Shared(checks_in(ana), "Ana has shared a check-in", LINE, "/feelings/")


def opens(phone: Phone, id: str) -> None:
    assert phone.post(f"/table/{id}/").status_code == 200


def kept(phone: Phone, kind: type) -> int:
    return sum(isinstance(m, kind) for m in phone.me.mine.moments)


def test_the_first_choice_is_mine(ana: Phone, ben: Phone) -> None:
    page = ana.get("/feelings/now/").content.decode()
    assert 'value="mine" checked' in page
    assert 'value="ours" checked' not in page
    ana.post("/feelings/now/", words=["tired"])
    assert kept(ana, CheckIn) == 1


def test_what_is_mine_changes_no_byte_for_ben(ana: Phone, ben: Phone, eve: Phone) -> None:
    before = [ben.get(page).content for page in PAGES]
    id = checks_in(ana, "mine", pleasant=2, stirred=3, mood=4)
    ana.post("/feelings/guess/", pleasant=4, stirred=4)
    ana.post(f"/feelings/mine/{id}/edit/", text=LINE + " Still.")
    assert all(same(one, ben.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert ana.sees("/feelings/", LINE)
    assert ana.sees("/mine/", LINE)
    assert not ana.sees("/ours/", LINE)
    assert not any(eve.sees(page, LINE) for page in PAGES)
    assert ben.ours.log.head() == ana.ours.log.head()


def test_what_is_shared_waits_behind_a_guess_and_one_tap_skips_it(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = checks_in(ana, mood=4)
    for page in ("/today/", "/feelings/", "/ours/"):
        assert ben.sees(page, "Ana has shared a check-in") and ben.sees(page, "Guess first")
        assert not ben.sees(page, LINE)
        assert ana.sees(page, LINE) == (page != "/today/")
        assert not eve.sees(page, LINE)
    assert not ben.sees("/feelings/days/", "<rect")
    before = [ana.get(page).content for page in PAGES]
    opens(ben, id)
    for page in ("/today/", "/feelings/", "/ours/"):
        assert ben.sees(page, LINE) and not ben.sees(page, "Guess first")
    opens(ben, id)
    assert (kept(ben, Met), kept(ben, Guess)) == (1, 0)
    assert all(same(one, ana.get(page).content) for one, page in zip(before, PAGES, strict=True))


def test_a_guess_opens_it_and_says_how_near_to_me_alone(ana: Phone, ben: Phone) -> None:
    checks_in(ana, pleasant=2, stirred=3, connected=8)
    before = [ana.get(page).content for page in PAGES]
    ben.post("/feelings/guess/", pleasant=7, stirred=3, connected=8)
    page = ben.get("/feelings/").content.decode()
    assert "some way off" in page
    assert "very near" in page
    assert "less pleasant than you thought" in page
    assert LINE in page
    assert ben.sees("/today/", LINE)
    assert all(same(one, ana.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert not ben.sees("/mine/", "guess")


def test_nobody_guesses_at_what_is_in_sight(ana: Phone, ben: Phone) -> None:
    opens(ben, checks_in(ana, pleasant=2))
    ben.post("/feelings/guess/", pleasant=2)
    assert kept(ben, Guess) == 0
    assert not ben.sees("/feelings/", "Your guess")


def test_a_guess_can_wait(ana: Phone, ben: Phone) -> None:
    ben.post("/feelings/guess/", connected=3)
    assert ben.sees("/feelings/", "Your guess is kept")
    id = checks_in(ana, connected=9)
    assert not ben.sees("/today/", LINE) and not ben.sees("/feelings/", "more connected than you thought")
    opens(ben, id)
    assert ben.sees("/feelings/", "more connected than you thought")
    assert ben.sees("/today/", LINE)


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, shares(ana))
    assert not ben.sees("/today/", "Guess first")


def test_met_it_stays_and_is_answered(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, shares(ana), "reading")


def test_put_away_it_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, shares(ana), "reading")


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, shares(ana))


def test_only_words_or_only_a_place_or_only_a_slider_is_enough(ana: Phone, ben: Phone) -> None:
    for said in ({"words": ["close", "missing you"]}, {"pleasant": 3, "stirred": 9}, {"tension": 0}, {"text": "Hm."}):
        assert ana.post("/feelings/now/", audience="ours", **said).status_code == 200
    assert [m.tension for m in ana.ours.log.moments if isinstance(m, CheckIn)] == [None, None, 0, None]
    assert ana.sees("/feelings/", "close, missing you")


def test_bad_input_comes_back_with_everything_that_was_said(ana: Phone, ben: Phone) -> None:
    answer = ana.post("/feelings/now/", audience="ours", pleasant="12", words=["tired"], text=LINE, mood="ten")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "A number from 0 to 10" in page
    assert LINE in page
    assert 'value="tired" checked' in page
    assert 'value="ours" checked' in page
    assert ana.post("/feelings/now/", text=" \u0000 ").status_code == 422
    assert ana.post("/feelings/now/", words=["no such word"]).status_code == 422
    assert ana.post("/feelings/guess/").status_code == 422
    assert ana.post("/feelings/guess/", connected="-1").status_code == 422
    assert ana.post("/feelings/now/", audience="everybody", text=LINE).status_code == 200
    assert not ben.sees("/ours/", "check-in")


def test_putting_it_better_and_taking_it_back(ana: Phone, ben: Phone, eve: Phone) -> None:
    shared, private = checks_in(ana), checks_in(ana, "mine")
    opens(ben, shared)
    assert ben.get(f"/feelings/ours/{shared}/edit/").status_code == 403
    assert ben.post(f"/feelings/ours/{shared}/edit/", text="Not mine").status_code == 403
    assert ben.get(f"/feelings/mine/{private}/edit/").status_code == 404
    assert eve.get(f"/feelings/ours/{shared}/edit/").status_code == 404
    assert ana.get(f"/feelings/theirs/{shared}/edit/").status_code == 404
    assert LINE in ana.get(f"/feelings/ours/{shared}/edit/").content.decode()
    ana.post(f"/feelings/ours/{shared}/edit/", words=["relieved"], text="It came in the end.")
    assert ben.sees("/feelings/", "It came in the end.")
    assert not ben.sees("/ours/", LINE)
    ana.post(f"/take-back/ours/{shared}/")
    ana.post(f"/take-back/mine/{private}/")
    assert not ben.sees("/ours/", "It came in the end.")
    assert not ana.sees("/feelings/", LINE)


def test_today_asks_once_a_day(ana: Phone, ben: Phone) -> None:
    assert ana.sees("/today/", "How are you, right now?")
    checks_in(ana, "mine")
    assert not ana.sees("/today/", "How are you, right now?")
    assert ben.sees("/today/", "How are you, right now?")


def test_the_days_show_each_line_and_a_table(ana: Phone, ben: Phone) -> None:
    checks_in(ana, "mine", mood=3, tension=8)
    opens(ana, checks_in(ben, mood=7))
    page = ana.get("/feelings/days/").content.decode()
    assert "<circle" in page
    assert "<rect" in page
    assert "The same as a table" in page
    assert "style=" not in page
    for query in ("span=month&line=tension", "span=week&back=3", "span=eon&line=secret&back=-4", "back=99999"):
        assert ana.get(f"/feelings/days/?{query}").status_code == 200
    assert "<rect" not in ben.get("/feelings/days/?line=tension").content.decode()
    assert "Nothing was noted" in ben.get("/feelings/days/?line=tension").content.decode()


def test_alone_it_is_all_mine(ana: Phone) -> None:
    page = ana.get("/feelings/now/").content.decode()
    assert 'value="ours"' not in page
    ana.post("/feelings/now/", audience="ours", words=["tired"], text=LINE, mood=3)
    assert kept(ana, CheckIn) == 1
    for where in ("/feelings/", "/mine/"):
        assert ana.sees(where, LINE)
    assert ana.sees("/feelings/days/", "<circle")
    assert not ana.sees("/feelings/", "guess")
    assert ana.get("/feelings/ours/nothing/edit/").status_code == 404


def test_eve_and_a_stranger_see_nothing(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = checks_in(ana)
    assert not any(eve.sees(page, LINE) or eve.sees(page, "has shared") for page in PAGES)
    assert eve.browser.post(f"/table/{id}/", {"bond": ana.bond}).status_code == 404
    for page in ("/feelings/", "/feelings/now/", "/feelings/guess/", "/feelings/days/"):
        assert stranger.get(page).status_code == 302
    assert stranger.post(f"/table/{id}/").status_code in (302, 423)
    opens(ben, id)


def test_what_does_one_good_is_kept_for_a_hard_day(ana: Phone, ben: Phone) -> None:
    id = checks_in(ana)
    opens(ben, id)
    assert not ben.sees("/appreciation/close/", LINE)
    assert ben.post(f"/table/{id}/close/").status_code == 200
    assert ben.sees("/appreciation/close/", LINE)
