"""Static files under names that tell their content, so that no phone keeps an old one for a new one."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.storage import CompressedManifestStaticFilesStorage

FOLDED = (".gz", ".br")
KEPT = 7 * 86400.0  # seconds from when a file was followed by another: a program that runs beside may still name it


class NamedByContent(CompressedManifestStaticFilesStorage):
    """Django's; but before the files were gathered, as in a command or a test, each goes by its own name."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """The name that tells the content, once there is one."""
        return str(super().stored_name(name)) if self.hashed_files else name

    def post_process(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Name them by content; what only an older version had goes, a week later."""
        before = set(self.load_manifest()[0].values())  # type: ignore[index]
        yield from super().post_process(*args, **kwargs)  # type: ignore[no-untyped-call]
        if not kwargs.get("dry_run"):
            self._mark(before - set(self.hashed_files.values()))
            self._sweep({*self.hashed_files, *self.hashed_files.values(), self.manifest_name})

    def _mark(self, followed: set[str]) -> None:
        """Their own time says from now on since when others stand for them."""
        for file in [Path(self.location, name + folded) for name in followed for folded in ("", *FOLDED)]:
            if file.exists():
                os.utime(file)

    def _sweep(self, named: set[str]) -> None:
        folder = Path(self.location)
        for file in [each for each in folder.rglob("*") if each.is_file()]:
            name = file.relative_to(folder).as_posix()
            plain = name.removesuffix(file.suffix) if file.suffix in FOLDED else name
            if not {name, plain} & named and file.stat().st_mtime < time.time() - KEPT:
                file.unlink(missing_ok=True)


class Files(WhiteNoiseMiddleware):
    """WhiteNoise's; but a file that has gone since the start is not here, as any other page that is not."""

    def serve(self, static_file: Any, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]
        """Hand the file over, or ask on."""
        try:
            return super().serve(static_file, request)  # type: ignore[no-any-return, no-untyped-call]
        except FileNotFoundError:
            return self.get_response(request)  # type: ignore[no-any-return]
