"""The suites that touch the database once more, on PostgreSQL."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from toward.measure.postgres import Server

ROOT = Path(__file__).resolve().parent.parent.parent
TOWARD = ROOT / "toward"
SUITES = ("log", "people", "bond", "live", "care", "keepsakes", "export", "practices/appreciation")
BEYOND_THE_LOG = re.compile(r"\.waiting\b|\bdjango\.db\b")
MALFORMED = "toward/web/tests/test_malformed.py"
TIMING = "toward/people/tests/test_timing.py"  # of the answering thread's own work, which is no other's here
AT_LEAST = 300


def suites() -> Iterator[str]:
    """What speaks to the database; most practices do so by the log alone, and one of those stands for all."""
    yield MALFORMED
    yield from (f"toward/{name}" for name in SUITES if (TOWARD / name / "tests").exists())
    for folder in sorted(path.parent for path in TOWARD.glob("practices/*/tests")):
        if folder.name != "appreciation" and any(
            BEYOND_THE_LOG.search(file.read_text()) for file in folder.glob("*.py")
        ):
            yield f"toward/practices/{folder.name}"


def test_everything_that_is_kept_is_kept_by_postgresql_too(postgres: Server, tmp_path: Path) -> None:
    words = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-p", "tests.nodes.only_db"]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "PYTEST_"))}
    env = {**clean, "DATABASE_URL": postgres.url("suites"), "TOWARD_TEST_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "pytest", *suites(), f"--ignore={TIMING}", *words]
    ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    told = ran.stdout[-4000:] + ran.stderr[-1000:]
    counts = {what: int(n) for n, what in re.findall(r"(\d+) (passed|failed|errors?|skipped)", ran.stdout[-300:])}
    assert ran.returncode == 0, told
    assert set(counts) <= {"passed", "skipped"}, told  # what is deselected is not counted here
    assert counts["passed"] > AT_LEAST, told
