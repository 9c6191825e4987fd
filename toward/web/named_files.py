"""Static files under names that tell their content, so that no phone keeps an old one for a new one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

FOLDED = (".gz", ".br")


class NamedByContent(CompressedManifestStaticFilesStorage):
    """Django's; but before the files were gathered, as in a command or a test, each goes by its own name."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """The name that tells the content, once there is one."""
        return str(super().stored_name(name)) if self.hashed_files else name

    def post_process(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Name them by content; what only an older version had goes."""
        yield from super().post_process(*args, **kwargs)  # type: ignore[no-untyped-call]
        if not kwargs.get("dry_run"):
            self._sweep({*self.hashed_files, *self.hashed_files.values(), self.manifest_name})

    def _sweep(self, named: set[str]) -> None:
        folder = Path(self.location)
        for file in [each for each in folder.rglob("*") if each.is_file()]:
            name = file.relative_to(folder).as_posix()
            plain = name.removesuffix(file.suffix) if file.suffix in FOLDED else name
            if not {name, plain} & named:
                file.unlink(missing_ok=True)
