"""`./run` before there is anything: what a newcomer reads, and a .venv that is not whole."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def checked_out(folder: Path) -> Path:
    """A folder with `run` in it, and nothing to install."""
    shutil.copy(ROOT / "run", folder)
    (folder / "toward").symlink_to(ROOT / "toward")
    (folder / "requirements.txt").touch()
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return checked_out(tmp_path)


@pytest.fixture(scope="module")
def cut_short(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A .venv whose making was cut short, and what `run` did about it."""
    checkout = checked_out(tmp_path_factory.mktemp("cut_short"))
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(checkout / ".venv")], check=True)
    return checkout, run(checkout, "--only-set-up", "requirements.txt")


def run(checkout: Path, *words: str, path: str = "", user: int | None = None) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "TOWARD_PYTHON": "" if path else sys.executable, "PATH": path or os.environ["PATH"]}
    said = ["/bin/sh", str(checkout / "run"), *words]
    return subprocess.run(said, env=env, capture_output=True, text=True, user=user)


def test_the_flags_can_be_read_before_anything_is_installed(checkout: Path) -> None:
    said = run(checkout, "--help")
    assert said.returncode == 0 and "--https NAME" in said.stdout
    assert not (checkout / ".venv").exists()


def test_a_venv_whose_making_was_cut_short_is_made_again(
    cut_short: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    checkout, said = cut_short
    assert said.returncode == 0, said.stderr
    assert "Making .venv" in said.stderr
    assert "Making .venv" not in run(checkout, "--only-set-up", "requirements.txt").stderr


def test_without_python_one_sentence_says_what_to_install(checkout: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "dirname").symlink_to(shutil.which("dirname") or "")
    said = run(checkout, path=str(tools))
    assert said.returncode == 1 and said.stderr.count("\n") == 1 and "apt install python3 python3-venv" in said.stderr


@pytest.mark.parametrize("machine, built", [("Darwin x86_64", True), ("Darwin arm64", False), ("Linux x86_64", False)])
def test_on_an_intel_mac_one_sentence_says_first_what_has_to_be_built(
    cut_short: tuple[Path, object], tmp_path: Path, machine: str, built: bool
) -> None:
    checkout = cut_short[0]
    (checkout / ".venv" / "requirements.txt.installed").unlink(missing_ok=True)  # so that it is installed anew
    tools, (system, kind) = tmp_path / "tools", machine.split()
    tools.mkdir()
    uname = tools / "uname"
    uname.write_text(f'#!/bin/sh\n[ "$1" = -s ] && echo {system} || echo {kind}\n')
    uname.chmod(0o755)
    said = run(checkout, "--only-set-up", "requirements.txt", path=f"{tools}:{os.environ['PATH']}").stderr
    first, installing, _ = said.partition("Installing what")
    assert installing and ("Intel Mac" in first) == built, said


def test_in_a_folder_of_somebody_else_one_sentence_says_so() -> None:
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        shutil.copy(ROOT / "run", there)
        there.chmod(0o555)
        said = run(there, user=65534 if os.geteuid() == 0 else None)
        there.chmod(0o755)
    assert said.returncode == 1 and said.stderr.count("\n") == 1, said.stderr
    assert "may not write in" in said.stderr and "chown" in said.stderr
