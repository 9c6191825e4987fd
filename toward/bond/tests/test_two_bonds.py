"""With two bonds, and two tabs: what is sent goes to whom the form named, and what is shown next is theirs too."""

import pytest

from tests.cast import Phone, pair, sign_up


@pytest.fixture
def cy(ana: Phone, ben: Phone) -> Phone:
    """Ana is here with Ben, and with Cy as well; she looks at Cy."""
    cy = sign_up("Cy", "moss")
    with_ben = ana.bond
    pair(ana, cy, "friends")
    ana.browser.post("/switch/", {"bond": ana.bond})
    ana.bond = with_ben
    return cy


def test_a_form_from_the_other_tab_leads_to_the_bond_it_was_for(ana: Phone, ben: Phone, cy: Phone) -> None:
    assert ana.sees("/us/", "What you and Cy have between you")
    page = ana.post("/appreciation/say/noticed/", did="you carried the shopping").content.decode()
    assert "you carried the shopping" in page and '<span class="bonds__name">Ben</span>' in page
    assert ana.sees("/us/", "What you and Ben have between you")
    assert not cy.sees("/ours/", "shopping")


def test_a_page_asks_anew_for_the_bond_it_was_made_for(ana: Phone, ben: Phone, cy: Phone) -> None:
    page = ana.get("/today/").content.decode()
    assert f'hx-vals=\'{{"bond":"{cy.bond}"}}\'' in page
    assert "What you and Ben" in ana.browser.get("/us/", {"bond": ben.bond}).content.decode()
    assert ana.sees("/us/", "What you and Cy have between you")  # looking by address alone moves nothing
    assert "hx-vals" not in ben.get("/today/").content.decode()


def test_a_bond_that_is_not_mine_is_not_gone_on_with(ana: Phone, ben: Phone, cy: Phone, eve: Phone) -> None:
    assert ana.browser.post("/appreciation/say/noticed/", {"bond": eve.bond, "did": "hello"}).status_code == 404
    assert ana.sees("/us/", "What you and Cy have between you")
