"""What somebody wrote comes back to be copied, however short; what is secret, or no word, never waits in a page."""

import pytest
from django.test import Client, RequestFactory

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.me.door import SECRETS, written


@pytest.mark.parametrize("words", ["Sorry", "ok", "I am so sorry.", "我今天很想你"])
def test_short_words_are_words(words: str) -> None:
    form = {"words": words, "stance": "care", "once": "a" * 12, "id": "b" * 22, "passphrase": "c d e " * 9}
    assert written(RequestFactory().post("/", form)) == [words]


def test_what_was_written_for_two_comes_back_where_nobody_is(db: None) -> None:
    ana = sign_up("Ana")
    answer = ana.browser.post("/bids/call/", {"text": "A hand?", "words": "Sorry"})
    assert answer.status_code == 409
    assert "Sorry" in answer.content.decode() and "nothing was sent" in answer.content.decode()


@pytest.mark.parametrize("secret", sorted(SECRETS))
def test_no_secret_waits_in_the_page_that_unlocks(ana: Phone, secret: str) -> None:
    ana.browser.post("/lock/")
    kept = ana.browser.post("/journal/write/", {"text": "hidden words"}).content.decode()
    assert "hidden words" in kept, "what waits is in that page"
    said = ana.browser.post("/me/safety/code/check/", {secret: "SECRET-OF-MINE"}, follow=True)
    assert "SECRET-OF-MINE" not in said.content.decode()
    both = {"text": "hidden words", secret: "SECRET-OF-MINE"}
    beside = ana.browser.post("/journal/write/", both, follow=True).content.decode()
    assert "hidden words" in beside and "SECRET-OF-MINE" not in beside, "the words wait, and the secret does not"
    assert Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302
