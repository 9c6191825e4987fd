"""A link that is given away opens on the other's phone, wherever its page was opened."""

import os
from typing import Any

import pytest

from tests.cast import Phone
from toward import cli
from toward.bond import joining
from toward.host import announce, serve, start
from toward.machine import address

HOME = "http://192.168.1.20:8000"


@pytest.fixture
def at_home(settings: Any) -> None:
    settings.REACHED_AT = HOME
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "192.168.1.20", "toward.example.org"]


def seen(phone: Phone, host: str) -> tuple[str, str]:
    """An invitation's page and its link, as opened under this name."""
    id = joining.invite(phone.keys, phone.name, "clay", "partners")
    said = joining.spoken(id, phone.keys.ring.offers[id].secret)
    return phone.browser.get(f"/invite/{id}/", HTTP_HOST=host).content.decode(), said


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_on_the_hosts_computer_it_is_the_address_for_phones(ana: Phone, at_home: None, host: str) -> None:
    page, said = seen(ana, host)
    assert f'value="{HOME}/join/#{said}"' in page
    assert 'They type them at <span translate="no">192.168.1.20:8000/join/</span>' in page
    assert host not in page and "on this computer only" not in page


def test_the_picture_says_the_same(ana: Phone, at_home: None) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "partners")
    path = f"/invite/{id}/qr.svg"
    assert (
        ana.browser.get(path, HTTP_HOST="localhost:8000").content
        == ana.browser.get(path, HTTP_HOST="192.168.1.20:8000").content
    )


def test_under_its_own_name_it_stays_as_it_is(ana: Phone, at_home: None) -> None:
    page, said = seen(ana, "toward.example.org")
    assert f'value="http://toward.example.org/join/#{said}"' in page


def test_a_server_for_one_computer_says_so(ana: Phone, settings: Any) -> None:
    settings.REACHED_AT = ""
    page, said = seen(ana, "localhost:8000")
    assert "This opens on this computer only" in page and f"http://localhost:8000/join/#{said}" in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], HOME),
        (["--host", "127.0.0.1"], ""),
        (["--https", "toward.local"], "https://toward.local:8443"),
        (["--https", "localhost"], ""),
    ],
)
def test_run_hands_its_address_on(monkeypatch: pytest.MonkeyPatch, words: list[str], said: str) -> None:
    handed: list[str] = []
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(address, "check_free", lambda host, port: None)
    monkeypatch.setattr(address, "lan_address", lambda: "192.168.1.20")
    monkeypatch.setattr(start, "set_up", lambda data: None)
    monkeypatch.setattr(announce, "announce", lambda this, data: None)
    monkeypatch.setattr(serve, "take_over", lambda serving: handed.append(os.environ["TOWARD_REACHED_AT"]))
    assert cli.main(["run", *words]) in (0, None)
    assert handed == [said]
