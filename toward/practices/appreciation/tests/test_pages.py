"""What ana, ben and eve see of an appreciation."""

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, same
from tests.lying import Shared
from toward.practice.moments import KeptClose
from toward.practices.appreciation.moments import Met, Received

SAID = {
    "did": "You scraped the ice off my windscreen before six.",
    "landed": "I stood there and grinned.",
    "says": "",
}


def noticed(ana: Phone, ben: Phone) -> str:
    ana.post("/appreciation/say/noticed/", **SAID)
    return ben.ours.log.moments[-1].id


KINDS = {
    "noticed": (SAID, "Ana noticed you", SAID["did"], "smile"),
    "told": (
        {"said_words": "Nobody cooks like him."},
        "Ana said something good about you",
        "Nobody cooks like",
        "proud",
    ),
    "news": ({"news": "They gave me the early shift."}, "Ana has good news", "They gave me the early shift", "all"),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def says(ana: Phone, kind: str) -> lying.Say:
    def say() -> Shared:
        said, head, words, _line = KINDS[kind]
        ana.post(f"/appreciation/say/{kind}/", **said)
        return Shared(ana.ours.log.moments[-1].id, head, words, "/appreciation/")

    return say


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, says(ana, kind))


def test_met_it_stays_and_is_answered(ana: Phone, ben: Phone, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, says(ana, kind), KINDS[kind][3])


def test_put_away_it_comes_back(ana: Phone, ben: Phone, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, says(ana, kind), KINDS[kind][3])


def test_taken_back_it_is_gone(ana: Phone, ben: Phone, kind: str) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, kind))


def test_keeping_it_close_is_only_bens(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    ben.post(f"/table/{id}/")
    before = ana.get("/appreciation/").content
    ben.post(f"/table/{id}/close/")
    assert ben.sees("/appreciation/close/", SAID["did"])
    assert not ana.sees("/appreciation/close/", SAID["did"])
    assert same(before, ana.get("/appreciation/").content)
    ben.post(f"/table/{id}/close/")
    assert not ben.sees("/appreciation/close/", SAID["did"])


def test_what_was_read_or_kept_close_by_an_older_word_still_is(ana: Phone, ben: Phone) -> None:
    read, kept = noticed(ana, ben), noticed(ana, ben)
    at = ben.ours.log.moments[-1].at - lying.VISIT
    for id, close in ((read, False), (kept, True)):
        ben.me.mine.append(Received(of=id, close=close), at=at)
    ben.ours.log.append(Met(of=read, words="I did not think you saw."))
    assert not ben.sees("/today/", "Ana noticed you")
    assert ben.sees("/appreciation/", "Ana noticed you")
    page = ben.get("/appreciation/").content.decode()
    assert page.count(SAID["did"]) == 2 and page.count("You keep this close.") == 1
    for phone in (ana, ben):
        assert phone.sees("/appreciation/", "I did not think you saw.")
    assert ben.get("/appreciation/close/").content.decode().count(SAID["did"]) == 1
    ben.post(f"/table/{kept}/close/")
    assert not ben.sees("/appreciation/close/", SAID["did"])
    assert [m.close for m in ben.me.mine.moments if isinstance(m, KeptClose)] == [False]


def test_good_news_is_met_with_words(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/news/", news="They gave me the early shift.")
    id = ben.ours.log.moments[-1].id
    ben.post(f"/table/{id}/")
    assert "Good questions" in ben.get(f"/table/{id}/answer/").content.decode()
    ben.post(f"/table/{id}/answer/", words="Who told you first?")
    assert ana.sees("/today/", "Ben has answered") and not ana.sees("/appreciation/", "Who told you first?")
    lying.opens_last(ana)
    assert ana.sees("/appreciation/", "Who told you first?")


def test_nobody_answers_or_edits_for_another(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = noticed(ana, ben)
    assert ben.post(f"/appreciation/{id}/edit/", did="Something else entirely").status_code == 403
    for way in ("answer", "close", "away"):
        assert ana.post(f"/table/{id}/{way}/", words="x").status_code == 404
        assert eve.browser.post(f"/table/{id}/{way}/", {"bond": ana.bond, "words": "x"}).status_code == 404
    assert stranger.get("/appreciation/").status_code == 302
    for way in ("answer", "close", "away"):
        assert ben.post(f"/table/{id}/{way}/", words="You saw me.").status_code == 200


def test_empty_words_come_back_with_a_sentence(ana: Phone, ben: Phone) -> None:
    answer = ana.post("/appreciation/say/noticed/", did=" \u0000 ", landed="but this stays")
    assert answer.status_code == 422
    assert "but this stays" in answer.content.decode()


def test_putting_it_better_within_ten_minutes_leaves_no_mark(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    ana.post(f"/appreciation/{id}/edit/", did="You scraped the ice off, again.")
    page = ben.get("/ours/").content.decode()
    assert "again" in page
    assert SAID["did"] not in page
    assert "edited" not in page


def test_taking_back_leaves_a_line_and_no_words(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    ana.post(f"/take-back/ours/{id}/")
    page = ben.get("/ours/").content.decode()
    assert "Ana took something back" in page
    assert SAID["did"] not in page
