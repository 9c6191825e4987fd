"""Whether every pin has a wheel for every machine that docs/hosting.md names: python -m tests.wheels asks the index."""

import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ("requirements.txt", "requirements-https.txt")
PYTHONS = ("3.11", "3.14")
MANYLINUX = ("manylinux_2_28", "manylinux_2_17", "manylinux2014")
MACHINES = {
    "Linux, x86_64": [f"{one}_x86_64" for one in MANYLINUX],
    "Linux, 64-bit ARM": [f"{one}_aarch64" for one in MANYLINUX],
    "macOS, Apple silicon": [f"macosx_{version}_0_arm64" for version in range(14, 10, -1)],
}


def main() -> int:
    """Print what has no wheel; nothing is installed."""
    lacking = 0
    for pins, machine, python in product(PINS, MACHINES, PYTHONS):
        said = asked(pins, machine, python)
        lacking += bool(said.returncode)
        what = said.stderr.strip().splitlines()[-1] if said.returncode else "every pin has a wheel"
        print(f"{pins}, {machine}, Python {python}: {what}", flush=True)
    return bool(lacking)


def asked(pins: str, machine: str, python: str) -> subprocess.CompletedProcess[str]:
    """Have pip look for what it would install there."""
    platforms = [word for one in MACHINES[machine] for word in ("--platform", one)]
    with tempfile.TemporaryDirectory() as nowhere:
        words = ["install", "--dry-run", "--ignore-installed", "--no-deps", "--only-binary", ":all:", "--quiet"]
        words += ["--disable-pip-version-check", "--python-version", python, "--target", nowhere, *platforms]
        command = [sys.executable, "-m", "pip", *words, "-r", str(ROOT / pins)]
        return subprocess.run(command, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
