"""Signing up and in, locking, unlocking with words in the hand, coming back, changing the passphrase."""

import base64
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.machine import firststart
from toward.people import keys, operator
from toward.people.models import Attempt, OpenSession, Person

FORM = {
    "name": "Noor",
    "shown_name": "نور 🌿",
    "passphrase": "a kettle hums before the rain",
    "timezone": "Europe/Lisbon",
    "adult": "on",
    "consent": "on",
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def first_secret() -> str:
    return firststart.make(Path(settings.DATA))


def code_on(page: str) -> str:
    return page.split('class="code-words">')[1].split("<")[0].strip()


def begin_first(secret: str) -> tuple[Client, str]:
    browser = Client()
    browser.post("/start/", {"secret": secret})
    page = browser.post("/sign-up/", {**FORM, "operator": "Noor"}, follow=True).content.decode()
    return browser, code_on(page)


def test_the_first_start_link_makes_one_account_and_names_the_host(first_secret: str) -> None:
    browser, code = begin_first(first_secret)
    assert operator.named() == "Noor"
    assert "نور 🌿" in browser.get("/me/").content.decode()
    assert Client().post("/start/", {"secret": first_secret}).status_code == 403
    assert "run by Noor" in Client().get("/").content.decode()
    assert len(keys.plain_code(code)) == 26


def test_one_group_of_the_code_is_asked_back(first_secret: str) -> None:
    browser, code = begin_first(first_secret)
    page = browser.post("/sign-up/code/", {"group": "WRONG"}, follow=True).content.decode()
    assert code in page and "once more" in page
    asked = int(page.split("Type group ")[1][0])
    answer = browser.post("/sign-up/code/", {"group": code.split()[asked - 1].lower()})
    assert answer.status_code == 302 and answer.headers["Location"] == "/today/"


def test_the_first_account_goes_back_to_its_code(first_secret: str) -> None:
    browser, code = begin_first(first_secret)
    for path in ("/sign-up/", "/sign-up/code/", "/sign-up/code/"):
        page = browser.get(path, follow=True)
        assert code_on(page.content.decode()) == code and page.request["PATH_INFO"] == "/sign-up/code/"


def test_no_account_without_an_invitation(first_secret: str) -> None:
    assert Client().get("/sign-up/").status_code == 403
    assert Client().post("/sign-up/", FORM).status_code == 403
    assert Person.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"passphrase": "short"}, "At least 15 characters"),
        ({"passphrase": "aaaaaaaaaaaaaaaaaaaa"}, "repeats itself"),
        ({"passphrase": "abcdefabcdefabcdef"}, "repeats itself"),
        ({"passphrase": "noorxxx is my name here"}, "Leave your sign-in name out"),
        ({"adult": ""}, "required"),
        ({"shown_name": "  \u202e "}, "required"),
    ],
)
def test_bad_words_at_the_door_come_back_with_a_sentence(
    first_secret: str, changed: dict[str, str], sentence: str
) -> None:
    browser = Client()
    browser.post("/start/", {"secret": first_secret})
    answer = browser.post("/sign-up/", {**FORM, "operator": "Noor", **changed})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Person.objects.count() == 0


def test_a_wrong_and_an_unknown_name_look_alike(ana: Phone) -> None:
    def said(name: str) -> str:
        page = Client().post("/sign-in/", {"login": name, "password": "not the passphrase at all"})
        return page.content.decode().split('<form class="stack"')[1].split("<button")[0].replace(name, "")

    import re

    def bare(page: str) -> str:
        return re.sub(r'csrfmiddlewaretoken" value="[^"]*', "", page)

    assert bare(said("ana")) == bare(said("nobody"))


def test_guesses_are_slowed_but_a_known_browser_is_not(ana: Phone) -> None:
    guesser = Client()
    for _ in range(7):
        guesser.post("/sign-in/", {"login": "ana", "password": "wrong wrong wrong wrong"})
    slowed = guesser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    assert "Try again in" in slowed.content.decode()
    ana.browser.post("/sign-out/")
    assert ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302
    assert Attempt.objects.count() == 2  # the guesser's door, and how many tries came from that network


def test_neither_cookie_stands_in_any_table(ana: Phone) -> None:
    from django.contrib.sessions.models import Session

    cookies = ana.browser.cookies
    rows = repr(list(Session.objects.values())) + repr(list(OpenSession.objects.values()))
    for name in (settings.SESSION_COOKIE_NAME, settings.KEY_COOKIE_NAME):
        assert cookies[name].value and cookies[name].value not in rows
        assert cookies[name]["httponly"]


def test_the_session_table_holds_no_name(ana: Phone) -> None:
    from django.contrib.sessions.models import Session

    kept = Session.objects.get()
    assert "ana" in repr(dict(ana.browser.session))
    assert "ana" not in base64.b64decode(kept.session_data).decode("latin-1")


def test_without_the_key_cookie_nothing_opens(ana: Phone) -> None:
    del ana.browser.cookies[settings.KEY_COOKIE_NAME]
    answer = ana.browser.get("/today/")
    assert answer.status_code == 302 and answer.headers["Location"].startswith("/unlock/")


def test_anothers_key_cookie_opens_nothing(ana: Phone, ben: Phone) -> None:
    ana.browser.cookies[settings.KEY_COOKIE_NAME] = ben.browser.cookies[settings.KEY_COOKIE_NAME].value
    assert ana.browser.get("/today/").status_code == 302


def test_words_that_were_being_sent_wait_for_the_passphrase(ana: Phone, ben: Phone) -> None:
    ana.browser.post("/lock/")
    answer = ana.post("/appreciation/say/noticed/", did="the long text\nwith two lines")
    assert answer.status_code == 423
    assert "the long text\nwith two lines" in answer.content.decode()
    kept = {"bond": ana.bond, "did": "the long text\nwith two lines"}
    sent = {"resend": "/appreciation/say/noticed/", **kept}
    assert ana.browser.post("/unlock/", {**sent, "passphrase": "wrong"}).status_code == 403
    again = ana.browser.post("/unlock/", {**sent, "passphrase": PASSPHRASE}, follow=True)
    assert again.status_code == 200
    assert ana.sees("/ours/", "the long text")


def test_unlock_goes_nowhere_else(ana: Phone) -> None:
    ana.browser.post("/lock/")
    answer = ana.browser.post("/unlock/", {"to": "https://elsewhere.example/", "passphrase": PASSPHRASE})
    assert answer.headers["Location"] == "/today/"


def test_idling_locks(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    now = time.time()
    monkeypatch.setattr("toward.people.opened.time.time", lambda: now + 31 * 60)
    assert ana.browser.get("/today/").headers["Location"].startswith("/unlock/")
    assert not OpenSession.objects.filter(person_id=ana.person).exists()


def test_a_changed_passphrase_ends_other_browsers_and_keeps_every_word(ana: Phone, ben: Phone) -> None:
    other = Client()
    other.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    ana.post("/appreciation/say/noticed/", did="You waited up.")
    new = "nine pears in a paper bag"
    assert "not the passphrase" in ana.post("/me/safety/passphrase/", old="wrong", passphrase=new).content.decode()
    ana.post("/me/safety/passphrase/", old=PASSPHRASE, passphrase=new)
    assert ana.sees("/ours/", "You waited up.")
    assert other.get("/today/").status_code == 302
    assert Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 200
    assert Client().post("/sign-in/", {"login": "ana", "password": new}).status_code == 302


def test_the_recovery_code_signs_in_once_and_is_replaced(ana: Phone) -> None:
    browser, new = Client(), "nine pears in a paper bag"
    said = {"name": " ANA ", "code": ana.code.lower(), "passphrase": new}
    page = browser.post("/sign-in/code/", said, follow=True).content.decode()
    fresh = code_on(page)
    assert keys.plain_code(fresh) != keys.plain_code(ana.code)
    assert Client().post("/sign-in/code/", said).status_code == 422
    assert browser.get("/today/").status_code == 200
    assert ana.browser.get("/today/").status_code == 302
    assert Client().post("/sign-in/", {"login": "ana", "password": new}).status_code == 302


def test_another_pepper_opens_nothing(ana: Phone, settings: pytest.FixtureRequest, tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(bytes(32))
    settings.PEPPER_FILE = tmp_path / "pepper"  # type: ignore[attr-defined]
    assert Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 200


def test_ending_other_browsers(ana: Phone) -> None:
    other = Client()
    other.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    assert "One other browser" in ana.get("/me/safety/").content.decode()
    ana.post("/me/safety/others/")
    assert other.get("/today/").headers["Location"].startswith("/sign-in/")
    assert "Only this one." in ana.get("/me/safety/").content.decode()


def test_quick_exit_drops_the_key_and_needs_no_token(ana: Phone) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ana.browser.cookies
    answer = browser.post("/exit/")
    assert "Toward" not in answer.content.decode()
    assert not OpenSession.objects.filter(person_id=ana.person).exists()


def test_quick_exit_takes_every_cookie_of_ours_and_no_other(ana: Phone) -> None:
    ana.browser.get("/me/safety/")
    ana.browser.cookies["toward_carry_open"], ana.browser.cookies["towards_rome"] = "ours", "another program's"
    before = {name for name, said in ana.browser.cookies.items() if said.value}
    assert {"toward", "toward_key", "toward_csrf", "toward_known", "toward_carry_open"} <= before
    answer = ana.browser.post("/exit/")
    assert "cookies" not in answer.headers["Clear-Site-Data"]
    gone = {name for name, said in answer.cookies.items() if said["max-age"] == 0}
    assert gone == before - {"towards_rome"} | {"toward_phone"}  # which only the lock is sent


def test_the_address_of_quick_exit_ends_the_session_too(ana: Phone) -> None:
    for ahead in ({"sec-purpose": "prefetch"}, {"sec-fetch-dest": "image"}):
        ana.browser.get("/exit/", headers=ahead)
        assert ana.browser.get("/today/").status_code == 200, ahead
    ana.browser.get("/exit/", headers={"sec-fetch-dest": "document"})
    assert not OpenSession.objects.filter(person_id=ana.person).exists()
    assert ana.browser.get("/today/").headers["Location"].startswith("/sign-in/")


def test_an_old_page_loses_no_words(ana: Phone, ben: Phone) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ana.browser.cookies
    answer = browser.post("/appreciation/say/noticed/", {"did": "a sentence that took me a while"})
    assert answer.status_code == 403
    assert "a sentence that took me a while" in answer.content.decode()


def test_a_form_that_is_too_large_is_turned_away(ana: Phone) -> None:
    answer = ana.post("/me/wishes/", shown_name="x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    page = answer.content.decode()
    assert answer.status_code == 413 and "more than fits in one go" in page
    assert "Quick exit" in page and 'href="/help/"' in page and "toward.css" in page


def test_an_id_in_a_form_is_never_shown_as_words(ana: Phone) -> None:
    said = {"of": "tNMZGVeKIk_4lIcHLuxcPYA", "words": "Ich komme um acht vorbei.", "also": "あ" * 30}
    ana.browser.logout()
    page = ana.browser.post("/appreciation/say/noticed/", said).content.decode()
    assert said["of"] not in page and said["words"] in page and said["also"] in page


def test_wishes_are_kept_and_a_new_name_is_told(ana: Phone, ben: Phone) -> None:
    said = {"shown_name": "Anouk", "hue": "plum", "theme": "dark", "lock_minutes": 10, "timezone": "Asia/Tokyo"}
    ana.post("/me/wishes/", **said)
    assert ana.me.theme == "dark" and ana.me.zone.key == "Asia/Tokyo"
    assert ben.sees("/us/", "Anouk")


def test_a_colour_that_the_other_has_is_refused_in_a_sentence(ana: Phone, ben: Phone) -> None:
    said = {"shown_name": "Ana", "theme": "", "lock_minutes": 5, "timezone": ""}
    taken = "Ben has that colour already"
    assert taken not in ana.post("/me/wishes/", **said, hue="clay").content.decode()
    assert taken in ana.post("/me/wishes/", **said, hue="sea").content.decode() and ana.me.hue == "clay"
    assert taken not in ana.post("/me/wishes/", **said, hue="plum").content.decode()


def test_a_colour_of_somebody_who_has_left_is_free_and_it_is_said_that_nobody_is_told(ana: Phone, ben: Phone) -> None:
    ben.post("/leave/")
    said = {"shown_name": "Ana", "theme": "", "lock_minutes": 5, "timezone": ""}
    gone = "not connected here any more, so it is not told there"
    assert gone not in ana.post("/me/wishes/", **said, hue="clay").content.decode(), "nothing was to be told"
    assert gone in ana.post("/me/wishes/", **said, hue="sea").content.decode() and ana.me.hue == "sea"
    assert gone not in ana.post("/me/wishes/", **said, hue="plum").content.decode()


def test_signed_up_twice_with_one_name(ana: Phone, settings: pytest.FixtureRequest) -> None:
    settings.OPEN = True  # type: ignore[attr-defined]
    answer = Client().post("/sign-up/", {**FORM, "name": "ANA"})
    assert "with this name already" in answer.content.decode()
    sign_up("Ida")
