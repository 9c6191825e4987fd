"""`--host ::` listens to IPv6 and IPv4 alike."""

from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.served import Served
from toward.machine import address


@pytest.mark.skipif(not address.is_own("::1"), reason="this machine has no IPv6")
def test_all_addresses_of_both_kinds(tmp_path: Path) -> None:
    there = Served(tmp_path / "data", "--host", "::")
    try:
        for name in ("[::1]", "127.0.0.1", "localhost"):
            with urlopen(f"http://{name}:{there.port}/help/", timeout=60) as answer:
                assert answer.status == 200, name
    finally:
        there.stop()
