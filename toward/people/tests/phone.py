"""A phone with a code, for tests."""

import pytest
from django.conf import settings
from django.http import HttpResponse

from tests.cast import PASSPHRASE, Phone
from toward.people import here

CODE = "847261"
WRONG = "111222"
COOKIE = settings.PHONE_COOKIE_NAME
GONE = 'role="alert">The code opens nothing here any more'
NOT_IT = 'role="alert">That is not'


def choose(one: Phone, **said: str) -> HttpResponse:
    return one.post("/unlock/code/", **{"passphrase": PASSPHRASE, "code": CODE, "leaves": "on", **said})


@pytest.fixture
def phone(ana: Phone) -> Phone:
    """Ana's, with a code."""
    assert "From now on this code opens" in choose(ana).content.decode()
    return ana


def unlock(one: Phone, code: str = CODE) -> HttpResponse:
    return one.post("/unlock/", phone_code=code)


def locks(one: Phone) -> None:
    one.post("/lock/")
    assert one.sees("/today/", "Locked")


def of(one: Phone) -> list[here.Way]:
    return here.of(one.person)
