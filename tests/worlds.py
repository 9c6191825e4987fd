"""Every page that somebody can reach, and worlds that may be tried."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from tests.cast import Phone
from toward.log import log as the_log
from toward.measure import pages, routes

NOT_LOOKED_AT = ("/exit/", "/lock/", "/unlock/", "/sign-", "/keys/", "/start/", "/static/", "/live/")
CODE = "/me/safety/code/check/"  # asks for another group of the code each time


def every_page(phone: Phone) -> list[str]:
    """Every page that links lead to, from every address that stands by itself."""
    ahead = [route.path() for route in routes.pages()]
    found: list[str] = []
    for path in ahead:
        if path.startswith((*NOT_LOOKED_AT, CODE)) or (
            path.startswith("/guide/") and path != "/guide/"
        ):  # for everybody alike
            continue
        answer = phone.get(path)
        if answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith("text/html"):
            found.append(path)
            links = pages.read(path, answer.content.decode())[1]
            ahead += [link for link in links if link not in ahead]
    return found


@contextmanager
def world(*phones: Phone) -> Iterator[None]:
    """What happens in here has not happened afterwards."""
    kept = [copy.deepcopy(phone.browser.cookies) for phone in phones]
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    for phone, cookies in zip(phones, kept, strict=True):
        phone.browser.cookies = cookies


def stop_the_clock(monkeypatch: pytest.MonkeyPatch, *, days: float = 0) -> None:
    """From here on it is one moment, so that no clock on a page differs."""
    then = timezone.now() + timedelta(days=days)
    monkeypatch.setattr(timezone, "now", lambda: then)
    monkeypatch.setattr(the_log, "now", timezone.now)
