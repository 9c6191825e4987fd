"""Every page that lies beneath another leads back to it, and the bar says where it stands."""

import pytest

from tests.cast import Phone

BENEATH = {
    "/ours/": "/us/",
    "/mine/": "/me/",
    "/appreciation/close/": "/me/",
    "/me/wishes/": "/me/",
    "/invite/": "/me/",
    "/touch/away/": "/touch/",
}


@pytest.mark.parametrize(("path", "above"), BENEATH.items())
def test_it_leads_back(ana: Phone, ben: Phone, path: str, above: str) -> None:
    page = ana.browser.get(path).content.decode()
    eyebrow = page.partition("<main")[2].partition('class="eyebrow"')[2].partition("</p>")[0]
    assert f'href="{above}"' in eyebrow
    assert page.count('aria-current="page"') == 1, "marked in the bar"


def test_an_invitation_is_marked_in_the_bar(ana: Phone) -> None:
    ana.post("/invite/", kind="friends")
    (id,) = ana.keys.ring.offers
    assert 'aria-current="page"' in ana.browser.get(f"/invite/{id}/").content.decode()
