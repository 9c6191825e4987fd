"""Every address, asked in the wrong way, answers with a page."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.cast import Phone

pytestmark = pytest.mark.django_db


def addresses(resolver: URLResolver | None = None, before: str = "/") -> list[str]:
    found = []
    for pattern in (resolver or get_resolver()).url_patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += addresses(pattern, here)
        elif isinstance(pattern, URLPattern) and pattern.name not in ("live", "leave"):
            found.append(re.sub(r"<int:\w+>", "1", re.sub(r"<(?!int:)[\w:]+>", "nothing", here)))
    return sorted(set(found))


def test_a_forms_address_opened_like_a_page_says_so(ana: Phone, ben: Phone) -> None:
    seen = 0
    for path in addresses():
        for part in ({}, {"HX-Request": "true"}):
            answer = ana.browser.get(path, headers=part)
            if answer.status_code == 405:
                seen += 1
                page = answer.content.decode()
                assert "only a form to send" in page and "toward.css" in page, path
                assert "Nothing was done" not in page, "an answer that is loaded again did something"
                assert "POST" in answer.headers["Allow"], path
    assert seen > 40


def test_a_method_that_nobody_knows_gets_a_page_or_nothing_to_see(ana: Phone, ben: Phone) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = ana.browser.cookies
    for path in addresses():
        for method in ("PUT", "DELETE", "PATCH"):
            answer = strict.generic(method, path, "")
            assert answer.status_code == 405 and answer.content, f"{method} {path}"


def test_signed_out_too() -> None:
    answer = Client().get("/sign-out/")
    assert answer.status_code == 405 and "only a form to send" in answer.content.decode()
