"""What cannot be promised, and who can do nothing here."""

import pytest
from django.test import Client

from tests.cast import Phone
from toward.practices.promises.tests.test_pages import BINS, kinds, promise, text


@pytest.mark.parametrize("due", ["2020-01-01", "9999-12-31", "12026-01-01", "2026-02-30", "Thursday", "0000-00-00"])
def test_a_day_that_cannot_be_comes_back_with_a_sentence(ana: Phone, ben: Phone, due: str) -> None:
    answer = ana.post("/promises/make/", text=BINS, rhythm="once", due=due)
    assert answer.status_code == 422 and BINS in text(answer) and "field__error" in text(answer)
    assert kinds(ana) == []


@pytest.mark.parametrize(
    "said",
    [{"text": " \u0000 "}, {"rhythm": "hourly"}, {"rhythm": ""}, {"sure": "11"}, {"sure": "-1"}, {"text": "x" * 501}],
)
def test_what_cannot_be_promised(ana: Phone, ben: Phone, said: dict[str, str]) -> None:
    whole = {"text": BINS, "rhythm": "once", "when": "but this stays", **said}
    answer = ana.post("/promises/make/", **whole)
    assert answer.status_code == 422 and "but this stays" in text(answer)
    assert kinds(ana) == []


def test_a_promise_to_oneself_is_not_made_here(ana: Phone) -> None:
    before = len(ana.me.mine.moments)
    assert ana.post("/promises/make/", text=BINS, rhythm="once").status_code == 409
    assert ana.get("/promises/").status_code == 200
    assert len(ana.me.mine.moments) == before


def test_eve_and_a_stranger_can_do_nothing(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = promise(ana)
    doings = ("accept", "kept", "felt", "not-this-time", "straight", "anew", "say/go", "say/change")
    for doing in doings:
        assert eve.post(f"/promises/{id}/{doing}/", words="x").status_code == 404
        assert eve.browser.post(f"/promises/{id}/{doing}/", {"bond": ana.bond}).status_code == 404
        assert stranger.post(f"/promises/{id}/{doing}/").status_code in (302, 423)
    assert eve.get(f"/promises/{id}/").status_code == 404
    assert ben.post(f"/promises/{id}/say/nothing/").status_code == 404
    assert stranger.get("/promises/").status_code == 302
    assert kinds(ana) == ["made"]
