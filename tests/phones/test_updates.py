"""After an update the phone has what is new, and help without a network all the while."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.phones.hand import Hand
from tests.phones.house import House
from tests.phones.test_house import ON_THE_SHELF
from tests.served import ROOT

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.kept
OURS = ROOT / "toward" / "web" / "static"
# What a browser says of a line that a stopping house cuts off: which of them hangs on where the line was just then.
CUT_OFF = [f"ERR_CONNECTION_{how}" for how in ("REFUSED", "RESET", "CLOSED")]
CUT_OFF += ["ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_INTERNET_DISCONNECTED"]
CSS, EXIT = "css/toward.css", "js/exit.js"
COLOUR = "() => getComputedStyle(document.querySelector('h1')).outlineColor"
SHELVES = "async () => (await caches.keys()).filter((name) => name.startsWith('shell'))"
WORKING = """async (old) => {
    while ((await caches.keys()).some((name) => old.includes(name))) await new Promise((done) => setTimeout(done, 50));
}"""

TAKEN_OVER = """async () => {
    const all = await navigator.serviceWorker.getRegistration();
    await all.update().catch(() => {});
    const pause = () => new Promise((done) => setTimeout(done, 50));
    while (all.installing || all.waiting || all.active.state !== "activated") await pause();
    const held = {};
    for (const name of (await caches.keys()).filter((name) => name.startsWith("shell"))) {
        const parts = await (await caches.open(name)).keys();
        held[name] = parts.map(({ url }) => new URL(url).pathname);
    }
    return held;
}"""


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[tuple[House, Path]]:
    """A house, and the folder in which a test changes its static files."""
    folder = tmp_path / "newer"
    folder.mkdir()
    house = House(tmp_path / "data", "--open", settings="tests.phones.changed", STATIC_OF_A_TEST=str(folder))
    yield house, folder
    house.stop()


def is_changed(folder: Path, file: str, by: str) -> None:
    new = folder / file
    new.parent.mkdir(exist_ok=True)
    new.write_text((OURS / file).read_text("utf-8") + by, "utf-8")


@pytest.mark.timeout(600)  # two starts of a server, on a machine that may be busy
def test_a_changed_file_is_there_two_pages_after_the_restart(hand: HandOf, changing: tuple[House, Path]) -> None:
    house, folder = changing
    ana = hand("Ana", at=house).has_an_account()
    ana.opens("/help/")
    ana.runs(ON_THE_SHELF)
    old, before = ana.runs(SHELVES), ana.runs(COLOUR)
    ana.opens("/today/")
    is_changed(folder, CSS, "\nh1 { outline-color: rgb(1, 2, 3) }\n")
    is_changed(folder, EXIT, "\ndocument.documentElement.dataset.mended = 'yes';\n")
    ana.expects(*CUT_OFF)
    house.stop()
    house.start()
    ana.opens("/us/")
    ana.opens("/today/")
    assert before != "rgb(1, 2, 3)" and ana.runs(COLOUR) == "rgb(1, 2, 3)"
    assert ana.runs("() => document.documentElement.dataset.mended") == "yes"
    ana.runs(WORKING, old)
    assert len(ana.runs(SHELVES)) == 1
    ana.context.set_offline(True)
    ana.opens("/help/")
    ana.sees("People to talk to")
    assert ana.runs(COLOUR) == "rgb(1, 2, 3)"


def restarts(house: House, ana: Hand) -> None:
    ana.expects(*CUT_OFF)
    house.stop()
    house.start()


@pytest.mark.timeout(600)  # two starts of a server, on a machine that may be busy
def test_an_update_that_comes_while_help_is_open_leaves_one_whole_shelf(
    hand: HandOf, changing: tuple[House, Path]
) -> None:
    house, folder = changing
    ana = hand("Ana", at=house).has_an_account()
    ana.opens("/help/")
    ana.runs(ON_THE_SHELF)
    old = ana.runs(TAKEN_OVER)
    is_changed(folder, CSS, "\nh1 { outline-color: rgb(1, 2, 3) }\n")
    is_changed(folder, EXIT, "\ndocument.documentElement.dataset.mended = 'yes';\n")
    restarts(house, ana)
    for _time in range(4):
        ana.opens("/help/")
    new = ana.runs(TAKEN_OVER)
    assert len(old) == len(new) == 1 and not set(old) & set(new)
    (held,) = new.values()
    assert {"/help/", "/offline/"} <= set(held) and sum(".woff2" in part for part in held) > 1
    assert len([part for part in held if part.startswith("/static/css/toward")]) == 1, held


@pytest.mark.timeout(600)
def test_an_update_that_is_not_whole_leaves_what_was_there(hand: HandOf, changing: tuple[House, Path]) -> None:
    house, folder = changing
    ana = hand("Ana", at=house).has_an_account()
    ana.opens("/help/")
    ana.runs(ON_THE_SHELF)
    old = ana.runs(TAKEN_OVER)
    is_changed(folder, CSS, "\nh1 { outline-color: rgb(1, 2, 3) }\n")
    ana.expects("404", "500", "MIME")
    restarts(house, ana)
    for sheet in (house.data / "static" / "css").glob("toward.*"):
        sheet.unlink()
    ana.opens("/today/")
    new = ana.runs(TAKEN_OVER)
    assert len(old) == 1 and set(new) == set(old)
    assert {"/help/", "/offline/"} <= set(*new.values())
