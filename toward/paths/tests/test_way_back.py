"""Whatever opens out of Tonight leads back to it, and its last line ends it."""

import re

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import begins, come, go, steps
from toward.paths.tonight import night
from toward.practices.appreciation.moments import Noticed


@pytest.fixture
def evening(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> tuple[Phone, Phone]:
    """Nine in the evening, at both."""
    at(monkeypatch, timezone.now().replace(hour=21, minute=0), ana, ben)
    return ana, ben


def test_what_was_refused_leads_back_into_tonight(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    where = begins(ana)
    for path in ("/reach/week/", "/journal/write/", "/appreciation/say/noticed/"):
        answer = ana.browser.post(path, {"bond": ana.bond}, headers=come(where))
        page = answer.content.decode()
        assert answer.status_code == 422 and "Go on with tonight" in page, path
        quiet = re.findall(r'<a class="btn btn--quiet" href="([^"]*)">Not now', page)
        assert quiet == [where] * len(quiet), path


def test_any_page_opened_meanwhile_shows_the_way_back(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    given = ben.ours.log.append(Noticed(did="The gate")).id
    pages = ("/questions/", f"/table/{given}/", "/reach/", "/feelings/")
    assert not any(ana.sees(path, "Go on with tonight") for path in pages), "it was not begun"
    begins(ana)
    assert all(ana.sees(path, "Go on with tonight") for path in pages)
    assert not any(ben.sees(path, "Go on with tonight") for path in ("/questions/", "/reach/"))
    assert not ana.sees("/tonight/", "Go on with tonight") and not ana.sees("/me/", "Go on with tonight")
    go(ana, "/tonight/enough/")
    assert not any(ana.sees(path, "Go on with tonight") for path in pages)


def test_with_its_last_line_it_is_over(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    steps(ana, begins(ana))
    closing = night(ana.me.evening()).closing
    assert ana.sees("/tonight/", closing) and ana.sees("/tonight/", closing), "and still there when loaded again"
    assert ana.sees("/today/", "to its end") and not ana.sees("/today/", "You have begun")
    ben.ours.log.append(Noticed(did="The gate"))
    assert ana.sees("/today/", "Ben noticed you") and not ana.sees("/tonight/", closing), "what came lies on Today"
