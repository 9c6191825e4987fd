"""With more than one bond, Today says that something waits in another: with whom, and nothing else."""

import pytest

from tests.cast import Phone, later, pair, sign_up
from toward.paths import other_bonds as module


@pytest.fixture
def cy(ana: Phone, ben: Phone) -> Phone:
    """Ana is here with Ben, and with Cy as well; she looks at Ben."""
    cy = sign_up("Cy", "moss")
    with_ben = ana.bond
    pair(ana, cy, "friends")
    ana.bond = with_ben
    ana.browser.post("/switch/", {"bond": with_ben})
    return cy


LINE = "Something waits with Cy too."


def test_what_has_come_from_the_other_one_is_told_of_and_led_to(ana: Phone, ben: Phone, cy: Phone) -> None:
    assert not ana.sees("/today/", LINE)
    cy.post("/appreciation/say/noticed/", did="the canary sings")
    page = ana.get("/today/").content.decode()
    assert LINE in page and "canary" not in page
    assert not ana.sees("/us/", LINE) and not ben.sees("/today/", "Something waits with")
    ana.browser.post("/switch/", {"bond": cy.bond})
    page = ana.get("/today/").content.decode()
    assert "Cy noticed you" in page and "Something waits with" not in page


def test_what_lies_on_the_other_table_is_told_of_until_it_is_met_or_put_away(
    ana: Phone, ben: Phone, cy: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in ("", "away/"):
        cy.post("/feelings/now/", audience="ours", text="Thin today.")
        id = cy.ours.log.moments[-1].id
        later(monkeypatch, ana, cy, days=9)
        ana.browser.post("/switch/", {"bond": ben.bond})
        assert ana.sees("/today/", LINE)
        ana.browser.post(f"/table/{id}/{way}", {"bond": cy.bond})
        ana.browser.post("/switch/", {"bond": ben.bond})
        assert not ana.sees("/today/", LINE)


def test_what_i_have_done_with_is_told_of_no_more(ana: Phone, ben: Phone, cy: Phone) -> None:
    cy.post("/touch/invite/", words="A hug", hours="4")
    assert ana.sees("/today/", LINE)
    cy.post("/touch/invite/withdraw/")
    assert not ana.sees("/today/", LINE)


def test_what_i_said_myself_is_nothing_that_waits(ana: Phone, ben: Phone, cy: Phone) -> None:
    ana.browser.post("/appreciation/say/noticed/", {"bond": cy.bond, "did": "the gate"})
    assert cy.sees("/today/", "Ana noticed you")
    ana.browser.post("/switch/", {"bond": ben.bond})
    assert not ana.sees("/today/", LINE)
    cy.post("/appreciation/say/noticed/", did="the canary sings")
    assert ana.sees("/today/", LINE)


def test_with_one_bond_nothing_is_looked_for(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_arrived", lambda *_: pytest.fail("looked"))
    ben.post("/appreciation/say/noticed/", did="the gate")
    assert not ana.sees("/today/", "Something waits with")
