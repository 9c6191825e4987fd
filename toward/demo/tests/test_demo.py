"""The demo: two people, a year; both can be looked at, and there is no such door anywhere else."""

import itertools

import pytest
from django.test import Client
from django.urls import clear_url_caches, path

from toward import urls
from toward.demo import build, views
from toward.demo.year import entries, told
from toward.log.log import now

pytestmark = pytest.mark.django_db


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(urls, "urlpatterns", [*urls.urlpatterns, path("demo/<slug:who>/", views.look_as)])
    clear_url_caches()
    return build()


def look(door: str) -> Client:
    browser = Client()
    assert browser.get(door).status_code == 302
    return browser


def test_both_open_and_see_their_own_half(doors: dict[str, str]) -> None:
    ana, ben = look(doors["Ana"]), look(doors["Ben"])
    assert "good spoon by my plate" in ana.get("/today/").content.decode()
    said = "Still the good spoon."
    assert said in ana.get("/mine/").content.decode() or said in ana.get("/questions/").content.decode()
    for page in ("/today/", "/ours/", "/questions/", "/mine/"):
        assert said not in ben.get(page).content.decode()
    assert "best object in this flat" in ben.get("/today/").content.decode()


def test_building_twice_changes_nothing(doors: dict[str, str]) -> None:
    from toward.log.models import MomentRow

    before = MomentRow.objects.count()
    assert build() == doors and MomentRow.objects.count() == before


def test_there_is_no_such_door_elsewhere() -> None:
    clear_url_caches()
    assert Client().get("/demo/ana/").status_code == 404


def test_the_year_is_a_year_with_a_silent_fortnight() -> None:
    days = sorted({entry["day"] for entry in entries()})
    assert days[0] <= -360 and days[-1] == 0
    assert max(b - a for a, b in itertools.pairwise(days)) >= 14
    assert all(one.at <= now() for one in told(now()))
    assert sum(len(entry.get("text", "")) > 20 for entry in entries()) >= 80
