"""Push, from our side to a browser's: sealed by us, opened here by code of its own, with nothing of ours in it."""

import json
import logging
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone

from tests.cast import Phone
from toward.care import attend, bell, channels, net, own_bell, push, ring_lines
from toward.care.models import Bell
from toward.care.tests.certificates import certificate
from toward.care.tests.receiver import Browser, to64, token_of, un64
from toward.care.tests.traps import Trap, trap
from toward.care.wishes import Channel
from toward.people import keys

HEAD, TAG = 16 + 4 + 1 + 65, 16  # RFC 8188: salt, size of a record, the key with its length; and the mark of the seal


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trap]:
    """A push service on loopback, with real TLS; the list, the resolver and whom to believe are lent to it."""
    shows, believes = certificate(tmp_path, "fcm.googleapis.com")
    with trap(context=shows) as found:
        monkeypatch.setattr(net, "is_public", lambda address: True)
        monkeypatch.setattr(net, "resolve", lambda host: [("127.0.0.1", found.port)])
        monkeypatch.setattr(net, "trust", lambda: believes)
        yield found


def test_the_example_of_rfc_8291() -> None:
    """Appendix A: the same keys and salt give the same message, byte for byte."""
    own = ec.derive_private_key(
        int.from_bytes(un64("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big"), ec.SECP256R1()
    )
    theirs = un64("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
    words = b"When I grow up, I want to be a watermelon"
    sealed = keys._seal_push(
        words, len(words), theirs, un64("BTBZMqHH6r4Tts7J_aSIgg"), own, un64("DGv6ra1nlYgDCS1FRnbzlw")
    )
    assert to64(sealed) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_a_ring_arrives_sealed_and_signed(service: Trap) -> None:
    browser = Browser()
    mark = keys.handle("a ring")
    assert channels.ring_all([browser.channel], mark) == channels.Outcome(rang=True)
    (came,) = service.came
    assert came.path == urlsplit(browser.endpoint).path
    assert json.loads(browser.opens(came.body)) == {"line": ring_lines.line(mark), "tag": mark[:32]}
    assert came.headers["Content-Encoding"] == "aes128gcm"
    assert (came.headers["TTL"], came.headers["Urgency"], came.headers["Topic"]) == ("21600", "normal", mark[:32])
    head, claims, key = token_of(came)
    assert head == {"typ": "JWT", "alg": "ES256"}
    assert claims["aud"] == "https://fcm.googleapis.com" and "sub" not in claims
    assert 0 < int(str(claims["exp"])) - time.time() <= 12 * 3600
    assert to64(key) == keys.vapid_public()


def test_every_push_has_one_size_and_one_of_twelve_lines(service: Trap) -> None:
    browser = Browser()
    for number in range(60):
        assert push.ring(browser.channel.address, ring_lines.line(f"m{number}"), keys.handle(f"m{number}")) == "rang"
    said = {json.loads(browser.opens(came.body))["line"] for came in service.came}
    assert said <= set(ring_lines.lines()) and len(said) > 6
    assert {len(line) for line in said} == {ring_lines.LENGTH}
    assert {len(came.body) for came in service.came} == {HEAD + push.SIZE + 1 + TAG}
    assert len({came.body for came in service.came}) == 60


@pytest.mark.parametrize("path", sorted(ring_lines.FOLDER.glob("lines*.toml")), ids=lambda path: path.stem)
def test_the_lines_of_each_language(path: Path) -> None:
    every = ring_lines.lines(path.stem.partition(".")[2])
    assert len(set(every)) == 12
    assert len({len(line) for line in every}) == 1
    assert not any("toward" in line.lower() for line in every)


def test_the_lines() -> None:
    assert {len(line) for line in ring_lines.lines()} == {ring_lines.LENGTH}
    told = [ring_lines.lines().index(ring_lines.line(f"m{number}")) for number in range(8)]
    assert told == [5, 3, 9, 7, 8, 10, 8, 2]  # after a restart, too, the same mark says the same


def test_a_repeat_is_the_same_notification(service: Trap) -> None:
    browser = Browser()
    for _time in range(2):
        channels.ring_all([browser.channel], keys.handle("one"))
    one, two = service.came
    assert one.headers["Topic"] == two.headers["Topic"] and browser.opens(one.body) == browser.opens(two.body)


@pytest.mark.parametrize(
    ("answer", "result"),
    [(201, "rang"), (200, "rang"), (202, "rang"), (404, "gone"), (410, "gone"), (301, "failed"), (400, "failed")]
    + [(status, "failed") for status in (401, 403, 413, 429, 500, 502, 503)],
)
def test_what_a_service_answers(service: Trap, answer: int, result: str) -> None:
    service.answer = answer
    assert channels.ring(Browser().channel, "mark") == result


def test_one_failure_stops_no_other(
    service: Trap, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "toward.care")
    good, bad = Browser().channel, Channel("b", "push", "no subscription at all", "canary-name")
    strange = Channel("c", "carrier pigeon", "canary-roof")
    assert channels.ring_all([bad, good, strange], "m") == channels.Outcome(rang=True)
    assert channels.ring_all([bad, strange], "m") == channels.Outcome(failed=True)
    assert channels.ring_all([], "m") == channels.Outcome()
    said = caplog.text
    assert len(caplog.records) == 5
    for word in ("canary", "fcm", "https", *ring_lines.lines(), "no subscription"):
        assert word not in said


def test_nobody_there_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(net, "resolve", lambda host: [("203.0.113.1", 443)])
    assert channels.ring(Browser().channel, "m") == "failed"


class TestSubscriptions:
    def test_keys_that_are_none_are_refused(self) -> None:
        fine = Browser()
        public, auth = to64(fine.public), to64(fine.auth)
        off_the_curve = to64(b"\x04" + b"\x01" * 64)
        for p256dh, secret in ((off_the_curve, auth), ("", auth), (public[:-4], auth), (public, "x"), ("é", auth)):
            with pytest.raises(net.Refused):
                push.channel(fine.endpoint, p256dh, secret, "")
        assert push.channel(fine.endpoint, public + "=", auth + "==", "").id == fine.channel.id

    def test_the_same_browser_is_one_channel(self) -> None:
        assert Browser().channel.id == Browser().channel.id
        assert Browser(endpoint="https://web.push.apple.com/x").channel.id != Browser().channel.id


class TestWhoStandsForIt:
    @pytest.mark.parametrize(
        ("contact", "https", "hosts", "said"),
        [
            ("mailto:ann@lindens.net", False, ["*"], "mailto:ann@lindens.net"),
            ("mailto:you@example.org", False, ["*"], ""),
            ("mailto:ann@lindens.local", True, ["toward.lindens.net"], "https://toward.lindens.net"),
            ("", False, ["toward.lindens.net"], ""),
            ("", True, ["toward.lindens.net"], "https://toward.lindens.net"),
            ("", True, [".lindens.net"], "https://lindens.net"),
            ("", True, ["toward.example.org"], ""),
            ("", True, [], ""),
            ("", True, ["*"], ""),
            ("", True, ["toward.local"], ""),
            ("", True, ["192.168.1.2"], ""),
        ],
    )
    def test_contact(self, settings: object, contact: str, https: bool, hosts: list[str], said: str) -> None:
        settings.CONTACT, settings.HTTPS, settings.ALLOWED_HOSTS = contact, https, hosts  # type: ignore[attr-defined]
        assert push.contact() == said
        assert push.needs_contact("https://web.push.apple.com/x") == (not said)
        assert not push.needs_contact(Browser().endpoint)

    @pytest.mark.parametrize(
        "said",
        [
            "mailto:x@toward.local",
            "mailto:x@localhost",
            "mailto: ann@lindens.net",
            "mailto:ann @lindens.net",
            "mailto:ann@lindens.net ",
            "mailto:you@example.org",
            "mailto:you@mail.example.com",
            "mailto:ann@192.168.1.2",
            "mailto:ann@lindens",
            "mailto:",
            "ann@lindens.net",
            "https://toward.local/",
            "https://192.168.1.2/",
            "https://example.org/imprint",
            "https://",
            "https://[",
        ],
    )
    def test_who_cannot_exist_is_no_contact(self, settings: object, said: str) -> None:
        settings.CONTACT, settings.HTTPS = said, False  # type: ignore[attr-defined]
        assert push.contact() == "" and push.needs_contact("https://web.push.apple.com/x")

    @pytest.mark.parametrize("said", ["mailto:ann@lindens.net", "https://lindens.net/imprint"])
    def test_who_can_exist_is_one(self, settings: object, said: str) -> None:
        settings.CONTACT, settings.HTTPS = said, False  # type: ignore[attr-defined]
        assert push.contact() == said

    def test_it_stands_in_the_token(self, settings: object, service: Trap) -> None:
        settings.CONTACT = "mailto:ann@lindens.net"  # type: ignore[attr-defined]
        channels.ring(Browser().channel, "m")
        assert token_of(service.came[0])[1]["sub"] == "mailto:ann@lindens.net"


def test_the_key_follows_from_the_pepper_alone(settings: object, tmp_path: Path) -> None:
    before = keys.vapid_public()
    assert keys.vapid_public() == before
    (tmp_path / "pepper").write_bytes(b"another pepper of thirty-two by!")
    settings.PEPPER_FILE = tmp_path / "pepper"  # type: ignore[attr-defined]
    assert keys.vapid_public() != before


def test_a_phone_that_is_gone_is_forgotten(ana: Phone, service: Trap) -> None:
    """By the loop itself: one browser has unsubscribed, the other rings."""
    old, new = Browser(endpoint="https://fcm.googleapis.com/old"), Browser()
    bell.change(ana.person, lambda wishes: wishes.but(channels=(old.channel, new.channel)))
    service.answer = 410
    own_bell.ring(ana.person)
    assert attend.once(timezone.now() + timedelta(seconds=1)) == 0
    wishes = bell.of(ana.person)
    assert wishes is not None and wishes.channels == ()
    bell.change(ana.person, lambda wishes: wishes.but(channels=(new.channel,)))
    service.answer = 201
    own_bell.ring(ana.person)
    assert attend.once(timezone.now() + timedelta(seconds=1)) == 1
    wishes = bell.of(ana.person)
    assert wishes is not None and wishes.channels == (new.channel,)
    assert new.opens(service.came[-1].body)


def test_no_endpoint_stands_in_the_database_in_the_clear(ana: Phone) -> None:
    browser = Browser()
    bell.change(ana.person, lambda wishes: wishes.but(channels=(browser.channel,)))
    box = bytes(Bell.objects.get(person_id=ana.person).box)
    for word in (browser.endpoint, "a-canary-endpoint", to64(browser.public), to64(browser.auth)):
        assert word.encode() not in box
