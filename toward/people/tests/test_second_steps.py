"""Passkeys and authenticator apps: in our words, behind the passphrase, with sealed secrets."""

import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from tests.cast import PASSPHRASE, Phone
from toward.people import account, backoff, between
from toward.people.models import Attempt, Person

pytestmark = pytest.mark.django_db
ALLAUTHS = (
    "Two-Factor",
    "two-factor",
    "Security Key",
    "Authenticator App",
    "Deactivate",
    "Passwordless",
)
PAGES = ("/keys/", "/keys/totp/activate/", "/keys/webauthn/add/", "/keys/webauthn/reauthenticate/")


def ask_again(ana: Phone) -> None:
    ana.browser.post("/sign-in/again/", {"password": PASSPHRASE})


def shown(secret: str, step: int = 0) -> str:
    """What the app shows, by a clock that is right, or some steps slow or fast."""
    now = int(time.time()) // 30
    return str(format_hotp_value(hotp_value(secret, now + step)))


def set_up_an_app(ana: Phone) -> str:
    ask_again(ana)
    ana.get("/keys/totp/activate/")
    secret = str(ana.browser.session["mfa.totp.secret"])
    page = ana.post("/keys/totp/activate/", code=shown(secret)).content.decode()
    assert "It is on. At sign-in you are asked for the six digits that it shows." in page
    return secret


def sign_in(ana: Phone) -> str:
    ana.browser.post("/sign-out/")
    answer = ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    return answer.headers["Location"]


def key_cookie(browser: Client) -> str:
    said = browser.cookies.get(settings.KEY_COOKIE_NAME)
    return said.value if said else ""


def test_the_pages_are_in_our_look_and_words(ana: Phone) -> None:
    ask_again(ana)
    for page in PAGES:
        said = ana.get(page).content.decode()
        assert "toward.css" in said and "Quick exit" in said, page
        assert "on" + "click" not in said and " style=" not in said
        assert not [words for words in ALLAUTHS if words in said], page


def test_the_app_is_told_the_name_she_goes_by(ana: Phone) -> None:
    ask_again(ana)
    assert "otpauth://totp/Ana?" in ana.get("/keys/totp/activate/").content.decode()


def test_an_authenticator_app_is_asked_for_and_its_secret_is_sealed(ana: Phone) -> None:
    secret = set_up_an_app(ana)
    kept = Authenticator.objects.get(user_id=ana.person)
    assert secret not in repr(kept.data)
    assert sign_in(ana).startswith("/keys/authenticate/")
    assert not key_cookie(ana.browser)
    assert ana.browser.get("/today/").status_code == 302


def test_after_the_second_step_the_keys_are_open(ana: Phone) -> None:
    secret = set_up_an_app(ana)
    sign_in(ana)
    wrong = ana.browser.post("/keys/authenticate/", {"code": "000000"}).content.decode()
    assert "That is not the code that the app shows now." in wrong and not key_cookie(ana.browser)
    digits = shown(secret, 1)
    assert ana.sees("/help/", "toward.css")
    ana.browser.post("/keys/authenticate/", {"code": f"{digits[:3]} {digits[3:]}"})
    assert ana.browser.get("/today/").status_code == 200
    assert not ana.browser.cookies["toward_carry_step"].value


def enters(ana: Phone, code: str) -> bool:
    """Whether somebody with the passphrase and this code comes in, by a process that shares no cache with the last."""
    cache.clear()
    sign_in(ana)
    ana.browser.post("/keys/authenticate/", {"code": code})
    return ana.browser.get("/today/").status_code == 200


def test_a_clock_may_be_a_step_slow_or_fast_and_each_code_counts_once(
    ana: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = set_up_an_app(ana)
    at = time.time() // 30 * 30 + 130  # the code that set up the app counts no longer
    monkeypatch.setattr(time, "time", lambda: at)
    assert not enters(ana, shown(secret, -2)) and not enters(ana, shown(secret, 2))
    for step in (-1, 0, 1):
        assert enters(ana, shown(secret, step)), step
        assert not enters(ana, shown(secret, step)), step
    fast = shown(secret, 1)
    monkeypatch.setattr(time, "time", lambda: at + 45)
    assert not enters(ana, fast), "it still counts, and was taken"
    assert enters(ana, shown(secret, 1))


def test_a_code_that_was_used_says_so(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at = time.time()
    monkeypatch.setattr(time, "time", lambda: at)
    secret = set_up_an_app(ana)
    code = shown(secret, 1)
    assert enters(ana, code)
    cache.clear()
    sign_in(ana)
    assert (
        "That code was used already: each counts once"
        in ana.browser.post("/keys/authenticate/", {"code": code}).content.decode()
    )


def test_the_code_that_set_up_the_app_is_used(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at = time.time()
    monkeypatch.setattr(time, "time", lambda: at)
    secret = set_up_an_app(ana)
    assert not enters(ana, shown(secret)), "it counted twice"
    assert enters(ana, shown(secret, 1))


def test_what_waits_for_the_second_step_grows_old(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = set_up_an_app(ana)
    sign_in(ana)
    monkeypatch.setattr(between, "MINUTES", 0)
    ana.browser.post("/keys/authenticate/", {"code": shown(secret, 1)})
    assert ana.browser.get("/today/").headers["Location"].startswith("/unlock/")


def test_a_passphrase_changed_meanwhile_is_asked_for_anew(ana: Phone) -> None:
    secret = set_up_an_app(ana)
    sign_in(ana)
    account.change_passphrase(Person.objects.get(id=ana.person), ana.master, "a slow tram past the fish market")
    ana.browser.post("/keys/authenticate/", {"code": shown(secret, 1)})
    assert not key_cookie(ana.browser)


def test_what_waits_is_for_one_person(ana: Phone, eve: Phone) -> None:
    set_up_an_app(ana)
    sign_in(ana)
    eve.browser.cookies["toward_carry_step"] = ana.browser.cookies["toward_carry_step"].value
    eve.browser.post("/sign-out/")
    eve.browser.post("/sign-in/", {"login": "eve", "password": PASSPHRASE})
    assert eve.me.name == "Eve" and eve.sees("/me/", "Eve")


def test_wrong_codes_are_slowed_as_at_every_door_in_all_processes(ana: Phone) -> None:
    secret = set_up_an_app(ana)
    sign_in(ana)
    for _try in range(backoff.FREE):
        page = ana.browser.post("/keys/authenticate/", {"code": "000000"}).content.decode()
        assert "That is not the code that the app shows now." in page
    cache.clear()  # another process
    page = ana.browser.post("/keys/authenticate/", {"code": shown(secret, 1)}).content.decode()
    assert "Too many tries just now. Try again in" in page
    Attempt.objects.update(until=None)  # the time is over
    ana.browser.post("/keys/authenticate/", {"code": shown(secret, 1)})
    assert ana.browser.get("/today/").status_code == 200


@pytest.mark.parametrize("nonsense", ["", "{", "{}", "[]", '"x"', '{"id": "a", "rawId": "a", "response": {}}', "null"])
def test_what_no_passkey_says_is_refused_with_a_sentence(ana: Phone, nonsense: str) -> None:
    ask_again(ana)
    ana.get("/keys/webauthn/add/")
    page = ana.browser.post("/keys/webauthn/add/", {"name": "x", "credential": nonsense}, HTTP_HOST="localhost")
    assert page.status_code == 200 and not Authenticator.objects.exists()
    said = page.content.decode()
    assert "That passkey was not recognised here." in said or "A passkey needs JavaScript" in said
    stranger = Client()
    stranger.get("/keys/webauthn/login/", HTTP_ACCEPT="application/json")
    answer = stranger.post("/keys/webauthn/login/", {"credential": nonsense}, follow=True)
    assert answer.status_code == 200 and "Sign in" in answer.content.decode()


def test_over_an_open_connection_passkeys_say_what_they_need(ana: Phone, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "testserver", "192.168.0.7"]
    ask_again(ana)
    for page in ("/keys/", "/keys/webauthn/add/"):
        said = ana.browser.get(page, HTTP_HOST="192.168.0.7:8000").content.decode()
        assert "Passkeys need a secure (https) connection" in said, page
        assert "An authenticator app works on any connection." in said, page
    assert "Make a passkey" in ana.browser.get("/keys/webauthn/add/", HTTP_HOST="localhost").content.decode()


def test_wrong_tries_before_a_change_count_as_at_every_door(ana: Phone) -> None:
    for _try in range(6):
        page = ana.browser.post("/sign-in/again/", {"password": "not this one, surely"}).content.decode()
        assert "That is not your passphrase, or there were too many tries just now." in page
    ask_again(ana)
    assert ana.browser.get("/keys/totp/activate/").status_code == 302
    ana.browser.post("/lock/")
    assert "Too many tries just now" in ana.get("/unlock/").content.decode()


def test_with_locked_keys_the_passphrase_comes_first(ana: Phone) -> None:
    ana.browser.post("/lock/")
    for page in (*PAGES, "/keys/totp/deactivate/", "/keys/webauthn/keys/1/edit/", "/keys/webauthn/keys/1/remove/"):
        assert ana.browser.get(page).headers["Location"].startswith("/unlock/"), page


def test_nobody_touches_anothers_passkey(ana: Phone, eve: Phone) -> None:
    kept = Authenticator.objects.create(user_id=ana.person, type="webauthn", data={"name": "Mine", "credential": {}})
    ask_again(eve)
    for act in ("edit", "remove"):
        assert eve.browser.post(f"/keys/webauthn/keys/{kept.pk}/{act}/", {"name": "Hers"}).status_code == 404
    kept.refresh_from_db()
    assert kept.data["name"] == "Mine"
    ask_again(ana)
    for act in ("edit", "remove"):
        assert ana.browser.get(f"/keys/webauthn/keys/{kept.pk}/{act}/").status_code == 200


def test_routes_that_need_an_address_are_not_there(ana: Phone) -> None:
    gone = ("/password/reset/", "/email/", "/confirm-email/", "/accounts/signup/", "/keys/trust/")
    codes = ("/keys/recovery-codes/", "/keys/recovery-codes/generate/", "/keys/webauthn/signup/")
    for page in (*gone, *codes):
        assert ana.browser.get(page).status_code == 404
