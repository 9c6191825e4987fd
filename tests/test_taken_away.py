"""Each practice can be taken away: the rest imports, tells what the two have lived, and answers.

What each takes is printed, and kept in the report, as CPU-seconds and not as time that passed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from toward.practice.names import NAMES

ROOT = Path(__file__).parent.parent
Told = dict[str, tuple[list[str], float]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    data = tmp_path_factory.mktemp("taken_away")
    own = {"TOWARD_TEST_DATA": str(data), "PRACTICES": json.dumps(NAMES)}
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("TOWARD_", "DATABASE_URL", "DJANGO_"))
    }
    subprocess.run([sys.executable, "-m", "tests.taken_away", data / "told"], cwd=ROOT, env=clean | own, check=True)
    found: Told = json.loads((data / "told").read_text())
    spent = [cpu for _, cpu in found.values()]
    print(f"CPU-seconds without a practice: {median(spent):.2f} in the middle, {max(spent):.2f} at most")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_rest_lives_without_it(told: Told, name: str, record_property: Callable[[str, object], None]) -> None:
    faults, cpu = told[name]
    record_property("cpu_seconds", round(cpu, 2))
    assert not faults, "\n".join(faults)
