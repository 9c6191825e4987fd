"""The question of an evening: answered by a tap, and in the two minutes only where it has taps of its own."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import QUESTION, begins, evening, go, leaves_out, step_at, steps
from toward.practices.questions.tests.hands import today

__all__ = ["evening"]


@pytest.mark.parametrize("how", [{}, {"short": "1"}])
def test_the_question_can_be_answered_by_a_tap_and_it_goes_on(
    evening: tuple[Phone, Phone], how: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    while not today(ana).question.taps:
        at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    where = leaves_out(ana, begins(ana, **how))
    shown = ana.get(where).content.decode()
    asked, line = (
        re.search(QUESTION, shown, re.S),
        re.search(r'<button class="chip" name="words" value="([^"]+)"', shown),
    )
    assert asked and line
    passes = re.search(r'<button class="([^"]*)" name="passed"', shown)
    assert passes and "btn--quiet" in passes[1], "what answers stands out, not what passes"
    assert not how or line.start() < passes.start()
    where = go(ana, asked[1], where, question=asked[2], words=unescape(line[1]))
    assert "question " not in step_at(where) and unescape(line[1]) in str(ana.me.mine.moments)


def test_the_two_minutes_bring_a_question_that_has_taps_of_its_own(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    found: dict[bool, bool] = {}
    while len(found) < 2:
        taps, asked = bool(today(ana).question.taps), f"question {today(ana).which}"
        found[taps] = asked in steps(ana, begins(ana, short="1"))
        go(ana, "/tonight/enough/")
        at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    assert found == {True: True, False: False}, "where the only taps put off, it waits for words"
    assert any(key.startswith("question ") for key in steps(ana, begins(ana)))
