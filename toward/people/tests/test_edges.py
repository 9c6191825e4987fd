"""What may go wrong at the door, and must cost nobody their words or their secrets."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.bond import joining
from toward.people import account
from toward.people.adapters import AccountAdapter
from toward.people.models import Attempt, OpenSession, Person

NEW = "eleven geese above the allotments"
LONG = "what I had been writing for half an hour"


def lock(phone: Phone) -> None:
    OpenSession.objects.filter(person_id=phone.person).delete()


def invited(phone: Phone) -> tuple[Client, str]:
    """A browser that carries an invitation of this person's, and the invitation's id."""
    id = joining.invite(phone.keys, phone.name, "clay", "friends")
    browser = Client()
    browser.post("/join/", {"words": joining.spoken(id, phone.keys.ring.offers[id].secret)})
    return browser, id


def make(browser: Client, name: str) -> HttpResponse:
    said = {"name": name, "shown_name": name, "passphrase": NEW, "adult": "on", "consent": "on"}
    return browser.post("/sign-up/", said, follow=True)  # type: ignore[return-value]


def words_in(answer: Any) -> bool:
    return LONG in answer.content.decode()


def test_an_invitation_that_is_gone_makes_no_account(ana: Phone) -> None:
    browser, id = invited(ana)
    assert browser.get("/sign-up/").status_code == 200
    joining.refuse(ana.keys, id)
    assert make(browser, "nora").status_code == 403


def test_a_recovery_code_is_never_shown_to_the_next_person_in_this_browser(ana: Phone) -> None:
    browser, _ = invited(ana)
    shown = re.search(r'code-words">([^<]+)', make(browser, "nora").content.decode())
    assert shown and shown[1] in browser.get("/sign-up/code/").content.decode()
    kept = browser.cookies["toward_carry_code"].value
    browser.post("/sign-out/")
    browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    browser.cookies["toward_carry_code"] = kept
    assert browser.get("/sign-up/code/").status_code == 302


def code_in(answer: Any) -> str:
    shown = re.search(r'code-words">([^<]+)', answer.content.decode())
    return shown[1] if shown else ""


@pytest.mark.parametrize("way", ["sign up", "recover", "new code"])
def test_a_page_that_shows_a_code_is_loaded_again_until_a_group_is_typed_back(ana: Phone, way: str) -> None:
    phone = {"sign up": invited(ana)[0], "recover": Client(), "new code": ana.browser}[way]
    if way == "sign up":
        first: Any = make(phone, "nora")
    elif way == "recover":
        first = phone.post("/sign-in/code/", {"name": "ana", "code": ana.code, "passphrase": NEW}, follow=True)
    else:
        first = phone.post("/me/safety/code/", {"passphrase": PASSPHRASE}, follow=True)
    code, place = code_in(first), first.request["PATH_INFO"]
    again = phone.get(place)
    assert code and code_in(again) == code and "once more" not in again.content.decode()
    asked = re.findall(r"Type group (\d)", again.content.decode())
    assert asked == re.findall(r"Type group (\d)", first.content.decode())
    phone.post("/sign-up/code/", {"group": code.split()[int(asked[0]) - 1]})
    assert phone.get(place).status_code == 302, "it is on paper"
    assert phone.get("/sign-up/", follow=True).request["PATH_INFO"] in ("/today/", "/join/")


def test_the_same_form_makes_one_code_and_each_answer_shows_it(ana: Phone) -> None:
    said = {"passphrase": PASSPHRASE, "once": "abcdefghijkl"}
    first = code_in(ana.browser.post("/me/safety/code/", said, follow=True))
    del ana.browser.cookies["toward_carry_code"]  # the tap that tore its answer off
    assert first and code_in(ana.browser.post("/me/safety/code/", said, follow=True)) == first
    newer = code_in(ana.browser.post("/me/safety/code/", {**said, "once": "mnopqrstuvwx"}, follow=True))
    assert newer not in ("", first)
    assert ana.browser.post("/me/safety/code/", said).headers["Location"] == "/me/safety/", "the page of before"
    person = Person.objects.get(id=ana.person)
    assert account.master_by_code(person, newer) == ana.master and account.master_by_code(person, first) is None


def test_a_code_that_a_newer_one_replaced_is_shown_no_more(ana: Phone) -> None:
    ana.browser.post("/me/safety/code/", {"passphrase": PASSPHRASE})
    kept = ana.browser.cookies["toward_carry_code"].value
    assert code_in(ana.browser.get("/sign-up/code/"))
    ana.browser.post("/me/safety/code/", {"passphrase": PASSPHRASE})
    ana.browser.cookies["toward_carry_code"] = kept
    assert ana.browser.get("/sign-up/code/").status_code == 302


def test_too_many_tries_at_the_lock_lose_no_words(ana: Phone) -> None:
    lock(ana)
    said = {"resend": "/feelings/", "words": LONG, "passphrase": "no"}
    answers = [ana.browser.post("/unlock/", said) for _ in range(6)]
    assert all(words_in(answer) for answer in answers)
    assert answers[-1].status_code == 429


def test_a_passphrase_that_was_being_changed_does_not_wait_in_a_page(ana: Phone) -> None:
    lock(ana)
    answer = ana.browser.post("/me/safety/passphrase/", {"old": PASSPHRASE, "passphrase": NEW})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/unlock/?next=/me/safety/")


def test_words_sent_while_signed_out_come_back(ana: Phone, ben: Phone) -> None:
    ana.browser.post("/sign-out/")
    answer = ana.browser.post("/appreciation/", {"bond": ana.bond, "did": LONG})
    assert answer.status_code == 403 and words_in(answer)
    assert ana.bond not in answer.content.decode()
    part = ana.browser.get("/today/", headers={"HX-Request": "true"})
    assert part.status_code == 423
    short = ana.browser.post("/appreciation/", {"did": "tea"})
    assert short.status_code == 403 and "tea</textarea>" in short.content.decode()
    nothing = ana.browser.post("/appreciation/", {"did": " ", "once": "a" * 12})
    assert nothing.headers["Location"] == "/sign-in/?next=/today/"


def test_words_for_a_bond_that_one_has_left_come_back(ana: Phone, ben: Phone) -> None:
    ana.post("/leave/")
    answer = ana.browser.post("/appreciation/", {"bond": ana.bond, "did": LONG})
    assert answer.status_code == 409 and words_in(answer)
    assert ana.browser.get("/today/", {"bond": ana.bond}).status_code == 404


def test_guesses_from_inside_are_slowed_too(ana: Phone) -> None:
    for _ in range(6):
        ana.browser.post("/me/safety/passphrase/", {"old": "no", "passphrase": NEW})
    ana.browser.post("/me/safety/passphrase/", {"old": PASSPHRASE, "passphrase": NEW})
    assert account.master_by_passphrase(Person.objects.get(id=ana.person), PASSPHRASE)


def test_a_clock_that_was_set_back_keeps_nobody_out(ana: Phone) -> None:
    stranger = Client()
    for _ in range(6):
        stranger.post("/sign-in/", {"login": "ana", "password": "no"})
    assert stranger.post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 200
    Attempt.objects.update(until=timezone.now() + timedelta(days=300))
    assert stranger.post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302


@pytest.mark.parametrize(("https", "status"), [(True, 302), (False, 200)])
def test_behind_our_own_https_each_network_has_its_own_door(
    ana: Phone, settings: Any, https: bool, status: int
) -> None:
    settings.HTTPS = https
    far = Client(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="198.51.100.7, 203.0.113.9")
    near = Client(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="192.0.2.4")
    for _ in range(6):
        far.post("/sign-in/", {"login": "ana", "password": "no"})
    answer = near.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    assert answer.status_code == status
    asked = AccountAdapter().get_client_ip(answer.wsgi_request)
    assert asked == ("192.0.2.4" if https else "127.0.0.1")


def test_a_form_tapped_twice_makes_one_account_and_shows_its_code(ana: Phone, monkeypatch: Any) -> None:
    first, _ = invited(ana)
    second, _ = invited(ana)
    make(first, "nora")
    monkeypatch.setattr("toward.people.forms.SignUp.clean_name", lambda form: form.cleaned_data["name"])
    assert "code-words" in make(second, "nora").content.decode()
    said = {"name": "ana", "shown_name": "x", "passphrase": NEW, "adult": "on", "consent": "on"}
    assert Client().post("/sign-up/", said).status_code == 403
    third, _ = invited(ana)
    taken = third.post("/sign-up/", said)
    assert taken.status_code == 422 and "signs in with this name already" in taken.content.decode()


def test_a_time_zone_that_no_clock_knows_is_refused(ana: Phone) -> None:
    said = {"shown_name": "Ana", "hue": "clay", "theme": "", "lock_minutes": "5"}
    assert ana.post("/me/wishes/", timezone="Mars/Crater", **said).status_code == 422
    assert ana.post("/me/wishes/", timezone="Europe/Lisbon", **said).status_code == 200


def test_a_mangled_cookie_is_only_an_unknown_device(ana: Phone) -> None:
    odd = Client()
    for name in ("toward_known", "toward_key", "toward_carry_join", "toward_carry_start"):
        odd.cookies[name] = "caf\u00e9"
    assert odd.get("/sign-up/").status_code == 403
    assert odd.post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302


def test_whoever_is_not_locked_is_sent_on(ana: Phone, stranger: Client) -> None:
    assert ana.browser.get("/unlock/")["Location"] == "/today/"
    assert ana.browser.get("/unlock/?next=/join/")["Location"] == "/join/"
    assert ana.browser.get("/unlock/?next=//evil.example/")["Location"] == "/today/"
    assert stranger.get("/unlock/")["Location"].startswith("/sign-in/")
    lock(ana)
    assert 'name="passphrase"' in ana.browser.get("/unlock/").content.decode()
