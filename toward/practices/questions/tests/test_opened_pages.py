"""What comes after a question is opened, what the two add of their own, and what one asks alone."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, at, later, same, sign_up
from tests.lying import EVENING, VISIT, opens_last
from toward.log.models import WaitingRow
from toward.practice.content import read
from toward.practice.moments import Answered, Met
from toward.practice.warm_lines import SHOWN
from toward.practices.questions.deck import deck, depth_of
from toward.practices.questions.lying import lines
from toward.practices.questions.moments import DepthAgreed, Response
from toward.practices.questions.tests.hands import ANAS, BENS, PAGES, both, page, say, today, told


def test_saying_something_back(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    theirs = told(ben).pairs[0].theirs
    assert theirs and "Say something back" in page(ben.get(f"/questions/opened/{id}/"))
    assert ben.post(f"/table/{theirs.id}/answer/", words="").status_code == 422
    ben.post(f"/table/{theirs.id}/answer/", words="I remember that kettle.")
    assert ana.sees("/today/", "Ben wrote back to your answer")
    opens_last(ana)
    for phone in (ana, ben):
        assert phone.sees(f"/questions/opened/{id}/", "I remember that kettle.")


def test_a_kind_word_that_was_said_before_the_table_lies_there_too(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    mine = told(ana).pairs[0].answers[0]
    old, words = ben.ours.log.append(Response(of=mine.id, words="I know that kettle.")), "I know that kettle."
    assert ana.sees("/today/", "Ben said something back") and not ana.sees("/today/", words)
    ana.post(f"/table/{old.id}/")
    assert ana.sees("/today/", words) and ana.sees(f"/questions/opened/{id}/", words)


def test_a_page_that_renewed_itself_shows_the_letter_and_does_not_meet_it(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone
) -> None:
    """A phone may lie there with nobody before it: the letter still lies on Today at the next visit."""
    at(monkeypatch, EVENING, ana, ben)
    both(ana, ben)
    renewal = {"HX-Request": "true"}
    assert BENS in ana.browser.get("/questions/", headers=renewal).content.decode()
    at(monkeypatch, EVENING + VISIT, ana, ben)
    assert ana.sees("/today/", "You can read Ben’s answer now") and not ana.sees("/today/", BENS)
    assert BENS not in ana.browser.get("/questions/", headers=renewal).content.decode()
    assert ana.sees("/questions/", BENS) and ana.sees("/today/", BENS)


def test_reading_both_letters_is_meeting_them_and_nobody_else_sees_it(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone
) -> None:
    at(monkeypatch, EVENING, ana, ben)
    id = both(ana, ben)
    before, head = [ben.get(path).content for path in PAGES], ben.ours.log.head()
    assert ana.sees("/today/", "You can read Ben’s answer now")
    ana.get(f"/questions/opened/{id}/"), ana.get(f"/questions/opened/{id}/")
    assert len([m for m in ana.me.mine.moments if isinstance(m, Met)]) == 1
    assert all(same(seen, ben.get(path).content) for seen, path in zip(before, PAGES, strict=True))
    assert ben.ours.log.head() == head
    at(monkeypatch, EVENING + VISIT, ana, ben)
    assert not ana.sees("/today/", "’s answer now")


def test_kept_for_a_talk_until_it_was_talked_about(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    ana.post(f"/questions/opened/{id}/talk/")
    assert ben.sees("/today/", "Ana would like to talk about this")
    assert ben.sees("/questions/", "One of you would like to talk about this")
    ben.post(f"/questions/opened/{id}/talk/")
    assert not ana.sees("/questions/", "One of you would like to talk about this")
    assert ana.sees(f"/questions/opened/{id}/", "You have talked about it")


def test_what_was_taken_back_is_not_to_be_talked_about_or_read_any_more(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    ana.post(f"/questions/opened/{id}/talk/")
    assert ben.sees("/today/", "Ana would like to talk about this")
    mine = next(a for a in told(ana).pairs[0].answers if a.by == ana.person)
    ana.post(f"/take-back/ours/{mine.id}/")
    for phone in (ana, ben):
        assert not phone.sees("/today/", "would like to talk about this")
        assert not phone.sees("/questions/", "would like to talk about this")
        opened = page(phone.get(f"/questions/opened/{id}/"))
        assert "Ana took this back" in opened and BENS in opened
        assert "talk about this" not in opened and "You have talked about it" not in opened
    moments = len(ana.ours.log.moments)
    ben.post(f"/questions/opened/{id}/talk/")
    assert len(ana.ours.log.moments) == moments


def test_what_is_offered_to_say_back_fits_how_deep_the_question_goes(ana: Phone, ben: Phone) -> None:
    lists = {name: {row["id"] for row in rows} for name, rows in read("questions", "answers").items()}
    id = both(ana, ben)
    assert depth_of(told(ana).pairs[0].asked.question) == "easy"
    for phone in (ana, ben):
        offered = re.findall(r'<button class="chip"[^>]*?value="([^"]*)"', page(phone.get(f"/questions/opened/{id}/")))
        assert len(offered) == SHOWN and set(offered) <= lists["easy"]
    deep, theirs = next(one for one in deck() if one.depth == "deep"), told(ana).pairs[0].theirs
    assert theirs
    assert lines(theirs.again(question=deep.id)) == "deep" and lines(theirs.again(passed=True)) == "pass"


def test_an_opened_answer_is_edited_in_the_open(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    mine = next(a for a in told(ana).pairs[0].answers if a.by == ana.person)
    assert ben.post(f"/questions/answers/{mine.id}/edit/", words="not mine").status_code == 403
    ana.post(f"/questions/answers/{mine.id}/edit/", words="The red kettle.")
    opened = page(ben.get(f"/questions/opened/{id}/"))
    assert "red kettle" in opened and "blue kettle" in opened and "edited" in opened
    ana.post(f"/take-back/ours/{mine.id}/")
    opened = page(ben.get(f"/questions/opened/{id}/"))
    assert "kettle" not in opened and "Ana took this back" in opened


def test_two_wishes_become_one_and_nothing_names_whose(ana: Phone, ben: Phone) -> None:
    ana.post("/questions/depth/", depth="deep")
    assert ana.sees("/questions/depth/", "Your wish is in")
    assert not any(isinstance(m, DepthAgreed) for m in ben.ours.log.moments)
    ana.post("/questions/depth/withdraw/")
    assert not ana.sees("/questions/depth/", "Your wish is in")
    ana.post("/questions/depth/", depth="deep")
    ben.post("/questions/depth/", depth="open")
    agreed = [m for m in ana.ours.log.moments if m.kind.startswith("questions.")]
    assert [(type(m), m.by) for m in agreed] == [(DepthAgreed, ana.bond)]
    for phone in (ana, ben):
        assert "<strong>Open:" in page(phone.get("/questions/depth/"))
    assert ana.post("/questions/depth/", depth="bottomless").status_code == 422


def test_an_own_question_comes_up_and_can_be_taken_back(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.post("/questions/ours/", text="Where shall we plant the pear tree?")
    for where in ("/today/", "/questions/ours/"):
        assert ben.sees(where, "Ana wrote a question for you two") and not ben.sees(where, "pear tree")
    id = told(ana).own_questions[0].id
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", "pear tree") and ben.sees("/questions/ours/", f"/table/{id}/answer/")
    ben.post(f"/table/{id}/answer/", words="By the wall!")
    assert ana.sees("/today/", "Ben has answered") and not ana.sees("/questions/ours/", "By the wall!")
    opens_last(ana)
    assert ana.sees("/questions/ours/", "By the wall!")
    assert ana.post("/questions/ours/", text="x" * 301).status_code == 422
    later(monkeypatch, ana, ben, days=4)
    recent = [p.question.text for p in told(ben).places]
    assert "Where shall we plant the pear tree?" in recent
    ana.post(f"/take-back/ours/{told(ana).own_questions[0].id}/")
    assert not ben.sees("/questions/ours/", "pear tree")


def test_a_question_met_late_does_not_say_that_it_is_still_to_come(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days, line in ((0, "It comes up for both of you within a few days."), (4, "It has come up already.")):
        ana.post("/questions/ours/", text=f"Where shall we plant the pear tree? {days}")
        id = ana.ours.log.moments[-1].id
        later(monkeypatch, ana, ben, days=days)
        shown = page(ben.post(f"/table/{id}/"))
        assert f"pear tree? {days}" in shown and line in shown


def test_an_old_question_is_asked_again_on_purpose(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id = both(ana, ben)
    ana.post(f"/questions/opened/{id}/again/")
    assert told(ben).again == []
    later(monkeypatch, ana, ben, days=190)
    assert ana.sees(f"/questions/opened/{id}/", "Ask it again")
    ana.post(f"/questions/opened/{id}/again/")
    assert ben.sees("/today/", "Ana asks this one again")
    assert ana.sees("/today/", "You ask this one again") and not ana.sees("/today/", "Ana asks this")
    which = told(ben).again[0].which
    say(ben, "The bench.", which=which)
    say(ana, "The stove.", which=which)
    new = page(ana.get(f"/questions/opened/{told(ana).pairs[0].asked.id}/"))
    assert all(words in new for words in ("kettle", BENS, "The bench.", "The stove."))


def test_old_places_stay_and_the_words_in_them_are_found_by_their_author_alone(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = today(ana).question.text
    say(ana, ANAS)
    ana.post("/questions/depth/", depth="deep")
    assert WaitingRow.objects.count() == 4
    later(monkeypatch, ana, ben, days=20)
    WaitingRow.objects.update(day=timezone.now().date() - timedelta(days=20))
    say(ben, BENS)
    assert WaitingRow.objects.count() == 6
    waits = page(ana.get("/questions/")).partition("Yours is in")[2]
    assert asked in unescape(waits) and "Yours is sealed" in page(ben.get("/questions/"))
    assert asked not in unescape(page(ben.get("/questions/")))


def test_looking_back_by_theme_and_by_a_word(ana: Phone, ben: Phone) -> None:
    both(ana, ben)
    assert ana.sees("/questions/opened/?by=theme", "kettle")
    assert "kettle" in page(ana.post("/questions/opened/", find="KETTLE"))
    none = page(ana.post("/questions/opened/", find="submarine"))
    assert "kettle" not in none and "submarine" in none


def test_never_this_one_is_put_aside_and_offered_again(ana: Phone, ben: Phone) -> None:
    place = today(ana)
    ana.post(f"/questions/at/{place.which}/rest/", never="1")
    assert "put aside" in page(ana.get("/questions/"))
    assert "Never this one" not in page(ana.get("/today/"))
    ana.post(f"/questions/aside/{told(ana).aside[place.question.id].id}/")
    assert today(ana).rest == ""
    assert today(ben).rest == ""


def test_nobody_else_comes_near(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = both(ana, ben)
    mine = next(a for a in told(ana).pairs[0].answers if a.by == ana.person)
    assert ben.sees(f"/questions/opened/{id}/", "kettle") and ana.sees("/ours/", "kettle")
    assert ana.get(f"/questions/answers/{mine.id}/edit/").status_code == 200
    assert ben.post(f"/table/{mine.id}/answer/", words="hello").status_code == 200
    for path in PAGES:
        assert not eve.sees(path, "kettle")
    assert eve.get(f"/questions/opened/{id}/").status_code == 404
    assert eve.post(f"/table/{mine.id}/answer/", words="hello").status_code == 404
    assert eve.post(f"/questions/answers/{mine.id}/edit/", words="hello").status_code in (403, 404)
    assert eve.browser.post("/questions/ours/", {"bond": ana.bond, "text": "hello"}).status_code == 404
    for path in ("/questions/", "/questions/alone/", f"/questions/opened/{id}/"):
        assert stranger.get(path).status_code == 302


def test_alone_there_is_a_question_for_oneself(db: None) -> None:
    finn = sign_up("Finn", "moss")
    assert finn.sees("/today/", "A question for yourself")
    first = page(finn.get("/questions/"))
    assert "What you write stays yours" in first
    finn.post("/questions/alone/", words="I would rather walk.")
    assert finn.sees("/questions/", "I would rather walk.") and finn.sees("/mine/", "I would rather walk.")
    assert not finn.sees("/today/", "A question for yourself")
    assert finn.post("/questions/alone/", words="").status_code == 422


def test_for_oneself_another_one_or_never_and_putting_it_better(ana: Phone, ben: Phone) -> None:
    from toward.practices.questions.told import alone

    first = alone(ana.me.evening()).question
    assert first
    ana.post("/questions/alone/rest/", question=first.id)
    second = alone(ana.me.evening()).question
    assert second and second != first
    ana.post("/questions/alone/rest/", question=second.id, never="1")
    assert alone(ana.me.evening()).question not in (first, second)
    assert ana.post("/questions/alone/rest/", question="nothing").status_code == 404
    ana.post("/questions/alone/", words="A quiet no.")
    id = ana.me.mine.moments[-1].id
    ana.post(f"/questions/alone/{id}/", words="A quiet yes.")
    assert ana.sees("/questions/alone/", "A quiet yes.") and not ana.sees("/questions/alone/", "A quiet no.")
    assert not ben.sees("/questions/alone/", "A quiet yes.")
    assert ben.post(f"/questions/alone/{id}/", words="hello").status_code == 404


def test_a_word_is_found_in_answers_too_by_who_may_read_them(ana: Phone, ben: Phone) -> None:
    id = both(ana, ben)
    ben.get(f"/questions/opened/{id}/")
    theirs = told(ben).pairs[0].theirs
    assert theirs
    ben.post(f"/table/{theirs.id}/answer/", words="Her aunt’s samovar!")

    def finds(phone: Phone, word: str) -> bool:
        return f"/questions/opened/{id}/" in page(phone.post("/questions/opened/", find=word))

    assert finds(ben, "SAMOVAR") and not finds(ana, "samovar") and finds(ana, "kettle")
    assert not finds(ana, "chair by")
    ana.get(f"/questions/opened/{id}/")
    assert finds(ana, "chair by") and not finds(ana, "samovar")
    opens_last(ana)
    assert finds(ana, "samovar")
    assert ana.post("/questions/opened/", find="samovar").content.decode().count("samovar") >= 2


def test_ones_own_answer_stands_once_where_something_came_back_to_it(ana: Phone, ben: Phone) -> None:
    both(ana, ben)
    theirs = told(ben).pairs[0].theirs
    assert theirs
    ben.post(f"/table/{theirs.id}/answer/", words="I remember that kettle.")
    back = [m for m in ana.ours.log.moments if isinstance(m, Answered)][-1]
    ana.post(f"/table/{back.id}/")
    found = page(ana.get(f"/table/{back.id}/"))
    assert found.count("I remember that kettle.") == 1 and found.count(ANAS) == 1
