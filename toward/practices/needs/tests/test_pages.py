"""What ana, ben, eve and a stranger see of cards about somebody."""

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, at, later, may_talk, same
from tests.lying import EVENING, Shared
from toward.log.moment import Moment, TakenBack
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, Plan

PAGE, KEY = "/needs/", "comfort-food"
WORDS, HEAD, PROMPT = "Soup, in the blue bowl.", "From Ana: What comforts me", "The food that comforts me is …"
PAGES = ("/today/", PAGE, "/ours/", "/mine/", "/us/", "/needs/about/comfort/")


def writes(phone: Phone, words: str = WORDS, key: str = KEY) -> None:
    assert phone.post(f"/needs/card/{key}/", words=words).status_code == 200


def says(phone: Phone, words: str = WORDS, key: str = KEY) -> str:
    writes(phone, words, key)
    phone.post(f"/needs/card/{key}/say/")
    return newest(phone, Card)


def newest(phone: Phone, kind: type[Moment]) -> str:
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, kind))


def of(phone: Phone, kind: type[Moment]) -> list[Moment]:
    return [m for m in phone.me.mine.moments if isinstance(m, kind)]


def share(ana: Phone) -> lying.Say:
    return lambda: Shared(says(ana), HEAD, WORDS, PAGE)


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, share(ana))


def test_met_it_stays_and_is_answered(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, share(ana), "remember")


def test_put_away_it_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, share(ana), "remember")


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, share(ana))


def test_a_card_is_drawn_finished_looked_at_and_only_then_said(ana: Phone, ben: Phone, eve: Phone) -> None:
    drawn = ana.get("/needs/draw/")
    first = drawn.request["PATH_INFO"]  # type: ignore[attr-defined]
    assert first.startswith("/needs/card/") and b"Another card" in drawn.content
    other = ana.get("/needs/draw/", **{"not": first.split("/")[3]}).request["PATH_INFO"]  # type: ignore[attr-defined]
    assert other.startswith("/needs/card/") and other != first
    before = {page: ben.get(page).content for page in PAGES}
    writes(ana)
    assert ana.sees(f"/needs/card/{KEY}/preview/", WORDS) and ana.sees(PAGE, "Written for yourself")
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    ana.post(f"/needs/card/{KEY}/say/")
    assert of(ana, Card) == [] and ana.sees(PAGE, WORDS) and not ana.sees(PAGE, "Written for yourself")
    assert ben.sees(PAGE, "Which food comforts Ana?") and not ben.sees(PAGE, WORDS)
    assert not any(eve.sees(page, WORDS) for page in PAGES)
    assert ana.post(f"/needs/card/{KEY}/say/").status_code == 404
    assert KEY not in ana.get("/needs/about/comfort/").content.decode().partition("Cards to finish")[2]


def test_reading_without_a_guess_is_one_tap(ana: Phone, ben: Phone) -> None:
    may_talk(ben)
    id = says(ana)
    assert WORDS in ben.post(f"/table/{id}/").content.decode()
    assert of(ben, Guessing) == [] and ben.get(f"/needs/{id}/guess/").request["PATH_INFO"] == f"/table/{id}/"  # type: ignore[attr-defined]


def guesses(phone: Phone, id: str, words: str = "Pancakes?") -> str:
    return phone.post(f"/needs/{id}/guess/", words=words).content.decode()


def test_a_guess_stays_with_ben_until_he_gives_it(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = says(ana)
    before = {page: ana.get(page).content for page in PAGES}
    assert "/before/" in ben.get(f"/needs/{id}/guess/").request["PATH_INFO"]  # type: ignore[attr-defined]
    may_talk(ben)
    assert ben.sees(f"/needs/{id}/guess/", "Which food comforts Ana?")
    head = ana.ours.log.head()
    page = guesses(ben, id)
    assert WORDS in page and "Pancakes?" in page and "Give Ana my guess" in page
    assert all(same(seen, ana.get(page).content) for page, seen in before.items()) and ana.ours.log.head() == head
    ben.post(f"/needs/{id}/give/")
    assert of(ben, Guessing) == [] and ana.sees("/today/", "Ben guessed about you")
    assert not any(ana.sees(page, "Pancakes?") for page in PAGES) and not any(eve.sees(p, "Pancakes?") for p in PAGES)
    given = newest(ana, Guess)
    ana.post(f"/table/{given}/")
    assert ana.sees("/today/", "Pancakes?") and ana.sees(PAGE, "Pancakes?") and ben.sees(PAGE, "Pancakes?")
    ana.post(f"/needs/{given}/near/", how="nearly")
    assert ben.sees("/today/", "Ana has answered your guess")
    ana.post(f"/needs/{given}/near/", how="nearly", words="With sugar, they would be.")
    assert not ben.sees(PAGE, "Nearly") and ana.sees(PAGE, "Nearly")
    ben.post(f"/table/{newest(ben, Nearness)}/")
    assert ben.sees(PAGE, "Nearly") and ben.sees(PAGE, "With sugar, they would be.")
    assert ben.post(f"/needs/{given}/near/", how="yes").status_code == 404
    assert ana.post(f"/needs/{given}/near/", how="nine").status_code == 422
    ben.post(f"/needs/{id}/give/")
    assert sum(isinstance(m, Guess) for m in ben.ours.log.moments) == 1


def test_a_guess_that_is_taken_back_leaves_no_line(ana: Phone, ben: Phone) -> None:
    may_talk(ben)
    id = says(ana)
    guesses(ben, id)
    ben.post(f"/needs/{id}/give/")
    assert ana.sees("/today/", "Ben guessed about you")
    ben.post(f"/take-back/ours/{newest(ben, Guess)}/")
    assert ben.sees(PAGE, WORDS)
    assert not ana.sees("/today/", "Ben guessed about you")
    assert not any(isinstance(m, TakenBack) for m in ana.ours.log.moments)


def test_either_ends_guessing_alone_and_the_other_sees_nothing_of_it(ana: Phone, ben: Phone) -> None:
    may_talk(ben)
    id, other = says(ana), says(ana, "Rain on the roof.", "comfort-calmplace")
    before = {page: ben.get(page).content for page in PAGES}
    ana.post("/needs/guesses/")
    assert ana.sees("/needs/guesses/", "Guessing is put away.")
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    guesses(ben, id)
    ben.post(f"/needs/{id}/give/")
    assert ben.sees(PAGE, "Pancakes?") and not any(ana.sees(page, "guessed about you") for page in PAGES)
    ana.post("/needs/guesses/", back="1")
    assert ana.sees("/today/", "Ben guessed about you")
    assert ben.sees("/today/", "Guess first")
    ben.post("/needs/guesses/")
    assert not ben.sees("/today/", "Guess first") and WORDS not in ben.post(f"/table/{other}/").content.decode()


def test_taken_back_while_ben_guesses_his_words_stand_and_nothing_opens(ana: Phone, ben: Phone) -> None:
    may_talk(ben)
    id = says(ana)
    assert ben.sees(f"/needs/{id}/guess/", "Which food comforts Ana?")
    ana.post(f"/take-back/ours/{id}/")
    answer = ben.post(f"/needs/{id}/guess/", words="Pancakes?")
    assert answer.status_code == 404 and of(ben, Guessing) == []
    id = says(ana)
    guesses(ben, id)
    ana.post(f"/take-back/ours/{id}/")
    assert ben.post(f"/needs/{id}/give/").status_code == 404
    assert not any(isinstance(m, Guess) for m in ben.ours.log.moments)
    assert ben.post(f"/needs/{id}/when/", words="x").status_code == 404


def test_changed_it_is_a_new_thing_to_meet_and_what_stood_stays_readable(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, EVENING, ana, ben)
    id = says(ana)
    ben.post(f"/table/{id}/")
    later(monkeypatch, ana, ben, days=40)
    assert ana.get(f"/needs/card/{KEY}/").content.decode().count(WORDS) == 1
    assert says(ana, "Toast, these days.") == id
    assert ben.sees("/today/", HEAD) and not ben.sees("/today/", "Toast")
    page = ben.post(f"/table/{id}/").content.decode()
    assert "Toast, these days." in page and "What stood here before" in page and WORDS in page


def test_after_months_it_is_soft_and_asks(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, EVENING, ana, ben)
    id = says(ana)
    ben.post(f"/table/{id}/")
    assert not ana.sees(PAGE, "Still true?") and not ben.sees(PAGE, "It may be different now.")
    later(monkeypatch, ana, ben, days=364)
    assert ana.sees(PAGE, "Still true?") and ben.sees(PAGE, "It may be different now.")
    assert ben.post(f"/needs/{id}/still/").status_code == 404
    ana.post(f"/needs/{id}/still/")
    assert not ana.sees(PAGE, "Still true?") and not ben.sees(PAGE, "It may be different now.")
    assert ben.sees(PAGE, "Still true on")


def test_what_ben_means_to_do_is_his_and_comes_on_its_day(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, EVENING, ana, ben)
    id = says(ana)
    ben.post(f"/table/{id}/")
    before = {page: ana.get(page).content for page in PAGES}
    assert ben.sees(f"/needs/{id}/when/", "Ways to end it")
    ben.post(f"/needs/{id}/when/", words="cook it and say nothing")
    assert ben.sees(PAGE, "cook it and say nothing") and not ben.sees("/today/", "You meant to")
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())
    ana.post("/reach/today/", what="low", hours="24")
    assert ben.sees("/today/", "You meant to") and ben.sees("/today/", "cook it and say nothing")
    assert not ana.sees("/today/", "cook it")
    put_away = f"/needs/{of(ben, Plan)[0].id}/put-away/"
    assert ben.sees("/today/", put_away)
    before = {page: ana.get(page).content for page in PAGES}
    ben.post(put_away)
    assert not ben.sees("/today/", "You meant to") and ben.sees(PAGE, "cook it and say nothing")
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())
    assert ana.post(put_away).status_code == 404
    later(monkeypatch, ana, ben, days=2)
    ana.post("/reach/today/", what="low", hours="24")
    assert ben.sees("/today/", "You meant to"), "another such day"
    later(monkeypatch, ana, ben, days=2)
    assert not ben.sees("/today/", "cook it and say nothing")
    ben.post(f"/needs/{id}/when/", words="bring it to the door", day=str(EVENING.date()))
    assert len(of(ben, Plan)) == 1


def test_in_any_script_and_five_thousand_letters(ana: Phone, ben: Phone) -> None:
    for key, words in ((KEY, "汁" * 5000), ("comfort-sad", "حساء " * 999 + "!")):
        id = says(ana, words, key)
        assert words in ben.post(f"/table/{id}/").content.decode()
    assert ana.post(f"/needs/card/{KEY}/", words="汁" * 5001).status_code == 422
    assert ana.post(f"/needs/card/{KEY}/", words=" ").status_code == 422
    assert ana.get("/needs/card/nothing/").status_code == 404 == ana.get("/needs/about/nothing/").status_code


def test_what_is_written_after_reading_is_no_guess_and_its_words_come_back(ana: Phone, ben: Phone) -> None:
    """A second tab still shows the form, and the card was opened in the first."""
    may_talk(ben)
    id = says(ana)
    assert ben.sees(f"/needs/{id}/guess/", "Which food comforts Ana?")
    ben.post(f"/table/{id}/")
    answer = ben.post(f"/needs/{id}/guess/", words="Pancakes, surely")
    assert answer.status_code == 409 and "Pancakes, surely" in answer.content.decode()
    assert of(ben, Guessing) == [] and not ben.sees(PAGE, "Pancakes, surely")
