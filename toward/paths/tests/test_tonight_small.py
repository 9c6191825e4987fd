"""What was refused of an evening rests; the small things take turns, so that who only taps gets more than two."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from tests.cast import Phone, at, pair, sign_up
from toward.paths.tests.test_tonight import begins, evening, go, leaves_out, step_at
from toward.practice.moments import Met
from toward.practice.practice import Bring
from toward.practice.registry import practices
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Bid
from toward.practices.interests.moments import Round
from toward.practices.promises.moments import PromiseMade
from toward.practices.reach.moments import Signal
from toward.practices.touch.moments import Invitation, Statement

__all__ = ["evening"]
A_DAY = timedelta(days=1)


def small(one: Phone, **how: str) -> str:
    """Where the small thing of this evening stands; nothing where there is none."""
    where = begins(one, **how)
    while step_at(where) and not step_at(where).startswith("small "):
        where = leaves_out(one, where)
    return where if step_at(where) else ""


def refuses(one: Phone, where: str) -> str:
    page = one.get(where).content.decode()
    assert 'action="/tonight/not-now/"' in page
    return go(one, "/tonight/not-now/", step=step_at(where))


def test_what_was_refused_rests_for_weeks(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    refused: dict[str, int] = {}
    for day in range(30):
        if where := small(ana, short="1"):
            key = step_at(where)
            assert day - refused.get(key, -99) >= 21, key
            refused[key] = day
            refuses(ana, where)
        go(ana, "/tonight/enough/")
        at(monkeypatch, timezone.now() + A_DAY, ana, ben)
    assert len(refused) > 3 and min(refused.values()) >= 21, "each came, and after three weeks again"


def test_what_waits_with_a_time_is_put_off_for_some_days(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    ana.ours.log.append(PromiseMade(text="Water the ferns", due=timezone.localdate()))
    at(monkeypatch, timezone.now() + 2 * A_DAY, ana, ben)
    where, first = begins(ana), list[bool]()
    assert step_at(where).startswith("now promises/") and ana.sees(where, "Not now, in a few days")
    refuses(ana, where)
    for _ in range(4):
        go(ana, "/tonight/enough/")
        at(monkeypatch, timezone.now() + A_DAY, ana, ben)
        assert ana.sees("/today/", "Water the ferns"), "Today shows it as before"
        first.append(step_at(begins(ana)).startswith("now promises/"))
    assert first == [False, False, True, True]


def test_with_another_nothing_rests_that_was_refused_here(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    where = small(ana, short="1")
    refuses(ana, where)
    go(ana, "/tonight/enough/")
    cy = sign_up("Cy", "moss")
    pair(ana, cy, "friends")
    assert step_at(small(ana, short="1")) == step_at(where)


def test_in_two_weeks_of_taps_it_is_each_evening_something_else(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    liked = ben.ours.log.append(Statement(marks={"home.long-hug": "love"})).id
    ana.me.mine.append(Met(of=liked))
    done: list[str] = []
    for _ in range(14):
        where = small(ana, short="1")
        done.append(step_at(where))
        taps(ana, where)
        go(ana, "/tonight/enough/")
        at(monkeypatch, timezone.now() + A_DAY, ana, ben)
    assert {"small hello", "small ask", "small thanks", "small touch", "small sort", "small mark"} <= set(done)
    assert all(done.count(key) <= 4 for key in done), done
    said = {type(m) for m in ben.ours.log.moments if m.by != ben.person}
    assert {Signal, Bid, Noticed, Invitation, Round} <= said


def taps(one: Phone, where: str) -> None:
    """The first of what the step offers, as its form would send it."""
    page = one.get(where).content.decode().partition('id="step"')[2]
    form = page.partition("<form")[2].partition("</form>")[0]
    fields = dict(_named(part) for part in form.split("<input")[1:] if 'type="hidden"' in part)
    button = _named(form.partition("<button")[2]) if "<button" in form else ("", "")
    go(one, form.partition('action="')[2].partition('"')[0], at=where, **{**fields, **dict([button])})


def _named(part: str) -> tuple[str, str]:
    name, value = (part.partition(f' {what}="')[2].partition('"')[0] for what in ("name", "value"))
    return name, unescape(value)


def test_what_the_other_likes_is_offered_once_it_was_read(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    liked = ben.ours.log.append(Statement(marks={"home.long-hug": "love"})).id
    assert "touch" not in [one.key for one in brings(ana)]
    ana.me.mine.append(Met(of=liked))
    ana.me.look_anew()
    assert "touch" in [one.key for one in brings(ana)]


def brings(one: Phone) -> list[Bring]:
    return [each for practice in practices() for each in practice.tonight(one.me.evening())]
