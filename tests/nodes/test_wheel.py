"""Toward as a wheel (pip, pipx, uvx): all of it is in there, and people's words lie in a folder of the user's own."""

import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.house_rules import ROOT
from tests.nodes import installed
from toward.machine import given, place

MADE = {"__pycache__", "build"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed.build(tmp_path_factory.mktemp("built"))


def test_everything_is_in_it(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    ours = [path for path in (ROOT / "toward").rglob("*") if path.is_file() and not MADE & set(path.parts)]
    wanted = {str(path.relative_to(ROOT)) for path in ours if path.suffix != ".po"}
    assert len(wanted) > 500 and wanted - inside == set()


def test_installed_it_starts_and_keeps_its_data_in_a_folder_of_the_users_own(wheel: Path, tmp_path: Path) -> None:
    there, home = tmp_path / "venv", tmp_path / "home"
    installed.install(wheel, there)
    home.mkdir()
    before = set(there.rglob("*"))
    with installed.running(there, home) as address:
        for path in ("/guide/", "/static/css/toward.css", "/manifest.webmanifest"):
            with urlopen(address + path, timeout=60) as answer:
                assert answer.status == 200 and answer.read(), path
    (pepper,) = home.rglob("keys/pepper")
    data = pepper.parent.parent
    assert data.name == "toward" and (data / "toward.sqlite3").exists() and data.stat().st_mode & 0o777 == 0o700
    assert set(there.rglob("*")) == before, "nothing of people's stands among the program's files"


def test_beside_run_it_is_data() -> None:
    assert given.read({}).data == ROOT / "data" and place.usual("data-demo") == ROOT / "data-demo"
