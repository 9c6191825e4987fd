"""What ana, ben and eve see of an appreciation."""

from django.test import Client

from tests.cast import Phone, same

SAID = {
    "did": "You scraped the ice off my windscreen before six.",
    "landed": "I stood there and grinned.",
    "says": "",
}


def noticed(ana: Phone, ben: Phone) -> str:
    ana.post("/appreciation/say/noticed/", **SAID)
    return ben.ours.log.moments[-1].id


def test_what_ana_noticed_waits_on_bens_today(ana: Phone, ben: Phone, eve: Phone) -> None:
    noticed(ana, ben)
    assert ben.sees("/today/", SAID["did"])
    assert not ana.sees("/today/", SAID["did"])
    assert ana.sees("/appreciation/", SAID["did"])
    for page in ("/today/", "/appreciation/", "/ours/"):
        assert not eve.sees(page, SAID["did"])


def test_keeping_it_close_is_only_bens(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    before = ana.get("/appreciation/").content
    ben.post(f"/appreciation/{id}/receive/", close="1")
    assert ben.sees("/appreciation/close/", SAID["did"])
    assert not ben.sees("/today/", SAID["did"])
    assert not ana.sees("/appreciation/close/", SAID["did"])
    assert same(before, ana.get("/appreciation/").content)
    ben.post(f"/appreciation/{id}/receive/", from_close="1")
    assert not ben.sees("/appreciation/close/", SAID["did"])


def test_good_news_is_met_with_words(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/news/", news="They gave me the early shift.")
    id = ben.ours.log.moments[-1].id
    assert "Good questions" in ben.get(f"/appreciation/{id}/answer/").content.decode()
    ben.post(f"/appreciation/{id}/answer/", words="Who told you first?")
    assert ana.sees("/appreciation/", "Who told you first?")
    assert not ben.sees("/today/", "Ask about it")


def test_nobody_answers_or_edits_for_another(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = noticed(ana, ben)
    assert ben.post(f"/appreciation/{id}/edit/", did="Something else entirely").status_code == 403
    assert ana.post(f"/appreciation/{id}/receive/").status_code == 404
    assert eve.post(f"/appreciation/{id}/receive/").status_code == 404
    assert eve.browser.post(f"/appreciation/{id}/receive/", {"bond": ana.bond}).status_code == 404
    assert stranger.get("/appreciation/").status_code == 302
    assert ben.post(f"/appreciation/{id}/receive/").status_code == 200


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
