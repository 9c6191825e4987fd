"""The figures are measured: their shape, that a planted word is found, and that a slower cipher shows."""

import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from toward.log import seal
from toward.measure import clock, house, pages, phones, reading, routes, sealed
from toward.measure.growth import Lived
from toward.measure.people import pair
from toward.measure.search import files, search, spellings
from toward.practice.names import NAMES
from toward.practices.appreciation.moments import Noticed

ROOT = Path(__file__).parent.parent
BENCH = {
    "open_log_ratio", "today_ratio", "first_load_kb", "later_page_kb", "foreign_requests", "live_ms", "rss_mb",
    "bytes_per_bond_year", "page_cpu_ms", "growth", "growth_100000", "rss_today_mb", "rss_today_peak_mb",
}  # fmt: skip
GROWTH = {"today", "today_unmet", "us", "ours", "questions", "promises", "feelings", "journal", "post"}
ASSURE = {
    "canaries", "canary_hits", "planted_found", "probes", "leaks", "waiting_steps", "early_bytes", "server_errors",
    "timing_auc", "profile_hits", "profile_words", "leave_differs",
}  # fmt: skip


def toward(*words: str) -> dict[str, object]:
    """Run a command in a process of its own; stdout must hold one JSON value and nothing else."""
    done = subprocess.run([sys.executable, "-m", "toward", *words], cwd=ROOT, env=dict(os.environ), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_bench_prints_every_figure() -> None:
    found = toward("bench", "--json", "--small")
    reason = found.pop("pages_reason", None)
    assert set(found) == BENCH
    assert (found["first_load_kb"] is None) == (reason is not None)
    live, cpu = found["live_ms"], found["page_cpu_ms"]
    assert isinstance(live, dict) and set(live) == {"p50", "p99", "two_processes"}
    assert set(live["two_processes"] or ("p50", "p99")) == {"p50", "p99"}  # None without a PostgreSQL
    assert isinstance(cpu, dict) and {"today", "appreciation:page"} <= set(cpu)
    assert found["foreign_requests"] in (0, None)
    for name in ("growth", "growth_100000"):
        many = found[name]
        assert isinstance(many, dict) and set(many) == GROWTH and all(ratio > 0 for ratio in many.values())
    assert 0 < float(str(found["rss_today_mb"])) <= float(str(found["rss_today_peak_mb"]))


def test_assure_finds_nothing_but_what_was_planted() -> None:
    found = toward("assure", "--json", "--small")
    assert set(found) == ASSURE
    assert found["canary_hits"] == found["leaks"] == found["early_bytes"] == found["server_errors"] == 0
    assert found["leave_differs"] == 0
    assert found["planted_found"] is True
    assert (
        0 < float(str(found["timing_auc"])) < 1
    )  # so few askings tell no more; toward/people/tests/test_timing.py does
    assert found["profile_hits"] == 0 or found["profile_hits"] is found["profile_words"] is None
    assert int(str(found["canaries"])) > 20 and int(str(found["probes"])) > 100


def test_neither_command_touches_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"TOWARD_DATA": str(tmp_path / "mine"), "DATABASE_URL": "postgres://somewhere", "TOWARD_HTTPS": "1"}
    monkeypatch.setattr(os, "environ", told)
    house.settle(tmp_path / "other")
    assert told["TOWARD_DATA"] == str(tmp_path / "other")
    assert told["DJANGO_SETTINGS_MODULE"] == "toward.settings"
    assert "DATABASE_URL" not in told and "TOWARD_HTTPS" not in told


@pytest.mark.parametrize("how", sorted(spellings("zqbird")))
def test_a_word_is_found_in_each_spelling(tmp_path: Path, how: str) -> None:
    (tmp_path / "wal").write_bytes(b"\0\1\2" + spellings("zqbird")[how] + b"\3")
    assert {hit.spelling for hit in search(files(tmp_path), ["zqbird", "zqother"])} == {how}


def test_a_word_is_found_inside_what_zlib_folded(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"x" * 100 + zlib.compress(b"here is zqbird, and more") + b"tail")
    assert search(files(tmp_path), ["zqbird"])


def test_base64_is_found_at_every_offset(tmp_path: Path) -> None:
    import base64

    for before in range(6):
        (tmp_path / "page").write_bytes(base64.b64encode(b"." * before + b"zqbirdsong" + b"after"))
        assert search(files(tmp_path), ["zqbirdsong"]), before


@pytest.mark.django_db
def test_a_slower_cipher_makes_the_ratio_worse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = reading.open_log_ratio(tmp_path / "a", 100, 3)
    honest = seal.opener

    def slow(key: bytes) -> Callable[[bytes | memoryview, str], bytes]:
        inside = honest(key)

        def opens(box: bytes | memoryview, place: str) -> bytes:
            until = time.process_time() + 0.0002
            while time.process_time() < until:
                pass
            return inside(box, place)

        return opens

    monkeypatch.setattr(seal, "opener", slow)
    assert reading.open_log_ratio(tmp_path / "b", 100, 3) > quick + 5


@pytest.mark.django_db
def test_nothing_sealed_is_the_same_code_with_identity() -> None:
    with reading.nothing_sealed():
        assert seal.lock(b"k" * 32, b"words", "here") == b"words"
        assert seal.unlock(b"k" * 32, b"words", "here") == b"words"
        assert seal.opener(b"k" * 32)(b"words", "here") == b"words"
    with pytest.raises(seal.DoesNotOpen):
        seal.unlock(b"k" * 32, b"words", "here")


def test_a_ratio_is_the_median_of_pairs() -> None:
    def work(times: int) -> Callable[[], int]:
        return lambda: sum(range(times * 100_000))

    assert 1.3 < clock.ratio(work(6), work(3), 5) < 3


def test_percentiles_are_of_what_was_measured() -> None:
    numbers = [float(n) for n in range(1, 101)]
    assert (phones.percentile(numbers, 50), phones.percentile(numbers, 99)) == (50.0, 99.0)
    assert phones.percentile([7.0], 99) == 7.0


def test_every_route_of_every_practice_is_asked_for() -> None:
    names = {route.name for route in routes.routes()}
    assert {f"{name}:page" for name in NAMES} | {"today", "archive", "invitation_qr"} <= names
    assert "live" not in names


def test_a_form_is_read_as_a_person_sees_it() -> None:
    page = """<form method="post" action="/say/"><input type="hidden" name="bond" value="b"><textarea
    name="did"></textarea><input name="whom" maxlength="160">
    <select name="s"><option value="1"><option value="2" selected></select>
    <input type="range" name="near" value="5"><button name="close" value="1">x</button></form><a href="/on/#x">on</a>"""
    (form,), links = pages.read("/", page)
    assert (form.action, form.method, links) == ("/say/", "post", ["/on/"])
    assert form.words == {"did": 5000, "whom": 80}
    assert form.carried == {"bond": "b", "s": "2", "near": "5"}
    assert form.buttons == [("close", "1")]


class Sealed(Noticed, tag="test.sealed_half"):
    was_sealed = True


def test_half_a_pair_is_noticed() -> None:
    ana, ben = Sealed(by="ana"), Sealed(by="ben")
    assert sealed.halves([Noticed(by="ana"), ana, ben]) == []
    assert sealed.halves([ana, Noticed(by="ben")]) == [ana]


@pytest.mark.django_db
def test_a_page_is_measured_open_however_long_the_years_took_to_write() -> None:
    lived = Lived(*pair())
    assert lived.one.client.post("/lock/").status_code == 302
    assert lived.one.client.get("/today/").status_code == 302
    lived.get("/today/")
    assert lived.one.client.get("/today/").status_code == 200
