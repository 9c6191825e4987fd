"""What opens something is shown as it is: a browser that translates the page leaves it alone, or it opens nothing."""

import re
from typing import Any

from django.core import mail as outbox
from django.test import Client

from tests import house_rules as rules
from tests.cast import PASSPHRASE, Phone
from tests.markup import Element, Page
from toward.bond import joining
from toward.people import keys

HOME = "http://192.168.1.20:8000"
TRUST = "http://192.168.1.20:8444/trust/"
TO_TAKE = ("code-words", "copy")  # the classes of what is there to be written down or taken along


def as_written(page: str, *words: str) -> bool:
    """Whether a page shows all of these, and none of them where they would be translated."""
    read = Page(page)
    assert [one for one in words if not read.shows(one)] == []
    return not any(read.shows(one, to_translators=True) for one in words)


def test_an_invitation(ana: Phone, settings: Any) -> None:
    settings.REACHED_AT, settings.TRUST_AT = HOME, TRUST
    id = joining.invite(ana.keys, "Ana", "clay", "partners")
    words = joining.spoken(id, ana.keys.ring.offers[id].secret)
    page = ana.browser.get(f"/invite/{id}/", HTTP_HOST="localhost:8000").content.decode()
    assert as_written(page, words.replace("-", " "), f"{HOME}/join/#{words}", "192.168.1.20:8000/join/", TRUST)


def test_words_that_were_not_quite_right(ana: Phone) -> None:
    assert as_written(ana.post("/join/", words="otter lamp quiet").content.decode(), "otter lamp quiet")


def test_the_recovery_code(ana: Phone) -> None:
    page = ana.post("/me/safety/code/", passphrase=PASSPHRASE).content.decode()
    read = Page(page)
    (code,) = [text.strip() for text, one in read.text if one.attributes.get("class") == "code-words"]
    assert len(keys.plain_code(code)) == 26 and as_written(page, *code.split())


def test_the_passphrase_that_is_offered(stranger: Client, db: None, settings: Any) -> None:
    settings.OPEN = True
    page = stranger.get("/sign-up/").content.decode()
    (offered,) = [text for text, one in Page(page).text if one.attributes.get("id") == "offered"]
    assert len(offered.split()) >= 4 and as_written(page, offered)


def test_the_secret_of_an_app(ana: Phone) -> None:
    ana.browser.post("/sign-in/again/", {"password": PASSPHRASE})
    page = ana.get("/keys/totp/activate/").content.decode()
    assert as_written(page, str(ana.browser.session["mfa.totp.secret"]))


def test_where_to_go_on_from_the_certificate(stranger: Client, db: None, settings: Any) -> None:
    settings.REACHED_AT, settings.TRUST_AT = HOME, TRUST
    assert as_written(stranger.get("/trust/").content.decode(), HOME)


def test_addresses_that_ring(ana: Phone, settings: Any) -> None:
    settings.EMAIL_HOST = "smtp.example.org"
    ana.post("/me/reminders/mail/", address="cinnabar@example.org")
    page = ana.get("/me/reminders/").content.decode()
    assert as_written(page, "cinnabar@example.org", "ntfys://ntfy.example.org/a-word-nobody-guesses")
    assert outbox.outbox


def to_take(one: Element) -> bool:
    classes = {name for each in (*one.inside[-1:], one) for name in each.attributes.get("class", "").split()}
    shows = one.tag in ("output", "code") or "code-words" in one.attributes.get("class", "").split()
    return shows or "readonly" in one.attributes or (one.tag == "input" and bool(classes & set(TO_TAKE)))


def test_whatever_is_there_to_be_taken_is_left_alone() -> None:
    found = [(rules.short(path), one) for path in rules.templates() for one in Page(path.read_text()).elements]
    taken = [(path, one) for path, one in found if to_take(one)]
    assert len(taken) >= 5
    assert [(path, one.tag, one.attributes) for path, one in taken if not one.as_written] == []


def test_no_template_spells_an_address_to_a_translator() -> None:
    spelled = re.compile(r"\w+://\w|/join/|{{ *(host|link|trust_at|where) *}}")
    found = [(rules.short(path), text) for path in rules.templates() for text, one in _told(path.read_text())]
    assert [(path, text.strip()) for path, text in found if spelled.search(text)] == []


def _told(template: str) -> list[tuple[str, Element]]:
    return [(text, one) for text, one in Page(template).text if not one.as_written and one.tag != "script"]
