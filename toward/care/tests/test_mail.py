"""By e-mail: a line, a neutral subject, and only where the code was typed in."""

import os
import smtplib
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail as outbox
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from django.utils.translation import get_language

from tests.cast import Phone
from toward.care import bell, changes, channels, mail, ring_lines
from toward.care.wishes import Channel
from toward.host import doctor
from toward.people import keys
from toward.people.models import Attempt

ADD, CODE = "/me/reminders/mail/", "/me/reminders/mail/code/"
ADDRESS = "canary.ana@example.org"
WISHES = {"w-arrived": "on", "w-agreed": "on", "w-hour": "09:00"}


@pytest.fixture(autouse=True)
def can_mail(settings: object) -> None:
    settings.EMAIL_HOST = "smtp.example.org"  # type: ignore[attr-defined]
    settings.DEFAULT_FROM_EMAIL = "Reminder <reminder@example.org>"  # type: ignore[attr-defined]


def ways(phone: Phone) -> tuple[Channel, ...]:
    wishes = bell.of(phone.person)
    return wishes.channels if wishes else ()


def mailed_code() -> str:
    return str(outbox.outbox[-1].body).split()[1]


def types(phone: Phone, code: str) -> str:
    return phone.post(CODE, channel=ways(phone)[0].id, code=code).content.decode()


def test_what_a_mail_says() -> None:
    mark = keys.handle("a ring")
    one = Channel("i", "mail", ADDRESS, ADDRESS)
    assert channels.ring_all([one], mark) == channels.Outcome(rang=True)
    (letter,) = outbox.outbox
    assert (letter.subject, letter.body, letter.to) == ("Reminder", ring_lines.line(mark), [ADDRESS])
    assert letter.from_email == "Reminder <reminder@example.org>"
    assert "toward" not in letter.message().as_string().lower()


def test_a_repeat_has_the_same_number_and_thread() -> None:
    for _time in range(2):
        mail.ring(ADDRESS, "x", keys.handle("one"))
    mail.ring(ADDRESS, "x", keys.handle("two"))
    one, again, two = ((m.message()["Message-ID"], m.message()["References"]) for m in outbox.outbox)
    assert one == again and one[0] != two[0] and one[1] != two[1]
    assert one[0].endswith("@example.org>")


def test_it_rings_only_once_the_code_was_typed_in(ana: Phone) -> None:
    ana.post(ADD, address=ADDRESS)
    assert len(outbox.outbox) == 1
    assert outbox.outbox[0].subject == "Reminder"
    assert "toward" not in outbox.outbox[0].message().as_string().lower()
    wishes = bell.of(ana.person)
    assert wishes is not None and wishes.channels and wishes.open_channels == ()
    assert "The code was right" in types(ana, f"{mailed_code()[:3]} {mailed_code()[3:]}")
    wishes = bell.of(ana.person)
    assert wishes is not None and [one.address for one in wishes.open_channels] == [ADDRESS]
    assert len(outbox.outbox) == 1


def test_a_wrong_code_is_said_and_after_five_the_address_is_forgotten(ana: Phone) -> None:
    ana.post(ADD, address=ADDRESS)
    wrong = f"{(int(mailed_code()) + 1) % 10**6:06d}"
    for left in (4, 3, 2, 1):
        page = ana.post(CODE, channel=ways(ana)[0].id, code=wrong)
        assert page.status_code == 422 and f"Tries left: {left}" in page.content.decode()
        assert wrong in page.content.decode()
    assert "forgotten" in types(ana, wrong)
    assert ways(ana) == ()


def test_the_right_code_after_a_wrong_one(ana: Phone) -> None:
    ana.post(ADD, address=ADDRESS)
    types(ana, "1")
    types(ana, f"{mailed_code()}.")
    assert "The code was right" in types(ana, mailed_code())


def test_nobody_types_a_code_for_somebody_else(ana: Phone, ben: Phone) -> None:
    ana.post(ADD, address=ADDRESS)
    ben.post(CODE, channel=ways(ana)[0].id, code=mailed_code())
    assert ways(ana)[0].code and ways(ben) == ()


def test_three_addresses_a_day(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        assert ana.post(ADD, address=f"a{number}@example.org").status_code == 200
    ana.post("/me/reminders/stop/")
    page = ana.post(ADD, address="a4@example.org")
    assert page.status_code == 422 and "three addresses today" in page.content.decode()
    assert "a4@example.org" in page.content.decode()
    assert len(outbox.outbox) == 3
    row = Attempt.objects.get(door=keys.handle(f"mail:{ana.person}"))
    Attempt.objects.filter(pk=row.pk).update(until=timezone.now() - timedelta(seconds=1))
    assert ana.post(ADD, address="a4@example.org").status_code == 200


@pytest.mark.parametrize("address", ["", "ana", "ana@", "ana@x", "a@b@c.de", "ana@example.org\nBcc: x@y.zz", "x" * 300])
def test_what_is_no_address_is_said_and_stays(ana: Phone, address: str) -> None:
    page = ana.post(ADD, address=address)
    assert page.status_code == 422 and not outbox.outbox and ways(ana) == ()
    assert "ana" not in address or 'value="ana' in page.content.decode()


def test_an_address_that_rings_is_not_asked_again(ana: Phone) -> None:
    ana.post(ADD, address=ADDRESS)
    types(ana, mailed_code())
    page = ana.post(ADD, address=ADDRESS.upper())
    assert page.status_code == 422 and "rings already" in page.content.decode()
    assert len(outbox.outbox) == 1


def test_a_mail_server_that_refuses_keeps_no_address(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    page = ana.post(ADD, address=ADDRESS)
    assert page.status_code == 422 and "could not be sent" in page.content.decode() and ADDRESS in page.content.decode()
    assert ways(ana) == ()
    assert channels.ring(Channel("i", "mail", ADDRESS), "m") == "failed"


def test_without_a_mail_server_the_page_says_so(ana: Phone, settings: object) -> None:
    settings.EMAIL_HOST = ""  # type: ignore[attr-defined]
    assert ana.sees("/me/reminders/", "This server cannot send mail.")
    page = ana.post(ADD, address=ADDRESS)
    assert page.status_code == 422 and ways(ana) == () and not outbox.outbox


def test_codes_are_counted_behind_their_digits() -> None:
    one = Channel("i", "mail", ADDRESS, code="012345..")
    assert changes.tries_left(one) == 3


SHOW = """
import os; os.environ["DJANGO_SETTINGS_MODULE"] = "toward.settings"
from django.conf import settings as s
print([s.EMAIL_BACKEND.split(".")[-2], s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_HOST_USER, s.EMAIL_HOST_PASSWORD])
print([s.EMAIL_USE_TLS, s.EMAIL_USE_SSL, s.DEFAULT_FROM_EMAIL])
"""


@pytest.mark.parametrize(
    ("smtp", "said"),
    [
        ("", "['console', '', 587, '', '']\n[False, False, 'reminder@localhost']\n"),
        (
            "smtp://a%40b.org:w%2Fo:rd@mail.b.org",
            "['smtp', 'mail.b.org', 587, 'a@b.org', 'w/o:rd']\n[True, False, 'a@b.org']\n",
        ),
        ("smtps://u:p@m.b.org", "['smtp', 'm.b.org', 465, 'u', 'p']\n[False, True, 'u']\n"),
        ("smtp://localhost:25", "['smtp', 'localhost', 25, '', '']\n[False, False, 'reminder@localhost']\n"),
    ],
)
def test_one_line_sets_mail_up(smtp: str, said: str) -> None:
    environment = {**os.environ, "TOWARD_SMTP": smtp}
    done = subprocess.run((sys.executable, "-c", SHOW), capture_output=True, text=True, env=environment)
    assert done.stdout == said, done.stderr


def test_the_doctor_tells_what_is_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def found() -> dict[str, tuple[bool, str]]:
        return {one.what: (one.ok, one.found) for one in doctor._reminders()}

    assert found()["mail"] == (False, "not set up") and found()["contact"] == (False, "not set")
    monkeypatch.setenv("TOWARD_SMTP", "smtp://canary:secret@mail.example.org")
    monkeypatch.setenv("TOWARD_CONTACT", "mailto:canary@example.org")
    assert found()["contact"] == (False, "set, but nobody that a push service could turn to")
    monkeypatch.setenv("TOWARD_CONTACT", "mailto:canary@lindens.net")
    assert found()["mail"] == (True, "set up") and found()["contact"] == (True, "set")
    assert "canary" not in str(list(doctor._reminders()))


def test_it_speaks_the_language_that_its_owner_reads(
    ana: Phone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ana.browser.post("/me/reminders/wishes/", WISHES, headers={"accept-language": "en-AU"})
    wishes = bell.of(ana.person)
    assert wishes and wishes.language == "en-au"
    heard: list[str] = []

    def rings(_address: str, line: str, _mark: str) -> str:
        heard.extend([line, str(get_language())])
        return "rang"

    monkeypatch.setitem(channels.WAYS, "mail", rings)
    shelf = tmp_path / "lines.de.toml"
    shelf.write_text('lines = ["Eine Erinnerung, wie gewünscht"]', encoding="utf-8")
    shelf.with_name("lines.toml").write_bytes((ring_lines.FOLDER / "lines.toml").read_bytes())
    monkeypatch.setattr(ring_lines, "FOLDER", tmp_path)
    ring_lines.lines.cache_clear()
    for language in ("de-at", "fr", ""):
        channels.ring_all([Channel("i", "mail", ADDRESS)], "m", language)
    assert heard[0::2] == ["Eine Erinnerung, wie gewünscht", ring_lines.line("m"), ring_lines.line("m")]
    assert heard[1::2] == ["de-at", "fr", "None"]
    ring_lines.lines.cache_clear()
