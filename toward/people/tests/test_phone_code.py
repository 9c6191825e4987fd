"""A code for this phone: what it opens, for whom, and how often it may be tried."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings as now
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.log import seal
from toward.people import here, keys, phone_code, ways
from toward.people.tests.phone import CODE, COOKIE, GONE, NOT_IT, WRONG, choose, locks, of, phone, unlock

__all__ = ["phone"]


def copied(one: Phone) -> Client:
    """Another browser with the same cookies: as they are now."""
    browser = Client()
    for name, morsel in one.browser.cookies.items():
        browser.cookies[name] = morsel.value
        browser.cookies[name]["path"] = morsel["path"]
    return browser


def test_it_opens_after_the_lock_and_the_page_asks_for_it(phone: Phone) -> None:
    locks(phone)
    asked = phone.get("/unlock/").content.decode()
    assert 'name="phone_code"' in asked and 'name="passphrase"' not in asked
    assert "Today" in unlock(phone).content.decode()
    assert phone.sees("/today/", "Today")


def test_words_that_waited_go_on(phone: Phone) -> None:
    locks(phone)
    said = phone.post("/unlock/", phone_code=WRONG, resend="/journal/write/", words="the shutters")
    assert said.status_code == 403 and "the shutters" in said.content.decode()
    other = phone.post("/unlock/", by_passphrase="1", phone_code="", resend="/journal/write/", words="the shutters")
    assert 'name="passphrase"' in other.content.decode() and "the shutters" in other.content.decode()
    assert GONE not in other.content.decode() and NOT_IT not in other.content.decode()


def test_five_wrong_tries_take_it_away_and_the_passphrase_opens(phone: Phone) -> None:
    locks(phone)
    for _ in range(ways.TRIES - 1):
        said = unlock(phone, WRONG)
        assert said.status_code == 403 and NOT_IT in said.content.decode()
    assert len(of(phone)) == 1
    assert GONE in unlock(phone, WRONG).content.decode()
    assert of(phone) == []
    assert GONE in unlock(phone).content.decode(), "the right one comes too late"
    assert 'name="passphrase"' in phone.get("/unlock/").content.decode()
    phone.post("/unlock/", passphrase=PASSPHRASE)
    assert phone.sees("/today/", "Today")


def test_a_right_one_forgets_the_wrong_ones(phone: Phone) -> None:
    for _ in range(3):
        locks(phone)
        for _ in range(ways.TRIES - 1):
            unlock(phone, WRONG)
        unlock(phone)
        assert phone.sees("/today/", "Today") and of(phone)[0].tries == 0


def test_a_burst_is_counted_before_it_is_weighed(phone: Phone) -> None:
    [way] = of(phone)
    with ThreadPoolExecutor(24) as pool:
        weighed = [w for w in pool.map(lambda _: here.tried(way.id, phone.person, ways.TRIES), range(24)) if w]
    assert sorted(w.tries for w in weighed) == [1, 2, 3, 4, 5]


def test_a_cookie_copied_before_the_last_opening_opens_nothing(phone: Phone) -> None:
    locks(phone)
    thief = copied(phone)
    unlock(phone)
    locks(phone)
    assert thief.post("/unlock/", {"phone_code": CODE}).status_code == 410
    assert len(of(phone)) == 1, "and the owner's stands"
    unlock(phone)
    assert phone.sees("/today/", "Today")


def test_a_copy_that_opens_first_leaves_the_passphrase_to_the_owner(phone: Phone) -> None:
    locks(phone)
    thief = copied(phone)
    assert thief.post("/unlock/", {"phone_code": CODE}).status_code == 302
    assert GONE in unlock(phone).content.decode()


def test_the_database_and_the_pepper_do_not_say_enough(phone: Phone) -> None:
    """Without the cookie's secret even the right code opens no row; with it and the pepper, guessing is possible."""
    [way] = of(phone)
    kek, how = keys.halves(CODE, way.salt, now.PASSPHRASE_COST).kek, phone_code._how(way.id, phone.person)
    secret = phone_code._secret(_Request(phone.browser.cookies[COOKIE].value))  # type: ignore[arg-type]
    assert secret
    assert keys.unwrap(keys.phone_key(secret, kek), way.box, phone.person, how) == phone.master
    for key in (keys.phone_key(bytes(32), kek), keys.peppered(kek), keys.phone_key(way.salt * 2, kek)):
        with pytest.raises(seal.DoesNotOpen):
            keys.unwrap(key, way.box, phone.person, how)
    raw = (Path(now.DATA) / here.FILE).read_bytes()
    assert way.id.encode() in raw and secret not in raw and phone.browser.cookies[COOKIE].value.encode() not in raw


class _Request:
    def __init__(self, cookie: str) -> None:
        self.COOKIES = {COOKIE: cookie}


def test_without_the_code_a_phone_opens_nothing_and_the_cookie_goes_to_one_address(phone: Phone) -> None:
    cookie = phone.browser.cookies[COOKIE]
    assert cookie["path"] == "/unlock/" and cookie["httponly"] and cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) == 90 * 86400
    locks(phone)
    for said in ("", "0", CODE[:-1], CODE + "0", "٨٤٧٢٦١", "x" * 5000):
        assert not phone.post("/unlock/", phone_code=said).content.decode().count("<h1>Today")
        here.drop(phone.person)
        assert phone.sees("/today/", "Locked")


def test_another_person_in_the_same_browser_is_not_let_in(phone: Phone, ben: Phone) -> None:
    there = Client()
    there.post("/sign-in/", {"login": "ben", "password": PASSPHRASE})
    there.post("/lock/")
    there.cookies[COOKIE] = phone.browser.cookies[COOKIE].value
    asked = there.get("/unlock/").content.decode()
    assert 'name="passphrase"' in asked and 'name="phone_code"' not in asked
    assert there.post("/unlock/", {"phone_code": CODE}).status_code == 410
    assert of(phone)[0].tries == 0


@pytest.mark.parametrize("code", ["123456", "987654", "111111", "121212", "12345", "abcdef", "1234567890123"])
def test_what_is_tried_first_is_refused(ana: Phone, code: str) -> None:
    assert choose(ana, code=code).status_code == 422 and of(ana) == []


def test_the_passphrase_is_asked_first(ana: Phone) -> None:
    assert "That is not your passphrase" in choose(ana, passphrase="not this one at all").content.decode()
    assert of(ana) == []


def test_nothing_but_the_lock_takes_a_code_for_a_passphrase(phone: Phone) -> None:
    for path in ("/me/safety/code/", "/me/safety/passphrase/", "/unlock/code/"):
        phone.post(path, passphrase=CODE, phone_code=CODE, old=CODE, code="364918")
    assert len(of(phone)) == 1 and of(phone)[0].tries == 0
    assert phone.sees("/me/safety/", "This browser")


def test_it_is_offered_once_after_the_first_unlock(ana: Phone) -> None:
    assert not ana.sees("/today/", "A shorter way back")
    locks(ana)
    ana.post("/unlock/", passphrase=PASSPHRASE)
    assert ana.sees("/today/", "A shorter way back") and ana.sees("/today/", "A shorter way back")
    ana.post("/me/safety/phones/later/")
    for _ in range(2):
        assert not ana.sees("/today/", "A shorter way back")
        locks(ana)
        ana.post("/unlock/", passphrase=PASSPHRASE)


def test_who_has_one_is_offered_none(phone: Phone) -> None:
    locks(phone)
    phone.post("/unlock/", passphrase=PASSPHRASE)
    assert phone.sees("/today/", "Today") and not phone.sees("/today/", "A shorter way back")


def test_once_a_month_the_passphrase_is_asked_for_and_can_be_left(phone: Phone) -> None:
    ASKS = "Your passphrase, once a month"
    later = timezone.now() + timedelta(days=31)
    assert not phone.sees("/today/", ASKS)
    with patch("toward.people.phone_code.today", lambda: later.date()):
        assert phone.sees("/today/", ASKS)
        phone.post("/me/safety/remember/", passphrase="not this one at all")
        assert phone.sees("/today/", ASKS)
        phone.post("/me/safety/remember/", passphrase=PASSPHRASE)
        assert not phone.sees("/today/", ASKS)
    with patch("toward.people.phone_code.today", lambda: (later + timedelta(days=31)).date()):
        phone.post("/me/safety/remember/later/")
        assert not phone.sees("/today/", ASKS)


def test_no_page_of_the_others_differs(ana: Phone, ben: Phone) -> None:
    paths = ("/today/", "/us/", "/me/safety/", "/ours/")
    before, head = [ben.get(path).content for path in paths], ben.ours.log.head()
    choose(ana)
    locks(ana)
    unlock(ana)
    assert ana.sees("/me/safety/", "This browser")
    assert ben.ours.log.head() == head and len(before) == len([ben.get(path).content for path in paths])
    assert not ben.sees("/me/safety/", "This browser")


def test_nobody_signed_in_is_asked_for_no_code(db: None) -> None:
    one = sign_up("Mia")
    choose(one)
    there = Client()
    there.cookies[COOKIE] = one.browser.cookies[COOKIE].value
    assert there.post("/unlock/", {"phone_code": CODE}).headers["Location"] == "/sign-in/"
    assert of(one)[0].tries == 0
