"""What the page of the very first account says."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from toward.machine import firststart

pytestmark = pytest.mark.django_db


def test_signing_up_says_what_is_kept_once_and_not_that_nobody_runs_this() -> None:
    nobody, browser = "Nobody has said yet who runs this server", Client()
    assert nobody in browser.get("/").content.decode()
    browser.post("/start/", {"secret": firststart.make(Path(settings.DATA))})
    page = browser.get("/sign-up/").content.decode()
    assert 'name="operator"' in page and "Whoever runs this server could" in page and nobody not in page
    before, _, after = page.partition("<details")
    assert "What is kept" not in before and "/guide/your-words-here/" not in before  # once, and where it unfolds
    assert after.partition("What is kept, and why")[2].partition("</details>")[0].count("/guide/your-words-here/") == 1
