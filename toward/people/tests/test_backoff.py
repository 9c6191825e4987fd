"""Which tries stand before one door; what keeps none shut for good, and a full disk from filling the memory."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.people import backoff
from toward.people.models import Attempt

NEW = "nine pears in a paper bag"


def from_address(said: str) -> HttpRequest:
    return RequestFactory().get("/", REMOTE_ADDR=said)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.7", "192.0.2.99", True),
        ("192.0.2.7", "192.0.3.7", False),
        ("::ffff:192.0.2.7", "192.0.2.99", True),  # as a door for both kinds of addresses spells the older kind
        ("::ffff:192.0.2.7", "::ffff:198.51.100.7", False),
        ("2001:db8:1:2::3", "2001:db8:1:9::4", True),
        ("2001:db8:1::3", "2001:db8:2::3", False),
    ],
)
def test_a_network_is_a_door(one: str, other: str, same: bool) -> None:
    doors = {backoff.door(from_address(said), "gil") for said in (one, other)}
    assert (len(doors) == 1) is same
    assert backoff.door(from_address(one), "fay") not in doors


def wrong(browser: Client) -> None:
    for _ in range(backoff.FREE + 2):
        browser.post("/sign-in/", {"login": "ana", "password": "no"})


def signs_in(browser: Client, passphrase: str = PASSPHRASE) -> bool:
    return browser.post("/sign-in/", {"login": "ana", "password": passphrase}).status_code == 302


def kept_apart(browser: Client) -> bool:
    """Whether a browser's door is its own, and not that of all strangers in its network."""
    asked = RequestFactory().get("/")
    asked.COOKIES = {name: one.value for name, one in browser.cookies.items()}
    return backoff.door(asked, "ana") != backoff.door(from_address("127.0.0.1"), "ana")


def test_one_known_browser_slows_no_other(ana: Phone) -> None:
    other = Client()
    assert signs_in(other)
    other.post("/sign-out/")
    wrong(other)
    assert kept_apart(other) and not signs_in(other), "slowed"
    ana.browser.post("/sign-out/")
    assert signs_in(ana.browser)
    own = ana.browser.cookies["toward_known"].value
    assert signs_in(ana.browser) and ana.browser.cookies["toward_known"].value == own


def recovers(ana: Phone) -> None:
    ana.browser.post("/sign-in/code/", {"name": "ana", "code": ana.code, "passphrase": NEW})


@pytest.mark.parametrize(
    "ends",
    [
        lambda ana: ana.post("/me/safety/others/"),
        lambda ana: ana.post("/me/safety/passphrase/", old=PASSPHRASE, passphrase=NEW),
        recovers,
    ],
    ids=["the others", "a new passphrase", "the recovery code"],
)
def test_a_browser_that_was_ended_is_a_stranger(ana: Phone, ends: Callable[[Phone], object]) -> None:
    other = Client()
    assert signs_in(other) and kept_apart(other) and kept_apart(ana.browser)
    ends(ana)
    assert not kept_apart(other) and kept_apart(ana.browser)


def test_a_cookie_that_was_made_up_is_no_door(ana: Phone) -> None:
    known = ana.browser.cookies["toward_known"].value
    for said in ("x" * len(known), "y" * 16 + known[16:], "\u2026" * 3, f"{known}x"):
        browser = Client()
        browser.cookies["toward_known"] = said
        assert not kept_apart(browser)


def test_a_clock_that_was_set_back_keeps_no_network_out(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    then = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: then + timedelta(days=1))
    assert [backoff.within("a door", 2, backoff.MINUTE) for _ in range(3)] == [True, True, False]
    monkeypatch.setattr(timezone, "now", lambda: then)
    assert [backoff.within("a door", 2, backoff.MINUTE) for _ in range(3)] == [True, True, False]


def test_whoever_waited_at_the_row_is_counted_after_whoever_went_first(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = transaction.atomic

    def behind_another() -> object:
        monkeypatch.setattr(transaction, "atomic", begin)
        assert backoff.within("a door", 1, backoff.MINUTE)
        return begin()

    monkeypatch.setattr(transaction, "atomic", behind_another)
    assert not backoff.within("a door", 1, backoff.MINUTE)


def test_a_row_that_another_takes_away_before_it_is_held_is_made_again(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = QuerySet.bulk_create

    def taken_away(rows: "QuerySet[Attempt]", *said: object, **more: object) -> object:
        monkeypatch.setattr(QuerySet, "bulk_create", make)
        return rows.all().delete()

    monkeypatch.setattr(QuerySet, "bulk_create", taken_away)
    assert backoff.within("a door", 1, backoff.MINUTE) and not backoff.within("a door", 1, backoff.MINUTE)
    monkeypatch.setattr(QuerySet, "bulk_create", taken_away)
    assert backoff.first("another") and not backoff.first("another")


def test_on_a_full_disk_so_many_doors_are_remembered_and_the_oldest_goes(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, Attempt] = {}
    monkeypatch.setattr(backoff, "_unwritten", kept)
    monkeypatch.setattr(backoff, "MANY", 3)
    for door in ("one", "two", "three", "four"):
        assert backoff._knock_here(door) == 0
    assert list(kept) == ["two", "three", "four"]
