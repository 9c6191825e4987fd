"""What is proposed, agreed to, back on its day and ended; and what being true means."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, bare, later, look_alike, may_talk
from toward.practices.values import practice
from toward.practices.values.moments import Agreement
from toward.practices.values.story import TRUE
from toward.practices.values.tests.test_pages import DRAWER, HERS, HIS, PAINT, opened, page, said_by, sorts


def agreed(ana: Phone, ben: Phone, words: str = "Letters stay closed.") -> str:
    """Ana has proposed something for ten days, and Ben said yes."""
    id = proposed(ana, words)
    ben.post(f"/values/agreement/{id}/agree/")
    return id


def proposed(one: Phone, words: str, about: str = "honesty-privacy", instead: str = "") -> str:
    day = str(timezone.localdate() + timedelta(days=10))
    answer = one.post(f"/values/agree/{about}/?instead={instead}", words=words, until=day)
    assert answer.status_code == 200 and words in page(answer)
    return [m.id for m in one.ours.log.moments if isinstance(m, Agreement)][-1]


def test_what_is_proposed_is_agreed_to_by_the_other_alone(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    opened(ana, ben)
    id = proposed(ana, "Letters stay closed.")
    here = f"/values/agreement/{id}/"
    ana.post(f"{here}agree/")
    assert ana.sees(here, "Proposed by you.") and not ana.sees(here, "Until ")
    assert ben.sees("/today/", "Ana proposes something") and not ben.sees("/today/", "Letters stay closed.")
    assert eve.get(here).status_code in (404, 410) and eve.post(f"{here}agree/").status_code in (404, 410)
    assert stranger.get(here).status_code == 302
    ben.post(f"{here}agree/")
    assert ben.sees(here, "Until ") and ana.sees(here, "Until ") and ana.sees("/today/", "Ben agrees")
    assert not eve.sees("/values/", "Letters stay closed.") and ana.sees("/values/", "Letters stay closed.")


def test_the_guide_is_there_for_whoever_agreed_and_shows_nothing_that_lies_closed(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorts(ana, *HERS, first=PAINT)
    sorts(ben, *HIS, first=DRAWER)
    ana.post(f"/table/{said_by(ben)}/")
    guide, talk = "/values/pair/honesty-privacy/", "/values/pair/honesty-privacy/talk/"
    assert ben.get(guide).status_code == 404, "neither opened, nor anything agreed"
    id = agreed(ana, ben)
    may_talk(ana, ben)
    assert ben.sees(f"/values/agreement/{id}/", guide) and ben.sees(guide, "Letters stay closed.")
    assert ana.sees(guide, PAINT) and not ben.sees(guide, PAINT) and ben.sees(talk, "answers aloud")
    assert eve.get(guide).status_code == 404
    later(monkeypatch, ana, ben, days=370)
    may_talk(ana, ben)
    for one in (ana, ben):
        sorts(one, "humour", "nature", "thrift", "peace", "gone from the file")
    for one, other in ((ana, ben), (ben, ana)):
        one.post(f"/table/{said_by(other)}/")
        assert one.sees(guide, "A guide for a talk") and one.sees(talk, "answers aloud")


def test_its_day_is_among_what_is_coming_for_both_alike(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    id = agreed(ana, ben)
    ahead = [[*practice.coming(one.me.evening())] for one in (ana, ben)]
    assert [(one.words, one.of) for one in ahead[0]] == [("Letters stay closed.", id)] and ahead[0] == ahead[1]
    ana.post(f"/values/agreement/{id}/end/")
    assert not [*practice.coming(ben.me.evening())]


def test_a_yes_stands_on_today_until_its_day(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(ana, ben)
    agreed(ana, ben)
    later(monkeypatch, ana, ben, days=9)
    assert ana.sees("/today/", "Ben agrees to what you proposed")
    later(monkeypatch, ana, ben, days=2)
    assert not ana.sees("/today/", "Ben agrees to what you proposed") and ana.sees("/today/", "Letters stay closed.")


def test_not_now_looks_like_no_answer(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    id = proposed(ana, "Letters stay closed.")
    paths = ("/today/", "/values/", f"/values/agreement/{id}/", "/ours/")
    before = [bare(ana.get(path).content) for path in paths]
    assert ben.sees("/today/", "Ana proposes something")
    ben.post(f"/values/agreement/{id}/not-now/")
    assert [bare(ana.get(path).content) for path in paths] == before
    assert not ben.sees("/today/", "Ana proposes something")
    again = proposed(ben, "Letters stay closed, bills do not.", instead=id)
    assert ana.sees("/values/", "Ben proposes something")
    ana.post(f"/values/agreement/{again}/agree/")
    assert ana.sees(f"/values/agreement/{id}/", "You agreed on it anew.")
    now, _, over = page(ana.get("/values/")).partition("What you agreed on for now")[2].partition("What is over")
    assert f"agreement/{again}/" in now and f"agreement/{id}/" not in now and f"agreement/{id}/" in over


def test_it_is_back_on_both_todays_on_its_day(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(ana, ben)
    id = agreed(ana, ben)
    here, back = f"/values/agreement/{id}/", "What you agreed on is back"
    early = ana.post(here, how="holds", words="Too early, this.")
    assert early.status_code == 409 and "Too early, this." in page(early)
    later(monkeypatch, ana, ben, days=9)
    assert not ana.sees("/today/", back)
    later(monkeypatch, ana, ben, days=1)
    assert ana.sees("/today/", back) and ben.sees("/today/", back)
    assert ana.post(here, words="Which is it?").status_code == 422
    ana.post(here, how="partly", words="On the weekdays.")
    assert not ana.sees("/today/", back) and ben.sees("/today/", back)
    assert ben.sees(here, "looked back on what you agreed on") and not ben.sees(here, "On the weekdays.")
    paths = ("/today/", "/values/", here)
    before = [bare(ana.get(path).content) for path in paths]
    ben.post(f"{here}not-now/")
    assert not ben.sees("/today/", back) and [bare(ana.get(path).content) for path in paths] == before
    anew = proposed(ben, "Letters stay closed, for another while.", instead=id)
    ana.post(f"/values/agreement/{anew}/agree/")
    assert ana.sees(here, "You agreed on it anew.") and ana.sees("/values/", "for another while.")


def test_either_ends_it_and_no_page_says_who(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    first, second = agreed(ana, ben), agreed(ana, ben, "Bills lie open.")
    before = [one.get("/ours/").content for one in (ana, ben)]
    ana.post(f"/values/agreement/{first}/end/")
    ben.post(f"/values/agreement/{second}/end/")
    for one in (ana, ben):
        shown = [page(one.get(f"/values/agreement/{id}/")).partition("<h1>")[2] for id in (first, second)]
        assert all("It has ended." in each and "End it" not in each for each in shown)
    assert all(look_alike(days, one.get("/ours/").content) for one, days in zip((ana, ben), before, strict=True))
    assert b"Bills lie open." in before[0]


def test_what_being_true_means_is_said_apart_then_agreed(ana: Phone, ben: Phone) -> None:
    ana.post("/values/true/", words="That I hear it first.")
    assert ana.sees("/values/true/", "Yours is sealed.") and not ben.sees("/values/true/", "That I hear it first.")
    ben.post("/values/true/", words="That you ask me.")
    for one, other, theirs in ((ana, ben, "That you ask me."), (ben, ana, "That I hear it first.")):
        assert not one.sees("/values/true/", theirs)
        one.post(f"/table/{said_by(other, TRUE)}/")
        assert one.sees("/values/true/", theirs)
    id = proposed(ana, "The same day.", about="true")
    ben.post(f"/values/agreement/{id}/agree/")
    assert ben.sees("/values/true/", "The same day.") and ben.sees("/values/", "Being true to each other")
