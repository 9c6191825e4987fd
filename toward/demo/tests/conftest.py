"""The demo, built once a minute and put back row by row in between, and its doors."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import clear_url_caches, path

from tests.begun import there
from toward import urls
from toward.demo import build, views


@pytest.fixture
def doors() -> Iterator[dict[str, str]]:
    """The two links; the addresses of the demo are gone again afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        door = path("demo/<slug:who>/", views.look_as, name="demo")
        patch.setattr(urls, "urlpatterns", [*urls.urlpatterns, door])
        clear_url_caches()
        yield there("the demo", build)
    clear_url_caches()


def look(door: str) -> Client:
    browser = Client()
    assert browser.get(door).status_code == 302
    return browser
