"""One Chromium that can reach the house and a neutral page, and nothing else."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, Playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--in-process-gpu",  # nobody looks: a process less that every page is told to
]
# The last list counts, so here is Playwright's own, too. Chromium keeps pages of its own bars ready beside each phone:
# they cost as much as the phone, and nobody sees them.
NOT_WANTED = (
    *("AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"),
    *("OptimizationHints", "PaintHolding", "PreconnectToSearch", "TcpPortRandomizationWin"),
    *("ThirdPartyStoragePartitioning", "PreloadTopChromeWebUI", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
)
SIZES = {"iPhone 13": (390, 844), "Pixel 7": (412, 915)}


def executable() -> str | None:
    """The Chromium of this machine, if there is one."""
    wanted = os.environ.get("TOWARD_CHROMIUM")
    return wanted or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def shell() -> str | None:
    """The same Chromium without bars and windows, which costs half; where there is none, the whole one."""
    return os.environ.get("CHROMIUM_SHELL") or shutil.which("chromium-headless-shell") or executable()


class Neutral(BaseHTTPRequestHandler):
    """The page that a quick exit goes to."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(
            b"<!doctype html><html lang=en><title>Weather</title><link rel=icon href=data:,><p>Mild, some rain."
        )

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def neutral_place() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Neutral)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium(play: Playwright, which: Callable[[], str | None] = shell) -> Iterator[Browser]:
    with neutral_place() as port:
        rules = f"MAP neutral.test 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
        args = [*QUIET, f"--host-resolver-rules={rules}", f"--disable-features={','.join(NOT_WANTED)}"]
        browser = play.chromium.launch(executable_path=which(), args=args, timeout=180_000)
        try:
            yield browser
        finally:
            browser.close()
