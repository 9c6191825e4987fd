"""A file's address tells its content, and the worker's script changes with any of them."""

import os
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from toward.web import named_files, views
from toward.web.named_files import NamedByContent


def gathered(folder: Path) -> NamedByContent:
    call_command("collectstatic", verbosity=0, interactive=False)
    return NamedByContent(location=str(folder))  # type: ignore[no-untyped-call]


def static(folder: Path, settings: Any) -> Path:
    """Let static files be gathered in a folder of the test's own; returns where those of a newer version are put."""
    settings.STATIC_ROOT, newer = str(folder / "static"), folder / "newer"
    settings.STATICFILES_DIRS = [str(newer)]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "toward.web.named_files.NamedByContent"}}
    newer.mkdir()
    return newer


def test_before_they_are_gathered_each_goes_by_its_own_name(tmp_path: Path) -> None:
    plain = NamedByContent(location=str(tmp_path))  # type: ignore[no-untyped-call]
    assert plain.url("css/toward.css") == "/static/css/toward.css"


def test_a_changed_file_changes_its_address_and_the_worker(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = static(tmp_path, settings)
    said = []
    for sheet in ("p { color: red }", "p { color: blue }"):
        (newer / "own.css").write_text(sheet)
        storage = gathered(Path(settings.STATIC_ROOT))
        monkeypatch.setattr(views, "staticfiles_storage", storage)
        said.append((storage.url("own.css"), Client().get("/sw.js").content))
    assert said[0][0] != said[1][0] and said[0][1] != said[1][1]
    assert b"const CONTENT" in said[0][1]


def test_what_an_older_version_had_is_swept_a_week_later(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = static(tmp_path, settings)
    there, now = Path(settings.STATIC_ROOT), time.time()

    def gather(sheet: str) -> set[str]:
        (newer / "own.css").write_text(sheet * 100)
        names = gathered(there).hashed_files
        own = {one.name for one in there.glob("own*")}
        assert set(names.values()) <= {each.relative_to(there).as_posix() for each in there.rglob("*")}
        return own

    old = gather("p { color: red }")
    for name in old:
        os.utime(there / name, (now - 60 * 86400, now - 60 * 86400))  # it was served for two months
    both = gather("p { color: blue }")
    assert old < both  # a program that runs beside still names them
    monkeypatch.setattr(time, "time", lambda: now + named_files.KEPT + 3600)
    new = gather("p { color: blue }")
    assert old & new == {"own.css", "own.css.gz"} and new == both - (old - new), (old, new)
    assert len(old) == len(new) == 4


@pytest.mark.django_db
def test_a_file_that_has_gone_is_not_here(tmp_path: Path, settings: Any) -> None:
    settings.STATIC_ROOT = str(tmp_path)
    (tmp_path / "own.css").write_text("p {}")
    browser = Client(raise_request_exception=False)
    assert browser.get("/static/own.css").status_code == 200
    (tmp_path / "own.css").unlink()
    assert browser.get("/static/own.css").status_code == 404
