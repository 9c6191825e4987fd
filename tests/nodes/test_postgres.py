"""The suites that touch the database once more, on PostgreSQL."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.nodes.server import Server

ROOT = Path(__file__).resolve().parent.parent.parent
SUITES = ("log", "people", "bond", "live", "practices", "paths", "insight", "care", "keepsakes", "export")
AT_LEAST = 60


@pytest.mark.timeout(300)
def test_everything_that_is_kept_is_kept_by_postgresql_too(postgres: Server, tmp_path: Path) -> None:
    suites = [f"toward/{name}" for name in SUITES if (ROOT / "toward" / name).exists()]
    # What a story says needs no database; the rest does.
    words = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--ignore-glob=*/test_story.py"]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOWARD_", "PYTEST_"))}
    env = {**clean, "DATABASE_URL": postgres.url("suites"), "TOWARD_TEST_DATA": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *suites, *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    told = ran.stdout[-4000:] + ran.stderr[-1000:]
    counts = {what: int(n) for n, what in re.findall(r"(\d+) (passed|failed|errors?|skipped)", told.splitlines()[-1])}
    assert ran.returncode == 0, told
    assert set(counts) <= {"passed", "skipped"}, told
    assert counts["passed"] > AT_LEAST, told
