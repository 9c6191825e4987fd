"""Everything that takes a code away: sessions that end, a new passphrase, a copied file, a full disk, time."""

import shutil
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings as now
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.care import sweep
from toward.host import accounts
from toward.people import here, ways
from toward.people.tests.phone import COOKIE, GONE, choose, locks, of, phone, unlock

__all__ = ["phone"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/sign-out/", {}),
        ("/exit/", {}),
        ("/me/safety/passphrase/", {"old": PASSPHRASE, "passphrase": "eight kettles in a green corridor"}),
    ],
)
def test_what_ends_a_session_takes_it_away(phone: Phone, path: str, said: dict[str, str]) -> None:
    assert len(of(phone)) == 1
    phone.post(path, **said)
    assert of(phone) == [] and phone.browser.cookies[COOKIE].value == ""


def test_the_recovery_code_takes_all_of_them_away(phone: Phone) -> None:
    said = {"name": "ana", "code": phone.code, "passphrase": "eight kettles in a green corridor"}
    assert Client().post("/sign-in/code/", said).status_code == 302
    assert of(phone) == []


def test_signing_the_others_out_leaves_this_one(phone: Phone) -> None:
    [own] = of(phone)
    other = Client()
    other.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    other.post("/unlock/code/", {"passphrase": PASSPHRASE, "code": "364918"})
    assert len(of(phone)) == 2 and phone.sees("/me/safety/", "Another browser")
    phone.post("/me/safety/others/")
    assert of(phone) == [own]


def test_one_can_be_taken_away_from_the_list_and_nobody_elses(phone: Phone, ben: Phone) -> None:
    [own] = of(phone)
    ben.post("/me/safety/phones/", id=own.id)
    assert of(phone) == [own]
    phone.post("/me/safety/phones/", id=own.id)
    assert of(phone) == [] and phone.sees("/me/safety/", "None. Every browser asks")


def test_it_stays_at_quick_exit_where_its_owner_wants_so(ana: Phone) -> None:
    choose(ana, leaves="")
    ana.post("/exit/")
    assert len(of(ana)) == 1


def test_a_copied_file_opens_with_none(phone: Phone, tmp_path: Path) -> None:
    """A backup that was put back, or a folder that was copied."""
    file = Path(now.DATA) / here.FILE
    everybody = file.with_suffix(".aside")
    file.rename(everybody)
    shutil.copy(everybody, file)
    locks(phone)
    assert 'name="passphrase"' in phone.get("/unlock/").content.decode()
    assert of(phone) == [] and everybody.stat().st_size
    everybody.unlink()


def test_a_full_disk_gives_no_code_and_the_passphrase_opens(phone: Phone, ben: Phone) -> None:
    locks(phone)
    with patch("toward.people.here._made", side_effect=OSError("No space left on device")):
        assert "no room left" in choose(ben).content.decode()
        said = unlock(phone)
        assert said.status_code == 507 and "no room left, so the code does not open" in said.content.decode()
        assert GONE not in said.content.decode() and of(phone), "it stands"
        phone.post("/unlock/", passphrase=PASSPHRASE)
    assert phone.sees("/today/", "Today")
    locks(phone)
    unlock(phone)
    assert phone.sees("/today/", "Today")


def test_on_a_full_disk_it_is_ended_all_the_same_and_nothing_of_anothers(phone: Phone, ben: Phone) -> None:
    locks(phone)
    choose(ben)
    with patch.object(here, "DELETE", "DELETE FROM nowhere"):  # nothing can be written
        here.drop(phone.person)
    assert GONE in unlock(phone).content.decode() and len(of(ben)) == 1
    assert not phone.get("/unlock/").content.decode().count('name="phone_code"')
    assert of(phone) == [] and sweep.sweep(timezone.now()) >= 1
    (Path(now.DATA) / "ended").unlink()
    assert of(phone) == [] and len(of(ben)) == 1, "nor does it come back when that is forgotten"


def test_where_it_cannot_even_be_read_nobody_has_one(phone: Phone) -> None:
    with patch("toward.people.here._made", side_effect=OSError("No space left on device")):
        here.drop(phone.person)
    assert of(phone) == []


def test_a_damaged_file_is_begun_anew(phone: Phone, ben: Phone) -> None:
    (Path(now.DATA) / here.FILE).write_bytes(b"not a database" * 900)
    assert of(phone) == []
    choose(ben)
    assert len(of(ben)) == 1


def test_a_new_passphrase_ends_it_also_in_a_file_that_is_put_back(phone: Phone) -> None:
    file = Path(now.DATA) / here.FILE
    before = file.read_bytes()
    locks(phone)
    thief = Client()
    for name, morsel in phone.browser.cookies.items():
        thief.cookies[name] = morsel.value
    phone.post("/unlock/", phone_code="847261")
    phone.post("/me/safety/passphrase/", old=PASSPHRASE, passphrase="eight kettles in a green corridor")
    file.write_bytes(before)
    assert here.of(phone.person), "it stands there again"
    other = Client()
    other.post("/sign-in/", {"login": "ana", "password": "eight kettles in a green corridor"})
    other.post("/lock/")
    other.cookies[COOKIE] = thief.cookies[COOKIE].value
    assert other.post("/unlock/", {"phone_code": "847261"}).status_code in (403, 410)
    assert other.get("/today/").status_code == 302


def test_one_that_stays_goes_at_sign_out_and_not_at_the_next_quick_exit(ana: Phone) -> None:
    choose(ana, leaves="")
    cookie = ana.browser.cookies[COOKIE].value
    for _ in range(2):
        ana.post("/exit/")
        assert len(of(ana)) == 1 and ana.browser.cookies[COOKIE].value == cookie
        ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    ana.post("/sign-out/")
    assert of(ana) == [] and ana.browser.cookies[COOKIE].value == ""


def test_old_ones_are_swept(phone: Phone) -> None:
    today = timezone.now().date()
    ways.sweep(today + timedelta(days=ways.DAYS))
    assert len(of(phone)) == 1
    assert sweep.sweep(timezone.now() + timedelta(days=ways.DAYS + 1)) >= 1
    assert of(phone) == []


def test_an_account_that_the_host_shuts_has_none(phone: Phone) -> None:
    assert len(of(phone)) == 1
    accounts.let(phone.person, in_=False)
    assert of(phone) == []


def test_signing_out_finds_it_where_another_answer_wrote_the_session_of_before(phone: Phone) -> None:
    locks(phone)
    before = dict(phone.browser.session.items())
    unlock(phone)
    session = phone.browser.session
    session[ways.CODE] = before[ways.CODE]  # what came at the same moment was saved last
    session.save()
    assert [way.stays for way in of(phone)] == [False]
    phone.post("/sign-out/")
    assert of(phone) == []
