"""Whoever is here alone sees of every practice what it is, why, and, where it is for two, how it begins."""

import pytest

from tests.cast import Phone, sign_up
from toward.bond import joining
from toward.practice.names import NAMES
from toward.practice.registry import find

FOR_TWO = (
    "appreciation",
    "listening",
    "repair",
    "small_repairs",
    "bids",
    "promises",
    "boundaries",
    "touch",
    "reach",
    "needs",
    "interests",
    "weekly",
    "yearly",
    "meaning",
)


@pytest.fixture
def cy(db: None) -> Phone:
    return sign_up("Cy", "moss")


def page(one: Phone, path: str) -> str:
    return one.get(path).content.decode().partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("name", NAMES)
def test_alone_every_practice_says_what_it_is_and_why(cy: Phone, name: str) -> None:
    practice = find(name)
    assert practice is not None
    here = page(cy, practice.address)
    assert f'href="/guide/why/{name}/"' in here
    assert ('href="/invite/"' in here) == (name in FOR_TWO)


@pytest.mark.parametrize("name", FOR_TWO)
def test_an_invitation_that_waits_is_led_to(cy: Phone, name: str) -> None:
    id = joining.invite(cy.keys, "Cy", "moss", "partners")
    for path in (f"/{name}/", "/today/"):
        here = page(cy, path)
        assert f'href="/invite/{id}/"' in here and "Invite somebody" not in here
    assert "Your invitation waits for an answer" in page(cy, "/today/")


def test_what_was_sent_alone_is_given_back_on_a_page_of_its_practice(cy: Phone) -> None:
    answer = cy.browser.post("/appreciation/say/noticed/", {"bond": "-", "did": "You left the lamp on"})
    said = answer.content.decode()
    assert answer.status_code == 409 and "You left the lamp on" in said and 'href="/guide/why/appreciation/"' in said
