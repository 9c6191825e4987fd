"""The passphrase once more: where it is weighed, nobody else's words wait."""

from collections.abc import Callable

import pytest
from django.db import connection

from tests.cast import PASSPHRASE, Phone
from toward.people.hasher import PassphraseHasher
from toward.people.models import OpenSession

ASKS = "private_passphrase"
AGAIN = {"once": "abcdefghijkl"}
DOORS = {
    "/journal/write/": {"words": "One line", "private_passphrase": PASSPHRASE},
    "/record/take-out/": {"passphrase": PASSPHRASE},
    "/me/safety/code/": {"passphrase": PASSPHRASE},
    "/me/safety/passphrase/": {"old": PASSPHRASE, "passphrase": "eight boats in a green valley"},
    "/unlock/": {"passphrase": PASSPHRASE},
}


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many transactions were open, beside the test's own, each time that a passphrase was weighed."""
    unlock, outside = PassphraseHasher.unlock, len(connection.atomic_blocks)
    found: list[int] = []

    def watched(self: PassphraseHasher, password: str, encoded: str) -> bytes | None:
        found.append(len(connection.atomic_blocks) - outside)
        return unlock(self, password, encoded)

    monkeypatch.setattr(PassphraseHasher, "unlock", watched)
    return found


@pytest.mark.parametrize("path", DOORS)
def test_no_transaction_is_open_while_it_is_weighed(ana: Phone, weighed: list[int], path: str) -> None:
    ana.post("/journal/guard/", on="1")
    if path != "/journal/write/":
        ana.post("/journal/", private_passphrase=PASSPHRASE, only_look="1")
        weighed.clear()
    assert ana.post(path, **AGAIN, **DOORS[path]).status_code == 200
    assert weighed == [0]


def _lock(phone: Phone) -> None:
    phone.post("/lock/")


def _rest(phone: Phone) -> None:
    OpenSession.objects.all().delete()


@pytest.mark.parametrize("shuts", [_lock, _rest])
def test_whatever_shuts_the_keys_shuts_it_too(ana: Phone, shuts: Callable[[Phone], None]) -> None:
    ana.post("/journal/guard/", on="1")
    ana.post("/unlock/code/", code="739164", passphrase=PASSPHRASE)
    assert ana.sees("/journal/", ASKS)
    ana.post("/journal/", private_passphrase=PASSPHRASE, only_look="1")
    assert not ana.sees("/journal/", ASKS), "it is open"
    shuts(ana)
    ana.post("/unlock/", phone_code="739164")
    assert ana.browser.get("/today/").status_code == 200, "the keys are open again"
    assert ana.sees("/journal/", ASKS)
