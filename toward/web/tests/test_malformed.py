"""What nobody sends who uses the pages: never an error of ours, always all headers, at most one line."""

import pytest
from django.db import connection

from tests.cast import PASSPHRASE, Phone
from toward.measure import door, malformed

pytestmark = pytest.mark.django_db
MANY, SEED = 1_000, 9
ELSEWHERE = 400  # on another database, which alone differs there: each address is asked, and most of them twice


@pytest.mark.timeout(600)
def test_a_thousand_malformed_requests(ana: Phone, ben: Phone) -> None:
    many = MANY if connection.vendor == "sqlite" else ELSEWHERE
    ids = [moment.id for moment in (*ana.me.mine.moments, *ana.ours.log.moments)][:5]
    found = door.ask_all(malformed.requests(SEED, many, [*ids, ana.bond]), lambda: door.signed_in("ana", PASSPHRASE))
    assert not found.server_errors, found.server_errors[0]
    assert not found.bare, found.bare[0]
    assert not found.loud, found.loud[0]
    assert sum(found.statuses.values()) == many
    assert min(found.statuses[status] for status in (200, 302, 400, 403, 404, 405)) > 5  # behind the gate, too
