"""The demo, built once for a test, and its doors."""

import pytest
from django.test import Client
from django.urls import clear_url_caches, path

from toward import urls
from toward.demo import build, views


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(urls, "urlpatterns", [*urls.urlpatterns, path("demo/<slug:who>/", views.look_as)])
    clear_url_caches()
    return build()


def look(door: str) -> Client:
    browser = Client()
    assert browser.get(door).status_code == 302
    return browser
