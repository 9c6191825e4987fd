"""Inviting, accepting, confirming; and what a third person, a thief or a race can do: nothing."""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, same, sign_up
from tests.lying import opens_last
from toward.bond import joining
from toward.bond.models import Bond, Invitation
from toward.bond.moments import Begun, begun

pytestmark = pytest.mark.django_db


@pytest.fixture
def guest(ana: Phone) -> Phone:
    return sign_up("Ben", "sea")


READ_ONCE = "Everything the other can ever see"


def invitation(phone: Phone) -> tuple[str, str]:
    phone.post("/invite/", kind="partners")
    id = Invitation.objects.get().id
    return id, joining.spoken(id, phone.keys.ring.offers[id].secret)


def test_the_whole_way_in_two_browsers(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    page = ana.get(f"/invite/{id}/").content.decode()
    assert f"/join/#{words}" in page and words.replace("-", " ") in page
    assert (
        "Ana would like to be here with you"
        in guest.post("/join/", words=words.replace("-", " ").upper()).content.decode()
    )
    assert "only has to confirm" in guest.post("/join/accept/").content.decode()
    assert "Somebody answered" in ana.get("/today/").content.decode()
    assert "Is this Ben?" in ana.get(f"/invite/{id}/").content.decode()
    ana.post(f"/invite/{id}/confirm/")
    assert guest.browser.get("/join/pending/").headers["Location"] == "/today/"
    assert guest.sees("/us/", "Ana") and ana.sees("/us/", "Ben")
    assert Invitation.objects.count() == 0 and Bond.objects.count() == 1


def test_signed_out_the_words_survive_signing_in(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    guest.browser.post("/sign-out/")
    page = guest.browser.post("/join/", {"words": words}).content.decode()
    assert (
        "make my place" in page and "Everything the other can ever see" in page and "run by" in page
    ) or "runs this server" in page
    guest.browser.post("/sign-in/?next=/join/", {"login": "ben", "password": PASSPHRASE})
    page = guest.browser.get("/join/").content.decode()
    assert "Yes, with Ana" in page
    above, _, folded = page.partition('<details class="more">')
    assert READ_ONCE in folded and READ_ONCE not in above, "it was read before signing in"
    assert READ_ONCE in guest.post("/join/", words=words).content.decode().partition("<details class")[0]


def test_nothing_exists_before_the_inviter_confirms(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    guest.post("/join/", words=words)
    guest.post("/join/accept/")
    assert Bond.objects.count() == 0 and joining.collect(guest.keys) == []


def test_wrong_words_count_and_five_close_it(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    number = "-".join(words.split("-")[:2])
    wrong = f"{number}-" + "-".join(["otter"] * 10)
    for _ in range(5):
        assert guest.post("/join/", words=wrong).status_code == 403
    assert guest.post("/join/", words=words).status_code == 403


@pytest.mark.parametrize("said", ["", "x", "one two three", "a-" * 500, "#" * 10, "été " * 12, "\u0000" * 12])
def test_nonsense_is_turned_away_kindly(ana: Phone, guest: Phone, said: str) -> None:
    answer = guest.post("/join/", words=said)
    assert answer.status_code in (200, 403)


def test_an_old_one_is_closed(ana: Phone, guest: Phone) -> None:
    _id, words = invitation(ana)
    Invitation.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert "too old" in guest.post("/join/", words=words).content.decode()


def test_it_works_once(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    guest.post("/join/", words=words)
    guest.post("/join/accept/")
    third = sign_up("Eve")
    assert third.post("/join/", words=words).status_code == 403
    with pytest.raises(joining.Refused):
        joining.accept(third.keys, *joining.heard(words), "Eve", "plum")
    ana.post(f"/invite/{id}/confirm/")
    assert joining.collect(third.keys) == []


def test_ones_own_invitation_and_anothers(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    assert "your own invitation" in ana.post("/join/", words=words).content.decode()
    ana.post("/join/accept/")
    assert Invitation.objects.get().invited == ""
    assert guest.browser.get(f"/invite/{id}/").status_code == 302
    guest.post(f"/invite/{id}/refuse/")
    assert guest.browser.get(f"/invite/{id}/qr.svg").status_code == 404
    assert Invitation.objects.count() == 1


def test_confirming_twice_makes_one_bond(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    old_tab = ana.keys
    old_ring = old_tab.ring
    joining.confirm(ana.keys, id, "Ana", "clay")
    assert id in old_ring.offers
    with pytest.raises(joining.Refused):
        joining.confirm(old_tab, id, "Ana", "clay")
    assert Bond.objects.count() == 1


def test_turning_away_who_answered(ana: Phone, guest: Phone) -> None:
    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    ana.post(f"/invite/{id}/refuse/")
    assert Invitation.objects.count() == 0
    assert guest.browser.get("/join/pending/").headers["Location"] == "/today/"


@pytest.mark.parametrize("kind", ["partners", "friends"])
def test_living_apart_they_are_still_what_they_are(ana: Phone, guest: Phone, kind: str) -> None:
    ana.post("/invite/", kind=kind, far="on")
    id = Invitation.objects.get().id
    joining.accept(guest.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    ana.post(f"/invite/{id}/confirm/")
    assert (ana.ours.begun.what, ana.ours.begun.far) == (kind, True)


def test_what_was_begun_with_a_mark_before_the_word_reads_without_it() -> None:
    assert Begun(what="~partners", far=True).upcast().what == "partners"
    assert Begun(what="~", far=False).upcast().what == "~"


def test_an_invitation_that_was_open_across_the_update_begins_without_the_mark(ana: Phone, guest: Phone) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "~friends")
    joining.accept(guest.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    ana.post(f"/invite/{id}/confirm/")
    assert (ana.ours.begun.what, ana.ours.begun.far) == ("friends", True)


@pytest.mark.parametrize(
    ("kind", "what", "far"),
    [("~partners", "partners", True), ("family", "family", False), ("~", "~", False), ("~us~", "~us~", False)],
)
def test_what_a_ring_holds_of_before(kind: str, what: str, far: bool) -> None:
    told = begun(kind)
    assert (told.what, told.far) == (what, far)


def test_a_planted_delivery_is_not_believed(ana: Phone, guest: Phone) -> None:
    """Whoever can write to the database cannot slip a key of theirs into a ring."""
    from toward.log import seal

    id, words = invitation(ana)
    joining.accept(guest.keys, *joining.heard(words), "Ben", "sea")
    planted = seal.lock(bytes(32), b"anything", f"delivery:1:{id}")
    Invitation.objects.update(delivery=planted)
    with pytest.raises(seal.DoesNotOpen):
        joining.collect(guest.keys)


def test_the_secret_stands_in_no_table(ana: Phone) -> None:
    _id, words = invitation(ana)
    assert words.split("-")[-1] not in repr(list(Invitation.objects.values()))


def test_two_bonds_and_a_switch_and_words_go_where_the_form_was_made(ana: Phone, ben: Phone) -> None:
    from tests.cast import pair

    cleo, with_ben = sign_up("Cleo", "moss"), ana.bond
    pair(ana, cleo, "friends")
    with_cleo = ana.bond
    ana.browser.post("/switch/", {"bond": with_ben})
    assert "Ben" in ana.browser.get("/us/").content.decode()
    ana.browser.post("/appreciation/say/noticed/", {"bond": with_cleo, "did": "for Cleo alone"})
    opens_last(cleo)
    assert cleo.sees("/ours/", "for Cleo alone")
    assert not ben.sees("/ours/", "for Cleo alone")
    assert ana.browser.post("/switch/", {"bond": "x" * 22}).status_code == 404


def test_our_own_word_is_asked_for_where_it_is_chosen(ana: Phone) -> None:
    empty = ana.post("/invite/", kind="other", own_word="  ")
    assert empty.status_code == 422 and "Write your word for it here" in empty.content.decode()
    assert ana.keys.ring.offers == {}
    ana.post("/invite/", kind="other", own_word="neighbours")
    assert [one.kind for one in ana.keys.ring.offers.values()] == ["neighbours"]
    ana.post("/invite/", kind="friends", own_word="")
    assert len(ana.keys.ring.offers) == 2


def test_leaving_is_read_first_and_asked_once(ana: Phone, ben: Phone) -> None:
    page = ana.get("/leave/").content.decode()
    frightened, button = page.index("leaving somebody who frightens you"), page.index("Yes, leave")
    assert frightened < page.index("Leave now") < button
    folded = page[page.index('<details class="more" id="leaving"', frightened) :]
    assert "Yes, leave" in folded[: folded.index("</details>")] and page.count('action="/leave/"') == 1
    assert "deleting your account, are not possible here yet" in page


def test_leaving_is_at_once_and_silent(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/noticed/", did="You sang in the car.")
    before = ben.get("/today/").content
    assert "Leave now" in ana.get("/leave/").content.decode()
    ana.post("/leave/")
    assert ana.sees("/me/", "What there was with Ben")
    assert "You sang in the car." in ana.browser.get(f"/archive/{ben.bond}/").content.decode()
    assert same(before, ben.get("/today/").content)
    answer = ben.post("/appreciation/say/noticed/", did="Words that are not lost.")
    assert answer.status_code == 409
    assert "not connected here any more" in answer.content.decode()
    assert "Words that are not lost." in answer.content.decode()
    assert ben.sees(f"/archive/{ben.bond}/", "You sang in the car.")


def test_a_third_person_reads_no_archive(ana: Phone, ben: Phone, eve: Phone) -> None:
    ana.post("/leave/")
    assert ana.browser.get(f"/archive/{ben.bond}/").status_code == 200
    assert eve.browser.get(f"/archive/{ben.bond}/").status_code == 404
    assert Client().get(f"/archive/{ben.bond}/").status_code == 302


def test_an_invitation_that_has_run_out_says_so(ana: Phone) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    assert ana.sees("/invite/", id) and ana.sees(f"/invite/{id}/", "Give this to them")
    Invitation.objects.update(until=timezone.now() - timedelta(hours=1))
    assert not ana.sees("/invite/", id)
    assert ana.sees(f"/invite/{id}/", "This invitation has run out")


def test_an_open_page_of_an_invitation_goes_on_once_it_is_confirmed(ana: Phone, ben: Phone) -> None:
    page = ana.browser.get("/invite/no-longer/", headers={"HX-Request": "true"})
    assert page.headers["HX-Redirect"] == "/today/"


def hues(page: HttpResponse) -> list[str]:
    return re.findall(r'class="said hue-(\w+)"', page.content.decode())


def test_what_there_was_keeps_both_colours(ana: Phone, ben: Phone) -> None:
    """Both chose clay; here Ben is sea, and stays it after he has left."""
    ben.post("/me/wishes/", shown_name="Ben", hue="clay", theme="", lock_minutes="5", timezone="")
    ben.post("/appreciation/say/noticed/", did="You kept the kettle warm")
    ana.post("/appreciation/say/noticed/", did="You sang")
    opens_last(ben)
    before = hues(ben.get("/ours/"))
    ben.post("/leave/")
    assert before == hues(ben.get(f"/archive/{ben.bond}/")) == ["clay", "sea"]
