"""Toward built as a wheel and put into an environment of its own, without a network."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.house_rules import BESIDE, ROOT
from tests.served import Served

PARTS = ("toward", "pyproject.toml", "README.md", "LICENSE", "requirements.in", "requirements-https.in")


def build(folder: Path) -> Path:
    """Build the wheel from a copy, so that nothing is left in the tree."""
    copy, out = folder / "tree", folder / "wheel"
    copy.mkdir()
    for part in PARTS:
        place = ROOT / part
        if place.is_dir():
            shutil.copytree(place, copy / part, ignore=shutil.ignore_patterns(*BESIDE))
        else:
            shutil.copy(place, copy / part)
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(out), str(copy))
    (found,) = out.glob("*.whl")
    return found


def install(wheel: Path, place: Path) -> None:
    """Make an environment that finds what the wheel needs where this test finds it, and Toward in the wheel alone."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    pip("--python", str(place / "bin" / "python"), "install", "--no-deps", "--no-index", "--no-compile", str(wheel))
    (site,) = place.glob("lib/python3*/site-packages")
    (site / "needs.pth").write_text(sysconfig.get_path("purelib") + "\n")


def pip(*words: str) -> None:
    said = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(said, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


class Installed(Served):
    """One that was installed, and is told of no data folder."""

    def __init__(self, place: Path, home: Path) -> None:
        self.place, self.where = place, home
        super().__init__(home / "nothing", more={"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"})

    def command(self) -> list[str]:
        return [str(self.place / "bin" / "toward"), "run", "--host", "127.0.0.1", "--port", str(self.port)]

    def environment(self) -> dict[str, str]:
        return {name: said for name, said in super().environment().items() if not name.startswith("XDG_")}


@contextmanager
def running(place: Path, home: Path) -> Iterator[str]:
    there = Installed(place, home)
    try:
        yield there.address
    finally:
        there.stop()
