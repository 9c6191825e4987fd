"""The suites that touch the database once more, on PostgreSQL.

What differs there is the database: every statement that the practices send is the log's, the waiting's or the bond's.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.nodes import only_db
from toward.measure.postgres import Server

ROOT = Path(__file__).resolve().parent.parent.parent
TOWARD = ROOT / "toward"
SUITES = ("log", "people", "bond", "live", "care", "practices/appreciation")
BOTH_WAIT = [  # what waits for both, from a page to the database: each step of it once, for all practices that have it
    f"toward/practices/questions/tests/test_pages.py::test_{step}"
    for step in (
        "the_second_answer_opens_both",
        "a_pass_is_an_answer_and_shows_only_then",
        "changing_and_taking_out_what_waits",
        "what_comes_too_late_is_handed_back",
        "pressing_twice_while_the_other_opens_it_writes_no_second_pair",
        "what_was_kept_twice_is_taken_out_whole",
        "a_tap_answers_counts_and_opens_both",
    )
]
SPEAKS = re.compile(r"^from django\.db import (?!transaction$)|\bdjango\.db\.|\.objects\b|\.cursor\(", re.M)
MALFORMED = "toward/web/tests/test_malformed.py"
TIMING = "toward/people/tests/test_timing.py"  # of the answering thread's own work, which is no other's here
AT_LEAST = 250


def suites() -> Iterator[str]:
    """What speaks to the database; practices do so by log and waiting alone, or are asked whole."""
    yield from (MALFORMED, *BOTH_WAIT)
    yield from (f"toward/{name}" for name in SUITES)
    for folder in sorted(path.parent for path in TOWARD.glob("practices/*/tests")):
        if folder.name != "appreciation" and any(SPEAKS.search(file.read_text()) for file in folder.glob("*.py")):
            yield f"toward/practices/{folder.name}"


@pytest.mark.parametrize(
    ("code", "speaks"),
    [
        ("from django.db import transaction\n\nwith transaction.atomic(): ...", False),
        ("from django.db import connection", True),
        ("from django.db import connection, transaction", True),
        ("from django.db.models import F", True),
        ("Row.objects.all()", True),
    ],
)
def test_a_practice_that_speaks_to_the_database_by_itself_is_asked_whole(code: str, speaks: bool) -> None:
    assert bool(SPEAKS.search(code)) == speaks


def test_every_step_of_what_waits_for_both_is_there() -> None:
    told = (ROOT / BOTH_WAIT[0].partition("::")[0]).read_text()
    assert [step for step in BOTH_WAIT if f"def {step.partition('::')[2]}(" not in told] == []


def test_of_what_differs_in_the_kind_alone_the_first_stands_for_all() -> None:
    asked = {
        "a[news]": ["kind"],
        "a[told]": ["kind"],
        "b[away]": ["way"],
        "b[back]": ["way"],
        "c[news-away]": ["kind", "way"],
        "d[json-no]": ["url", "words"],
        "d[ntfy-no]": ["url", "words"],
    }
    items = [SimpleNamespace(nodeid=id, callspec=SimpleNamespace(params=params)) for id, params in asked.items()]
    kept = [item.nodeid for item in only_db.of_one_kind(cast(list[pytest.Item], items))]
    assert kept == [id for id in asked if id not in ("a[told]", "d[ntfy-no]")]


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
