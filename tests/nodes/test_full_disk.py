"""Not one byte left, for real: reading and Help go on, words come back to whoever wrote them, nothing is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.nodes.browser import PASSPHRASE, Browser, Page, pair, say, sign_in, sign_up
from tests.nodes.conftest import StartNode
from tests.nodes.node import Node
from tests.nodes.small import Disk, NoDisk

SAY = "/appreciation/say/noticed/"
WORDS = "a long sentence that took me a while to find"
ALWAYS = ("/", "/help/", "/guide/", "/guide/feelings/", "/sign-in/", "/offline/", "/static/css/toward.css")
READ = ("/today/", "/talk/", "/together/", "/us/", "/me/", "/ours/", "/mine/", "/questions/", "/feelings/", SAY)


@dataclass
class Home:
    disk: Disk
    node: Node
    ana: Browser
    ben: Browser


@pytest.fixture(scope="module")
def home(node: StartNode, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    folder: Path = tmp_path_factory.mktemp("small") / "data"
    try:
        disk = Disk(folder)
    except NoDisk as reason:
        pytest.skip(str(reason))
    try:
        one = node(folder, rings=True)
        ana, ben = sign_up(one.address, "Ana"), sign_up(one.address, "Ben")
        pair(ana, ben)
        say(ana, "you kept a plate warm")
        yield Home(disk, one, ana, ben)
        one.stop()
    finally:
        disk.unmount()


@pytest.fixture
def full(home: Home) -> Iterator[Home]:
    home.disk.fill()
    assert home.disk.free == 0
    yield home
    home.disk.make_room()


def test_reading_goes_on(full: Home) -> None:
    found = {path: full.ana.get(path).status for path in (*ALWAYS, *READ)}
    assert found == dict.fromkeys(found, 200)
    assert "you kept a plate warm" in full.ana.get("/ours/").text and full.ben.get("/ours/").status == 200


def test_signed_out_the_door_help_and_guide_stand_open(full: Home) -> None:
    found = {path: Browser(full.node.address).get(path).status for path in ALWAYS}
    assert found == dict.fromkeys(found, 200)


def test_words_come_back_and_one_line_says_so(full: Home) -> None:
    form, before = full.ana.form(SAY), full.node.said.read_text().count(" 507")
    page = full.ana.send(SAY, {**form, "did": WORDS}, follow=False)
    assert page.status == 507 and "no room left" in page.text and WORDS in page.text
    log = full.node.said.read_text()
    assert log.count(" 507") == before + 1
    assert WORDS not in log and "Traceback" not in log


def test_nobody_can_sign_in_and_no_passphrase_is_shown(full: Home) -> None:
    page = Browser(full.node.address).post("/sign-in/", login="ana", password=PASSPHRASE)
    assert page.status == 507 and "no room left" in page.text and PASSPHRASE not in page.text


def test_whoever_locks_can_unlock_and_read(home: Home) -> None:
    ana = sign_in(home.node.address, "Ana")
    home.disk.fill()
    try:
        assert ana.post("/lock/").status in (200, 204)
        assert "Unlock" in ana.get("/today/").text
        wrong = ana.post("/unlock/", passphrase="no such words at all")
        assert wrong.status == 403 and "That is not the passphrase." in wrong.text
        assert "you kept a plate warm" in ana.post("/unlock/", to="/ours/", passphrase=PASSPHRASE).text
        assert "toward_carry_open" in ana.cookies
        assert ana.get("/live/").status == 204
        assert ana.post("/lock/").status in (200, 204)
        assert "toward_carry_open" not in ana.cookies and "Unlock" in ana.get("/ours/").text
    finally:
        home.disk.make_room()


@pytest.mark.parametrize("way", ["/lock/", "/exit/", "/sign-out/"])
@pytest.mark.parametrize("held", [True, False])
def test_a_copy_of_the_cookies_opens_nothing_after_leaving(home: Home, way: str, held: bool) -> None:
    ana = sign_in(home.node.address, "Ana")
    home.disk.fill()
    try:
        if held:
            ana.post("/lock/")
            ana.post("/unlock/", passphrase=PASSPHRASE)
        copied = dict(ana.cookies)
        assert ("toward_carry_open" in copied) == held
        assert "you kept a plate warm" in Browser(home.node.address, dict(copied)).get("/ours/").text
        assert ana.post(way, "/today/").status in (200, 204)
        assert _is_shut(Browser(home.node.address, dict(copied)).get("/ours/"))
    finally:
        home.disk.make_room()
    for _ in range(2):
        assert _is_shut(Browser(home.node.address, dict(copied)).get("/ours/"))


def _is_shut(page: Page) -> bool:
    return page.status == 200 and ("Unlock" in page.text or "Sign in" in page.text) and "plate warm" not in page.text


def test_guessing_at_the_lock_is_slowed_all_the_same(home: Home) -> None:
    ana = sign_in(home.node.address, "Ana")
    ana.post("/lock/")
    home.disk.fill()
    try:
        tries = [ana.post("/unlock/", passphrase="no such words at all").status for _ in range(7)]
        assert tries[:4] == [403] * 4 and tries[-1] == 429
    finally:
        home.disk.make_room()


def test_leaving_quickly_works(home: Home) -> None:
    other = sign_in(home.node.address, "Ben")
    home.disk.fill()
    try:
        assert other.post("/exit/", "/today/").status == 200
        assert not {"toward", "toward_key"} & other.cookies.keys()
    finally:
        home.disk.make_room()


def test_with_room_it_goes_on_without_a_restart(home: Home) -> None:
    form = home.ana.form(SAY)
    home.disk.fill()
    assert home.ana.send(SAY, {**form, "did": "what was not kept"}, follow=False).status == 507
    home.disk.make_room()
    assert home.ana.send(SAY, {**form, "did": "what was not kept"}, follow=False).status == 302
    page = home.ana.get("/ours/").text
    assert page.count("what was not kept") == 1 and "you kept a plate warm" in page
    assert sign_in(home.node.address, "Ana").get("/ours/").status == 200
