"""What happens between opening an invitation and being two: from whichever side, the next step is there."""

import pytest
from django.test import Client

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.bond import begin
from toward.bond.models import Invitation
from toward.bond.tests.test_begin import guest, invitation

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
    assert "You fed the cat" in page and "Cleo only has to confirm" in page
    assert ana.browser.post(f"/join/{id}/withdraw/").status_code == 404 and Invitation.objects.count() == 1
    assert "Your yes is taken back." in ben.post(f"/join/{id}/withdraw/").content.decode()
    assert Invitation.objects.count() == 0 and not ben.sees("/today/", "Cleo")
    assert not cleo.sees("/today/", "Somebody answered") and not cleo.sees("/invite/", id)
    assert cleo.post(f"/invite/{id}/confirm/").status_code == 200 and len(ben.me.bonds) == 1


def test_a_yes_that_was_confirmed_meanwhile_has_begun(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    begin.accept(guest.keys, *begin.heard(words), "Ben", "sea")
    begin.confirm(ana.keys, id, "Ana", "clay")
    assert guest.post(f"/join/{id}/withdraw/").status_code == 200
    assert [bond.other_name for bond in guest.me.bonds] == ["Ana"]


def test_the_link_opened_again_leads_on(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    begin.accept(guest.keys, *begin.heard(words), "Ben", "sea")
    assert "Ana only has to confirm" in guest.post("/join/", words=words).content.decode()
    begin.confirm(ana.keys, id, "Ana", "clay")
    begin.collect(guest.keys)
    again = guest.post("/join/", words=words)
    assert again.status_code == 403 and "Go to Today" in again.content.decode()
    assert "Go to Today" not in Client().post("/join/", {"words": words}).content.decode()


def test_alone_the_way_back_to_an_invitation_is_on_today(ana: Phone) -> None:
    assert ana.sees("/today/", 'href="/join/"')


def test_whoever_is_signed_in_already_is_named_and_can_go(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    assert "You are here as Ben." in guest.post("/join/", words=words).content.decode()
    page = guest.post("/sign-out/").content.decode()
    assert "Yes, make my place" in page and "Ben" not in page


def test_locked_the_link_asks_for_the_passphrase_and_leads_on(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    guest.browser.post("/lock/")
    page = guest.browser.post("/join/", {"words": words}).content.decode()
    assert "/unlock/?next=/join/" in page and "make my place" not in page
    guest.browser.post("/unlock/", {"passphrase": PASSPHRASE, "to": "/join/"})
    assert guest.sees("/join/", "Yes, with Ana")


def test_a_page_that_waits_goes_to_today_when_there_is_nothing_to_wait_for(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    begin.accept(guest.keys, *begin.heard(words), "Ben", "sea")
    begin.refuse(ana.keys, id)
    part = guest.browser.get("/join/pending/", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == "/today/"
