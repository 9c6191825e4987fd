"""What a test costs is counted with its servers, also those that others share, and whatever is over is said."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.suite import closing
from tests.suite.cost import spent

ROOT = Path(__file__).parent.parent.parent
BURN = "import time\nwhile time.process_time() < {0}: pass\n"
SERVER = """
import time
for line in open(0):
    until = time.process_time() + .4
    while time.process_time() < until: pass
    print(flush=True)
"""
SUITE = f"""
import subprocess, sys, time
import pytest

def burn(much):
    until = time.process_time() + much
    while time.process_time() < until: pass

@pytest.fixture(scope="session")
def server():
    with subprocess.Popen([sys.executable, "-c", {SERVER!r}], stdin=-1, stdout=-1) as server:
        yield server
        server.stdin.close()
        server.wait()

def asks(server):
    server.stdin.write(b"x\\n"); server.stdin.flush(); server.stdout.readline()

def test_own(): burn(.4)
def test_child(): subprocess.run([sys.executable, "-c", {BURN.format(0.4)!r}])
def test_shared(server): asks(server)
def test_shared_again(server): asks(server)
def test_nothing(): pass
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small suite, run as ./test runs the large one."""
    place = tmp_path_factory.mktemp("suite")
    (place / "tests").mkdir()
    (place / "tests/test_it.py").write_text(SUITE)
    (place / "times").write_text("0m0.00s 0m0.00s\n0m1.50s 0m0.25s\n")
    alone = f"-p tests.suite.cost -p no:django -p no:cacheprovider --rootdir {place} -c /dev/null"
    words = f"-m pytest {alone} -n 2 --dist worksteal --junitxml={place}/report.xml {place}/tests".split()
    subprocess.run((sys.executable, "-m", "tests.suite.whole", place / "cpu", *words), cwd=ROOT, check=True)
    return place


def test_each_test_is_counted_with_its_children_and_the_servers_that_it_shares(ran: Path) -> None:
    cases = ElementTree.parse(ran / "report.xml").iter("testcase")
    used = {case.get("name"): closing.by_folder([case])["tests"] for case in cases}
    assert used.pop("test_nothing") < 0.4
    assert {name for name, cpu in used.items() if cpu < 0.39} == set()
    assert len(used) == 4


def test_the_sum_is_within_the_whole_and_the_rest_has_its_own_line(ran: Path) -> None:
    cases = list(ElementTree.parse(ran / "report.xml").iter("testcase"))
    used, whole = closing.by_folder(cases), float((ran / "cpu").read_text())
    assert 1.6 <= sum(used.values()) <= whole
    before = closing.seconds((ran / "times").read_text())
    assert before == 1.75
    lines = closing.costs(used, before, whole)
    assert f"{whole + before:.0f}" in lines[-1] and f"{whole - sum(used.values()):.0f}" in lines[-3]


def test_what_still_runs_is_counted_and_what_has_ended_is_not_forgotten() -> None:
    before = spent()
    child = subprocess.Popen(
        [sys.executable, "-c", BURN.format(0.3) + "print(flush=True)\ninput()"], stdin=-1, stdout=-1
    )
    with child:
        assert child.stdout
        child.stdout.readline()
        living = spent() - before
        child.communicate(b"\n")
    assert 0.29 <= living <= spent() - before


def case(file: str, cpu: float, *inside: str) -> ElementTree.Element:
    words = f'<properties><property name="cpu" value="{cpu}"/><property name="file" value="{file}"/></properties>'
    return ElementTree.fromstring(f"<testcase>{words}{''.join(inside)}</testcase>")


def test_a_practice_is_its_folder_and_its_two_phones() -> None:
    mine = ["toward/practices/bids/tests/test_story.py", "tests/phones/test_bids.py"]
    assert {closing.belongs_to(file) for file in mine} == {"toward/practices/bids"}
    assert closing.belongs_to("tests/phones/test_listening_apart.py") == "toward/practices/listening"
    assert closing.belongs_to("tests/phones/test_axe.py") == "tests/phones"
    assert closing.belongs_to("toward/log/tests/test_seal.py") == "toward/log"
    assert closing.belongs_to("tests/test_shape.py") == "tests"


def test_over_is_loud_at_the_end_and_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dear = [case(f"tests/phones/test_{name}.py", cpu) for name, cpu in (("bids", 40.9), ("touch", 39.5))]
    report = ElementTree.Element("testsuite")
    report.extend(dear)
    ElementTree.ElementTree(report).write(tmp_path / "report.xml")
    (tmp_path / "times").write_text("0m0s 0m0s\n10m0.00s 0m20.00s\n")
    (tmp_path / "cpu").write_text("81")
    assert closing.main(str(tmp_path), "0", "0", "0", "0") == 0
    bids, whole, _, count = capsys.readouterr().out.splitlines()[-4:]
    assert bids == "!!! OVER: toward/practices/bids takes 41 CPU-seconds; the aim is 40."
    assert whole == "!!! OVER: the whole takes 701 CPU-seconds; the aim is 700."
    assert count == "2 passed, 0 failed, 0 skipped"
    closing.main(str(tmp_path), "0", "0", "0", "1")
    assert "OVER: the whole" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("inside", "status", "lint", "count"),
    [
        ("<failure/>", 1, 0, "1 passed, 1 failed, 0 skipped"),
        ("<error/>", 1, 2, "1 passed, 3 failed, 0 skipped"),
        ('<skipped message="no browser"/>', 0, 0, "1 passed, 0 failed, 1 skipped"),
        ("", 3, 0, "2 passed, 1 failed, 0 skipped"),
    ],
)
def test_red_is_counted(inside: str, status: int, lint: int, count: str) -> None:
    told = closing.Told([case("tests/test_a.py", 1), case("tests/test_a.py", 1, inside)], status, lint)
    assert told.count() == count
    assert bool(told.failures) == (", 0 failed" not in count)


def test_nothing_that_ran_is_red() -> None:
    assert closing.Told([], 0, 0).failures == 1
