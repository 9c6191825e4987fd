"""Passkeys and authenticator apps: in our look, behind the passphrase, with sealed secrets."""

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings

from tests.cast import PASSPHRASE, Phone

pytestmark = pytest.mark.django_db


def ask_again(ana: Phone) -> None:
    ana.browser.post("/sign-in/again/", {"password": PASSPHRASE})


def test_the_pages_are_in_our_look(ana: Phone) -> None:
    ask_again(ana)
    for page in ("/keys/", "/keys/totp/activate/", "/keys/webauthn/", "/keys/webauthn/add/"):
        said = ana.get(page).content.decode()
        assert "toward.css" in said and "Quick exit" in said, page
        assert "on" + "click" not in said and " style=" not in said


def test_an_authenticator_app_is_asked_for_and_its_secret_is_sealed(ana: Phone) -> None:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    ask_again(ana)
    ana.get("/keys/totp/activate/")
    secret = ana.browser.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    ana.browser.post("/keys/totp/activate/", {"code": code})
    kept = Authenticator.objects.get(user_id=ana.person)
    assert secret not in repr(kept.data)
    ana.browser.post("/sign-out/")
    answer = ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    assert answer.headers["Location"].startswith("/keys/authenticate/")
    assert (
        settings.KEY_COOKIE_NAME not in ana.browser.cookies or not ana.browser.cookies[settings.KEY_COOKIE_NAME].value
    )
    assert ana.browser.get("/today/").status_code == 302


def test_routes_that_need_an_address_are_not_there(ana: Phone) -> None:
    for page in ("/password/reset/", "/email/", "/confirm-email/", "/keys/recovery-codes/", "/accounts/signup/"):
        assert ana.browser.get(page).status_code == 404
