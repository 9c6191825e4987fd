"""What happens between opening an invitation and being two: from whichever side, the next step is there."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.bond import joining
from toward.bond.models import Bond, Invitation
from toward.bond.tests.test_joining import guest, invitation

__all__ = ["guest"]
pytestmark = pytest.mark.django_db


def test_today_is_open_while_a_yes_waits_and_the_yes_can_be_taken_back(ana: Phone, ben: Phone) -> None:
    """Whoever has a place here already, or is alone, is not kept from it by somebody who does not confirm."""
    cleo = sign_up("Cleo", "moss")
    id, words = invitation(cleo)
    ben.post("/join/", words=words)
    assert "Cleo only has to confirm" in ben.post("/join/accept/").content.decode()
    ana.post("/appreciation/say/noticed/", did="You fed the cat")
    page = ben.get("/today/").content.decode()
    assert "Ana noticed you" in page and "Cleo only has to confirm" in page
    assert ana.browser.post(f"/join/{id}/withdraw/").status_code == 404 and Invitation.objects.count() == 1
    assert "Your yes is taken back." in ben.post(f"/join/{id}/withdraw/").content.decode()
    assert Invitation.objects.count() == 0 and not ben.sees("/today/", "Cleo")
    assert not cleo.sees("/today/", "Somebody answered") and not cleo.sees("/invite/", id)
    assert cleo.post(f"/invite/{id}/confirm/").status_code == 200 and len(ben.me.bonds) == 1


def test_a_yes_that_was_confirmed_meanwhile_has_begun(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    joining.confirm(ana.keys, id, "Ana", "clay")
    assert guest.post(f"/join/{id}/withdraw/").status_code == 200
    assert [bond.other_name for bond in guest.me.bonds] == ["Ana"]


def test_the_link_opened_again_leads_on(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    assert "Ana only has to confirm" in guest.post("/join/", words=words).content.decode()
    joining.confirm(ana.keys, id, "Ana", "clay")
    joining.collect(guest.keys)
    again = guest.post("/join/", words=words)
    assert again.status_code == 403 and "Go to Today" in again.content.decode()
    assert "Go to Today" not in Client().post("/join/", {"words": words}).content.decode()


def test_alone_the_way_back_to_an_invitation_is_on_today(ana: Phone) -> None:
    assert ana.sees("/today/", 'href="/join/"')


def test_whoever_is_signed_in_already_is_named_and_can_go(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    assert "You are here as Ben." in guest.post("/join/", words=words).content.decode()
    page = guest.post("/sign-out/", join="on").content.decode()
    assert "Yes, make my place" in page and "Ben" not in page


def test_signing_out_elsewhere_leads_to_the_door_whatever_the_browser_carries(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    guest.post("/join/", words=words)
    Invitation.objects.update(until=timezone.now())
    assert guest.post("/sign-out/").redirect_chain == [("/", 302)]  # type: ignore[attr-defined]


def test_locked_the_link_asks_for_the_passphrase_and_leads_on(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    guest.browser.post("/lock/")
    page = guest.browser.post("/join/", {"words": words}).content.decode()
    assert "/unlock/?next=/join/" in page and "make my place" not in page
    assert guest.sees("/unlock/?next=/join/", 'name="join"') and not guest.sees("/unlock/?next=/me/", 'name="join"')
    guest.browser.post("/unlock/", {"passphrase": PASSPHRASE, "to": "/join/"})
    assert guest.sees("/join/", "Yes, with Ana")


def test_each_invited_the_other_and_they_begin_once(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    other = joining.invite(guest.keys, "Ben", "sea", "partners")
    joining.accept(ana.keys, other, guest.keys.ring.offers[other].secret, "Ana", "clay")
    page = guest.post("/join/", words=words).content.decode()
    assert "Ana has said yes to an invitation of yours" in page and f'href="/invite/{other}/"' in page
    assert "Yes, with Ana" not in page
    assert "has said yes to an invitation of yours" in guest.post("/join/accept/").content.decode()
    assert Invitation.objects.get(id=id).invited == ""


def test_with_two_open_yeses_the_second_confirmation_begins_nothing(ana: Phone, guest: Phone) -> None:
    """Each opened the other's link before either had said yes."""
    one, _words = invitation(ana)
    other = joining.invite(guest.keys, "Ben", "sea", "partners")
    joining.accept(guest.keys, one, ana.keys.ring.offers[one].secret, "Ben", "sea")
    joining.accept(ana.keys, other, guest.keys.ring.offers[other].secret, "Ana", "clay")
    guest.post(f"/invite/{other}/confirm/")
    page = ana.post(f"/invite/{one}/confirm/").content.decode()
    assert "You two are here together already." in page and Bond.objects.count() == 1
    joining.collect(guest.keys)
    assert len(ana.me.bonds) == len(guest.me.bonds) == 1 and Invitation.objects.count() == 0


def test_who_has_left_can_begin_anew_with_the_same_one(ana: Phone, ben: Phone) -> None:
    ben.post("/leave/")
    id = joining.invite(ana.keys, "Ana", "clay", "partners")
    joining.accept(ben.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    ana.post(f"/invite/{id}/confirm/")
    assert len(joining.collect(ben.keys)) == 1


def test_a_yes_that_was_taken_back_leaves_nothing_with_the_inviter(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    joining.withdraw(guest.keys, id)
    kept = joining.invite(ana.keys, "Ana", "clay", "friends")
    page = ana.get("/invite/").content.decode()
    assert set(ana.keys.ring.offers) == {kept} and id not in page and "Ben" not in page


def test_a_page_that_waits_goes_to_today_when_there_is_nothing_to_wait_for(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    joining.refuse(ana.keys, id)
    part = guest.browser.get("/join/pending/", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == "/today/"
