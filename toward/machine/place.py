"""The data folder: one database, and the keys that are kept apart from it. Knows no Django."""

import errno
import os
import secrets
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BESIDE_RUN = (ROOT / "run").is_file()  # else it was installed: as a wheel, by pipx or uvx
DATABASE = "toward.sqlite3"
KEYS = ("pepper", "secret_key")
PEPPER_BYTES = 32
ROOM_NEEDED = 20 * 1024 * 1024


class Refused(Exception):
    """Toward does not start; the text is one sentence for the person who hosts."""


def usual(name: str) -> Path:
    """Where data lies when nobody says where: beside `run`; for an installed Toward in a folder of the user's own."""
    if BESIDE_RUN:
        return ROOT / name
    import platformdirs  # not there yet when somebody reads `./run --help`

    return platformdirs.user_data_path(name.replace("data", "toward"), appauthor=False)


def prepare(data: Path) -> bool:
    """Make the folder and its keys. True when the pepper was made just now."""
    try:
        _make_folders(data)
        _check_writable(data)
        _check_room(data)
        _check_pepper(data)
        _make_key(data / "keys" / "secret_key")
        return _make_key(data / "keys" / "pepper")
    except OSError as error:
        raise Refused(why(error, data)) from error


def why(error: OSError, data: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk that holds {data} is full. Make some room and start again; nothing was lost."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Toward may not write to {data}. Give this user the right, or choose another folder: --data."
    return f"The data folder {data} cannot be used: {error.strerror}."


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this user reads: whole or not at all."""
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
        _sync_folder(path.parent)
    finally:
        half.unlink(missing_ok=True)


def database_file(data: Path) -> Path | None:
    """Return the SQLite file if it holds anything."""
    file = data / DATABASE
    return file if _is_there(file) else None


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _make_folders(data: Path) -> None:
    if not data.exists():
        data.mkdir(parents=True, mode=0o700)
    _close(data)
    for folder in (data / "keys", data / "static"):
        folder.mkdir(exist_ok=True)
        folder.chmod(0o700)


def _close(data: Path) -> None:
    """Nobody else on this machine looks into it; a folder that holds other things is not for us to close."""
    found = data.stat()
    if not found.st_mode & 0o077:
        return
    if found.st_uid != os.geteuid():
        raise Refused(
            f"{data} belongs to another user and is open to others: give Toward a folder of its own (--data)."
        )
    if any(data.iterdir()) and not (data / "keys").exists():
        raise Refused(f"{data} is open to others and holds other things: give Toward a folder of its own (--data).")
    data.chmod(0o700)
    print(f"  {data} was open to other users of this machine; now it is closed (mode 0700).", file=sys.stderr)


def _check_room(data: Path) -> None:
    if shutil.disk_usage(data).free < ROOM_NEEDED:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    trial = data / ".trial"
    write_private(trial, bytes(4096))
    trial.unlink()


def _check_writable(data: Path) -> None:
    """A database that can only be read opens well, and fails at the first word."""
    file = database_file(data)
    if file and not os.access(file, os.W_OK):
        raise Refused(f"Toward may not write to {file}. Give this user the right: chmod 600, as its owner.")


def _check_pepper(data: Path) -> None:
    file = data / "keys" / "pepper"
    if _is_there(file) and file.stat().st_size != PEPPER_BYTES:
        raise Refused(
            f"{file} has {file.stat().st_size} bytes and not {PEPPER_BYTES}, so it is not the file that Toward made: "
            "put it back from your copy of keys/ and start again."
        )
    if database_file(data) and not _is_there(file):
        raise Refused(no_pepper(data))


def no_pepper(data: Path) -> str:
    return (
        f"The database is here but {data / 'keys' / 'pepper'} is not, and without it nothing that was "
        "written can be opened: put the file back from your copy of keys/ and start again."
    )


def _make_key(path: Path) -> bool:
    if _is_there(path):
        path.chmod(0o600)
        return False
    write_private(path, secrets.token_bytes(PEPPER_BYTES))
    return True


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
