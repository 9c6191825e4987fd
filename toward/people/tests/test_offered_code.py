"""The code that is offered after the first unlock: nobody types twice in two minutes what was typed for it."""

import time
from unittest.mock import patch

import pytest

from tests.cast import PASSPHRASE, Phone
from toward.me.moments import Guard
from toward.people import opened
from toward.people.tests.phone import CODE, choose, locks, of, unlock

ASKED = 'id="id_passphrase"'


@pytest.fixture
def just_unlocked(ana: Phone) -> Phone:
    locks(ana)
    ana.post("/unlock/", passphrase=PASSPHRASE)
    assert ana.sees("/today/", "A shorter way back")
    return ana


def asks(one: Phone) -> bool:
    """Whether both the page and what is sent to it want the passphrase."""
    page = one.get("/unlock/code/").content.decode()
    assert 'name="code"' in page
    before = len(of(one))
    refused = one.post("/unlock/code/", code=CODE, leaves="on").status_code == 422
    assert refused == (ASKED in page) and (len(of(one)) == before) == refused
    return refused


def test_it_needs_no_passphrase_that_was_typed_a_moment_ago(just_unlocked: Phone) -> None:
    assert not asks(just_unlocked) and len(of(just_unlocked)) == 1
    locks(just_unlocked)
    unlock(just_unlocked)
    assert just_unlocked.sees("/today/", "Today")


def test_it_needs_one_some_minutes_later(just_unlocked: Phone) -> None:
    later = time.time() + opened.JUST
    with patch("toward.people.opened.time.time", lambda: later):
        assert asks(just_unlocked)
        choose(just_unlocked)
    assert len(of(just_unlocked)) == 1


def test_being_here_does_not_make_it_fresh_again(just_unlocked: Phone) -> None:
    begun = time.time()
    for minutes in (2, 4, 6):  # each of them renews the session
        with patch("toward.people.opened.time.time", lambda at=begun + minutes * 60: at):
            assert just_unlocked.sees("/today/", "A shorter way back")
            assert (ASKED in just_unlocked.get("/unlock/code/").content.decode()) == (minutes > 5)


def test_only_the_one_that_is_offered(just_unlocked: Phone) -> None:
    assert not asks(just_unlocked)
    assert asks(just_unlocked), "a second one, of the same minutes"


def test_none_that_was_not_wanted(just_unlocked: Phone) -> None:
    just_unlocked.post("/me/safety/phones/later/")
    assert asks(just_unlocked)


def test_a_code_is_no_passphrase(just_unlocked: Phone) -> None:
    assert not asks(just_unlocked)
    locks(just_unlocked)
    unlock(just_unlocked)
    assert asks(just_unlocked)
    with patch("toward.people.phone_code.offered", lambda *_: True):
        assert asks(just_unlocked), "and would not be if one were offered"


def test_signing_in_is_no_lock(ana: Phone) -> None:
    assert asks(ana)
    with patch("toward.people.phone_code.offered", lambda *_: True):
        assert asks(ana)


def test_whoever_wants_to_be_asked_is_asked(just_unlocked: Phone) -> None:
    just_unlocked.me.mine.append(Guard(on=True))
    assert asks(just_unlocked)
