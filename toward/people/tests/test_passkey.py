"""A passkey that opens the words: what opens, what does not, and all that takes it away."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings as now
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from tests.seen import Looking
from toward.care import sweep
from toward.host import accounts
from toward.people import here, keys, passkey, ways
from toward.people.models import Attempt
from toward.people.tests.phone import choose, locks, of
from toward.people.tests.soft_passkey import ADDRESS, HOST, LET, Passkey, asked_on, send

NEW = "eight kettles in a green corridor"
LETS = "From now on this passkey opens your words."


@pytest.fixture(autouse=True)
def named(ana: Phone, ben: Phone, eve: Phone) -> Iterator[None]:
    """They came to an address that browsers give passkeys to."""
    for one in (ana, ben, eve):
        one.browser.defaults["SERVER_NAME"] = HOST
    yield
    for one in (ana, ben, eve):
        one.browser.defaults.pop("SERVER_NAME", None)


@pytest.fixture
def key(ana: Phone) -> Passkey:
    """Ana's, which opens."""
    made = Passkey(ana.person)
    assert LETS in made.is_let(ana).content.decode()
    return made


def is_open(phone: Phone) -> bool:
    return "<h1>Locked" not in phone.get("/today/").content.decode() and phone.sees("/today/", "Today")


def signs_in(phone: Phone, key: Passkey, passphrase: str = PASSPHRASE) -> None:
    """Sign in anew; the second step is the passkey, without its secret."""
    phone.browser.post("/sign-in/", {"login": phone.name.lower(), "password": passphrase})
    said = key.answers(asked_on(phone, "/keys/authenticate/"))
    phone.browser.post("/keys/authenticate/", {"credential": said["credential"]})


def test_it_opens_after_the_lock_and_is_offered_there_and_nobody_else_learns_of_it(
    ana: Phone, ben: Phone, eve: Phone, key: Passkey
) -> None:
    assert ana.sees("/me/safety/", "The green phone, last used on")
    assert 'data-opens="/unlock/passkey/"' in ana.get("/today/").content.decode(), "under the lock of each page"
    locks(ana)
    assert 'data-opens="/unlock/passkey/"' in ana.get("/unlock/").content.decode()
    answer = key.opens(ana)
    assert answer.status_code == 204 and answer.headers["X-Who"] == ana.keys.mark and is_open(ana)
    for other in (ben, eve):
        assert "green phone" not in other.get("/me/safety/").content.decode()
        other.post("/lock/")
        assert "data-opens" not in other.get("/unlock/").content.decode()
        assert other.browser.get(ADDRESS).status_code == 410
    stranger = Client(SERVER_NAME=HOST)
    assert stranger.get(ADDRESS).headers["Location"] == stranger.post(ADDRESS).headers["Location"] == "/sign-in/"
    assert "data-opens" not in stranger.get("/sign-in/").content.decode()


def test_only_the_passphrase_lets_one_open_never_the_code(ana: Phone) -> None:
    choose(ana)
    made = Passkey(ana.person)
    assert "That is not your passphrase" in made.is_let(ana, passphrase="847261").content.decode()
    assert LETS not in made.is_let(ana, passphrase="").content.decode()
    assert not passkey.opens(ana.person)
    assert LETS in made.is_let(ana).content.decode() and passkey.opens(ana.person)


def test_one_without_a_secret_says_so_when_it_is_let_and_the_day_after(ana: Phone, key: Passkey) -> None:
    other = Passkey(ana.person)
    assert "This passkey cannot open your words" in other.is_let(ana, prf="").content.decode()
    locks(ana)
    assert key.opens(ana, prf="").status_code == 422 and not is_open(ana)
    ana.post("/unlock/", passphrase=PASSPHRASE)
    assert is_open(ana) and len(of(ana)) == 1, "it stays: another browser may give it"


def test_a_wrong_secret_opens_nothing_and_five_take_it_away(ana: Phone, key: Passkey) -> None:
    locks(ana)
    wrong = Passkey(ana.person).secret("")
    with patch("toward.people.lock.backoff.knock", return_value=0):
        for _ in range(ways.TRIES):
            assert len(of(ana)) == 1
            assert key.opens(ana, prf=wrong).status_code == 403
    assert of(ana) == [] and not is_open(ana)


def test_wrong_ones_are_slowed_down_with_those_at_the_passphrase(ana: Phone, key: Passkey) -> None:
    locks(ana)
    for _ in range(5):
        assert send(ana, {"credential": "{}", "prf": "x"}).status_code == 403
    assert (
        key.opens(ana).status_code == 429
        and ana.browser.post("/unlock/", {"passphrase": PASSPHRASE}).status_code == 429
    )
    assert len(of(ana)) == 1, "what no passkey answered takes nothing away"


def test_an_answer_counts_once(ana: Phone, key: Passkey) -> None:
    locks(ana)
    said = key.answers(ana.browser.get(ADDRESS).json())
    asked = ana.browser.session[passkey.ASKED]
    assert send(ana, said).status_code == 204
    ana.post("/lock/")
    assert send(ana, said).status_code == 403
    session = ana.browser.session  # two at one moment: the other's session still has the challenge
    session[passkey.ASKED] = asked
    session.save()
    assert send(ana, said).status_code == 403 and not is_open(ana)
    assert not Attempt.objects.get(door=passkey.door(asked["state"]["challenge"])).until, "no second is kept"
    assert key.opens(ana).status_code == 204


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://x.localhost", "https://localhost", "http://localhost:9"]
)
def test_an_answer_for_another_address_opens_nothing(ana: Phone, key: Passkey, origin: str) -> None:
    locks(ana)
    assert send(ana, key.answers(ana.browser.get(ADDRESS).json(), origin)).status_code == 403
    assert send(ana, key.answers(ana.browser.get(ADDRESS).json(), verified=False)).status_code == 403
    assert send(ana, key.answers(ana.browser.get(ADDRESS).json())).status_code == 204


def test_what_is_no_answer_is_refused(ana: Phone, key: Passkey) -> None:
    locks(ana)
    good = key.answers(ana.browser.get(ADDRESS).json())
    broken = [
        {},
        {"credential": "[]"},
        {"credential": "nul"},
        {**good, "credential": json.dumps({**json.loads(good["credential"]), "response": 7})},
    ]
    with patch("toward.people.lock.backoff.knock", return_value=0):
        for said in broken:
            ana.browser.get(ADDRESS)
            assert send(ana, said).status_code == 403, said
    later = timezone.now().timestamp() + passkey.MINUTES * 60 + 1
    said = key.answers(ana.browser.get(ADDRESS).json())
    with patch("toward.people.passkey.time.time", return_value=later):
        assert send(ana, said).status_code == 403
    assert not is_open(ana)


def test_another_persons_on_the_same_phone_does_not_open(ana: Phone, ben: Phone, key: Passkey) -> None:
    bens = Passkey(ben.person)
    assert LETS in bens.is_let(ben).content.decode()
    locks(ana)
    said = bens.answers(ana.browser.get(ADDRESS).json())
    assert send(ana, said).status_code == 403 and not is_open(ana)
    assert key.opens(ana).status_code == 204 and len(of(ben)) == 1


def test_the_file_the_pepper_and_the_database_without_the_device_open_nothing(ana: Phone, key: Passkey) -> None:
    [way] = of(ana)
    secret, how = keys.secret(key.secret(keys.letters(way.salt))), passkey._how(way.id, ana.person)
    assert secret is not None
    for guess in (bytes(32), way.salt, key.id):
        assert ways.unwrapped(keys.passkey_key(guess), way, how) is None
    assert ways.unwrapped(keys.passkey_key(secret), way, how) == ana.master
    with patch("toward.people.keys.pepper", return_value=b"another" * 5):
        assert ways.unwrapped(keys.passkey_key(secret), way, how) is None
    raw = (Path(now.DATA) / here.FILE).read_bytes()
    assert secret not in raw and ana.master not in raw and way.salt in raw


@pytest.mark.parametrize(
    ("path", "said"),
    [("/sign-out/", {}), ("/exit/", {}), ("/me/safety/passphrase/", {"old": PASSPHRASE, "passphrase": NEW})],
)
def test_what_ends_a_session_takes_it_away(ana: Phone, key: Passkey, path: str, said: dict[str, str]) -> None:
    assert len(of(ana)) == 1
    ana.post(path, **said)
    assert of(ana) == []
    assert "data-opens" not in ana.get("/today/").content.decode()


def test_the_recovery_code_and_a_shut_account_take_it_away(ana: Phone, key: Passkey) -> None:
    said = {"name": "ana", "code": ana.code, "passphrase": NEW}
    assert Client().post("/sign-in/code/", said).status_code == 302 and of(ana) == []


def test_an_account_that_the_host_shuts_has_none(ana: Phone, key: Passkey) -> None:
    accounts.let(ana.person, in_=False)
    assert of(ana) == []


def test_signing_the_others_out_leaves_this_browsers_and_no_other(ana: Phone, key: Passkey) -> None:
    [own] = of(ana)
    there = Phone(ana.name, ana.person, ana.master, ana.code, Looking(SERVER_NAME=HOST), ana.bond)
    signs_in(there, key)
    assert is_open(there)
    ana.post("/me/safety/others/")
    assert of(ana) == [own]
    signs_in(there, key)
    there.post("/me/safety/others/")
    assert of(ana) == []


def test_it_stays_at_quick_exit_where_its_owner_wants_so_and_goes_at_sign_out(ana: Phone) -> None:
    key = Passkey(ana.person)
    key.is_let(ana, leaves="")
    ana.post("/exit/")
    assert len(of(ana)) == 1
    signs_in(ana, key)
    choose(ana)
    ana.post("/sign-out/")
    assert of(ana) == []


def test_it_is_taken_back_on_the_page_by_its_owner_alone_and_can_be_let_anew(
    ana: Phone, ben: Phone, key: Passkey
) -> None:
    [way] = of(ana)
    locks(ana)
    old = key.answers(ana.browser.get(ADDRESS).json())["prf"]
    ana.post("/unlock/", passphrase=PASSPHRASE)
    ben.post("/me/safety/phones/", id=way.id)
    assert of(ana) == [way]
    ana.post("/me/safety/phones/", id=way.id)
    assert of(ana) == [] and "last used on" not in ana.get("/me/safety/").content.decode()
    assert LETS in key.is_let(ana).content.decode()
    locks(ana)
    assert key.opens(ana, prf=old).status_code == 403, "what was overheard before opens nothing"
    assert key.opens(ana).status_code == 204


def test_a_passkey_that_is_removed_takes_its_way_along(ana: Phone, key: Passkey) -> None:
    ana.browser.post("/sign-in/again/", {"password": PASSPHRASE})
    ana.post(f"/keys/webauthn/keys/{key.row.pk}/remove/")
    assert of(ana) == [] and not passkey.of(ana.person)


def test_a_new_passphrase_ends_it_also_in_a_file_that_is_put_back(ana: Phone, key: Passkey) -> None:
    file = Path(now.DATA) / here.FILE
    before = file.read_bytes()
    ana.post("/me/safety/passphrase/", old=PASSPHRASE, passphrase=NEW)
    file.write_bytes(before)
    assert len(of(ana)) == 1, "it stands there again"
    locks(ana)
    assert key.opens(ana).status_code == 403 and not is_open(ana)


def test_on_a_full_disk_the_passphrase_opens(ana: Phone, key: Passkey) -> None:
    other = Passkey(ana.person)
    with patch("toward.people.here._made", side_effect=OSError("No space left on device")):
        assert "no room left" in other.is_let(ana).content.decode()
        ana.post("/lock/")
        assert key.opens(ana).status_code == 507 and not is_open(ana)
        ana.post("/unlock/", passphrase=PASSPHRASE)
    assert is_open(ana)
    with patch.object(here, "DELETE", "DELETE FROM nowhere"):
        ana.post("/sign-out/")
    assert of(ana) == []
    signs_in(ana, key)
    assert LETS in key.is_let(ana).content.decode() and len(of(ana)) == 1, "what was ended there can be let anew"


def test_it_is_swept_when_nobody_opened_with_it_for_long(ana: Phone, key: Passkey) -> None:
    ways.sweep(timezone.now().date() + timedelta(days=ways.DAYS))
    assert len(of(ana)) == 1
    assert sweep.sweep(timezone.now() + timedelta(days=ways.DAYS + 1)) >= 1
    assert of(ana) == []


def test_what_a_locked_page_was_sending_never_carries_its_secret(ana: Phone, key: Passkey) -> None:
    other = Passkey(ana.person)
    said = other.answers(asked_on(ana, LET))
    ana.post("/lock/")
    page = ana.post(LET, passphrase=PASSPHRASE, words="the shutters were open", **said).content.decode()
    assert "<h1>Locked" in page and said["prf"] not in page and PASSPHRASE not in page and "signature" not in page


def test_reading_writes_nothing_and_waits_for_nobody(ana: Phone, key: Passkey) -> None:
    file = Path(now.DATA) / here.FILE
    before = file.stat().st_mtime_ns
    with ThreadPoolExecutor(1) as pool, here.opened() as held:
        held.execute("SELECT 1")
        assert len(pool.submit(here.of, ana.person).result(timeout=300)) == 1
    assert file.stat().st_mtime_ns == before
    file.unlink()
    assert here.of(ana.person) == [] and not file.exists()
