"""A page that is told from what was said lately, and from what is open, is the page that is told from everything."""

from datetime import timedelta

import pytest

from tests.cast import Phone, at
from tests.few import differing
from tests.the_year import Lived, reached
from toward.practice.names import NAMES

pytestmark = pytest.mark.django_db
PARTS = 4  # of the practices, each seen by the other of the two


@pytest.mark.parametrize("part", range(PARTS))
def test_it_is(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    """Told with the bookmark of two months ago, and with a fresh one a fortnight later."""
    lived, one = Lived(ana, ben), (ana, ben)[part % 2]
    at(monkeypatch, lived.upto(-60), one)
    one.get("/today/")
    then = lived.upto(0)
    at(monkeypatch, then, one)
    pages = reached(one, ("/today/",), NAMES[part::PARTS])
    found = differing(one, pages, monkeypatch)
    at(monkeypatch, then + timedelta(minutes=31), one)
    one.get("/today/")
    at(monkeypatch, then + timedelta(days=14), one)
    found += differing(one, pages, monkeypatch)
    assert len(pages) > PARTS * 3 and found == [], "\n".join(found)
