"""A disk so small that it can be filled: a tmpfs of the test's own."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

MEGABYTES = 32  # a start asks for 20 free


class NoDisk(Exception):
    """A small disk cannot be had here; the text says why."""


class Disk:
    """A mounted folder, to be filled to the last byte and emptied again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ballast = folder, folder / "ballast"
        folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=0700", "tmpfs", str(folder)]
        if os.geteuid() != 0 or not shutil.which("mount"):
            raise NoDisk("no full disk here: mounting a small one needs root (a simulated one is tried all the same)")
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NoDisk(f"no full disk here: mounting a small one is not allowed ({done.stderr.strip()})")

    @property
    def free(self) -> int:
        return shutil.disk_usage(self.folder).free

    def fill(self) -> None:
        """Leave not one byte."""
        handle = os.open(self.ballast, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for size in (1 << 16, 1 << 12, 1):
            with suppress(OSError):
                while os.write(handle, bytes(size)) == size:
                    pass
        os.close(handle)

    def make_room(self) -> None:
        self.ballast.unlink(missing_ok=True)

    def unmount(self) -> None:
        subprocess.run(["umount", "-l", str(self.folder)], check=False)
