"""A house with https of its own (`--https toward.local`), and a phone that knows whom it trusts."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Download, Playwright

from tests.phones.browser import QUIET, shell
from tests.phones.house import House
from toward.host.https import certificate_port
from toward.machine.address import check_free, free_port
from toward.machine.place import Refused

NAME = "toward.local"
RULES = f"MAP {NAME} 127.0.0.1, MAP neutral.test 127.0.0.1:9, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def missing() -> str:
    """What this machine lacks for such a house and such a phone."""
    if shell() is None:
        return "no Chromium here: install one, or name it in TOWARD_CHROMIUM"
    if not shutil.which("certutil"):
        return "no certutil here, so no phone can be made to trust a certificate: apt install libnss3-tools"
    caddy = (Path(sys.executable).parent / "caddy").exists() or shutil.which("caddy")
    return "" if caddy else "no caddy here: requirements-https.txt has it"


class SecureHouse(House):
    """A house whose address is https; `plain` is the port beside it."""

    def start(self) -> None:
        self.port = two_free_ports()
        self.address, self.plain = f"https://{NAME}:{self.port}", f"http://127.0.0.1:{certificate_port(self.port)}"
        self.words = ["--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.data), "--https", NAME]
        super().start()

    def opens_at(self) -> str:
        return self.plain  # help is there without a certificate

    @property
    def link(self) -> str:
        found = re.search(rf"{self.address}/start/#\S+", self.said.read_text())
        assert found, self.said.read_text()
        return found[0]


def two_free_ports() -> int:
    """A port that is free, as is the one after it."""
    while True:
        port = free_port()
        try:
            check_free("127.0.0.1", certificate_port(port))
        except Refused:
            continue
        return port


class Trusting:
    """A phone's home folder, with the database in which Chromium on Linux looks for authorities of one's own."""

    def __init__(self, home: Path) -> None:
        self.home, self.store = home, home / ".pki" / "nssdb"
        self.store.mkdir(parents=True)
        self._certutil("-N", "--empty-password")

    def trusts(self, file: Path) -> None:
        """Import an authority, for websites."""
        self._certutil("-A", "-n", "toward", "-t", "C,,", "-i", str(file))

    def _certutil(self, *words: str) -> None:
        subprocess.run(["certutil", "-d", f"sql:{self.store}", *words], check=True, capture_output=True)

    @contextmanager
    def on(self, play: Playwright) -> Iterator[BrowserContext]:
        """Switch it on: what is trusted is read once, at the start."""
        phone: dict[str, Any] = {k: v for k, v in play.devices["Pixel 7"].items() if k != "default_browser_type"}
        args = [*QUIET, f"--host-resolver-rules={RULES}"]
        env: dict[str, str | float | bool] = {"HOME": str(self.home)}
        browser = play.chromium.launch(executable_path=shell(), args=args, env=env)
        try:
            yield browser.new_context(**phone, locale="en-GB", reduced_motion="reduce", accept_downloads=True)
        finally:
            browser.close()


def kept(download: Download, folder: Path) -> Path:
    """Where a download lies now."""
    path = folder / download.suggested_filename
    download.save_as(path)
    return path
