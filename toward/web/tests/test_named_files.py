"""A file's address tells its content, and the worker's script changes with any of them."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from toward.web import views
from toward.web.named_files import NamedByContent


def gathered(folder: Path) -> NamedByContent:
    call_command("collectstatic", verbosity=0, interactive=False)
    return NamedByContent(location=str(folder))  # type: ignore[no-untyped-call]


def test_before_they_are_gathered_each_goes_by_its_own_name(tmp_path: Path) -> None:
    plain = NamedByContent(location=str(tmp_path))  # type: ignore[no-untyped-call]
    assert plain.url("css/toward.css") == "/static/css/toward.css"


def test_a_changed_file_changes_its_address_and_the_worker(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STATIC_ROOT, newer = str(tmp_path / "static"), tmp_path / "newer"
    settings.STATICFILES_DIRS = [str(newer)]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "toward.web.named_files.NamedByContent"}}
    newer.mkdir()
    said = []
    for sheet in ("p { color: red }", "p { color: blue }"):
        (newer / "own.css").write_text(sheet)
        storage = gathered(Path(settings.STATIC_ROOT))
        monkeypatch.setattr(views, "staticfiles_storage", storage)
        said.append((storage.url("own.css"), Client().get("/sw.js").content))
    assert said[0][0] != said[1][0] and said[0][1] != said[1][1]
    assert b"const CONTENT" in said[0][1]


def test_what_an_older_version_had_is_swept(tmp_path: Path, settings: Any) -> None:
    settings.STATIC_ROOT, newer = str(tmp_path / "static"), tmp_path / "newer"
    settings.STATICFILES_DIRS = [str(newer)]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "toward.web.named_files.NamedByContent"}}
    newer.mkdir()
    own = {}
    for sheet in ("p { color: red }", "p { color: blue }"):
        (newer / "own.css").write_text(sheet * 100)
        names = gathered(Path(settings.STATIC_ROOT)).hashed_files
        own[sheet] = {one.name for one in Path(settings.STATIC_ROOT).glob("own*")}
    assert set(names.values()) <= {
        each.relative_to(settings.STATIC_ROOT).as_posix() for each in Path(settings.STATIC_ROOT).rglob("*")
    }
    old, new = own.values()
    assert old & new == {"own.css", "own.css.gz"} and len(old) == len(new) == 4, (old, new)
