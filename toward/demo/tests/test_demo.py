"""The demo: two people, a year; both can be looked at, and there is no such door anywhere else."""

import itertools
from typing import Any

import pytest
from django.test import Client
from django.urls import clear_url_caches

from toward.demo import build
from toward.demo.tests.conftest import look
from toward.demo.year import entries, told
from toward.log.log import now

pytestmark = pytest.mark.django_db


def test_both_open_and_see_their_own_half(doors: dict[str, str]) -> None:
    ana, ben = look(doors["Ana"]), look(doors["Ben"])
    assert "Ben noticed you" in ana.get("/today/").content.decode()
    said = "Still the good spoon."
    assert said in ana.get("/mine/").content.decode() or said in ana.get("/questions/").content.decode()
    for page in ("/today/", "/ours/", "/questions/", "/mine/"):
        assert said not in ben.get(page).content.decode()
    assert "best object in this flat" in ben.get("/today/").content.decode()


def test_its_front_page_leads_in_as_either(doors: dict[str, str], settings: Any) -> None:
    """The code for the phone that the terminal shows opens this page."""
    assert "/demo/" not in Client().get("/").content.decode()
    settings.DEMO = True
    page = Client().get("/").content.decode()
    assert all(f'href="{door}"' in page for door in doors.values()) and "/sign-in/" not in page


def test_building_twice_changes_nothing(doors: dict[str, str]) -> None:
    from toward.log.models import MomentRow

    before = MomentRow.objects.count()
    assert build() == doors and MomentRow.objects.count() == before


def test_there_is_no_such_door_elsewhere() -> None:
    clear_url_caches()
    assert Client().get("/demo/ana/").status_code == 404


@pytest.mark.parametrize("hour", [0, 5, 12, 18, 23])
def test_whenever_it_is_built_nothing_is_named_before_it_is_said(hour: int) -> None:
    at = now().replace(hour=hour, minute=4)
    known = {"ana", "ben", "bond", "seed", "zone"}
    for one in told(at):
        assert {name[1:] for name in one.names.values()} <= known and one.at <= at
        known.add(one.key)


def test_the_year_is_a_year_with_a_silent_fortnight() -> None:
    days = sorted({entry["day"] for entry in entries()})
    assert days[0] <= -360 and days[-1] == 0
    assert max(b - a for a, b in itertools.pairwise(days)) >= 14
    assert all(one.at <= now() for one in told(now()))
    assert sum(len(entry.get("text", "")) > 20 for entry in entries()) >= 80
