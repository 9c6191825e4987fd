"""When a promise is meant for: what has gone by is not said as if it were to come."""

from datetime import timedelta

from django.template.loader import render_to_string
from django.utils import timezone

from toward.practices.promises.moments import PromiseMade


def said(days: int) -> str:
    due = timezone.localdate() + timedelta(days=days)
    made = PromiseMade(text="I ring the plumber", rhythm="once", due=due)
    return render_to_string("promises/rhythm.html", {"m": made}).strip()


def test_a_day_that_has_gone_by_was_meant() -> None:
    assert [said(days) for days in (-1, 0, 1)] == ["it was meant for yesterday", "today", "by tomorrow"]
