"""Every page of the guide is whole, opens signed out, and every practice has its "why this?"."""

import pytest
from django.test import Client

from toward.guide import pages
from toward.practice.names import NAMES

PAGES = pages.pages()


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES, ids=[page.slug for page in PAGES])
def test_a_page_opens_signed_out(page: pages.Page) -> None:
    said = Client().get(f"/guide/{page.slug}/").content.decode()
    assert page.title in said.replace("&#x27;", "'") and "What is known" in said and "Its limits" in said
    assert all([page.idea, page.known, page.limits, *page.steps])
    assert said.count("<li>") >= len(page.steps) >= 3


@pytest.mark.parametrize("practice", NAMES)
def test_every_practice_has_its_why(practice: str) -> None:
    assert pages.why(practice) is not None


@pytest.mark.django_db
def test_the_why_of_a_practice_leads_to_its_page() -> None:
    assert Client().get("/guide/why/appreciation/").headers["Location"] == "/guide/appreciation/"
    assert Client().get("/guide/why/nothing/").status_code == 404
    assert Client().get("/guide/nothing/").status_code == 404


def test_no_claim_without_a_source() -> None:
    assert [page.slug for page in PAGES if any(ch.isdigit() for ch in page.known) and not page.sources] == []


FORBIDDEN = ["love language", "amygdala", "5:1", "86%", "prevents break", "attachment style", "end-to-end encrypted"]


@pytest.mark.parametrize("words", FORBIDDEN)
def test_what_we_do_not_claim(words: str) -> None:
    said = " ".join(f"{p.idea} {p.begin}" for p in PAGES).lower()
    assert words not in said
