"""In which order Tonight brings what lies there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import CARD, begins, evening, main, steps
from toward.practice.moments import Answered
from toward.practices.appreciation.moments import Noticed
from toward.practices.repair.moments import PauseAsked, Started
from toward.practices.small_repairs.moments import SmallSaid

__all__ = ["evening"]


def test_a_tap_that_asks_back_a_reply_of_mine_comes_behind_the_question(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    asks = []
    for nth in range(5):
        mine = ana.ours.log.append(Noticed(did=f"The gate {nth}"))
        his = ben.ours.log.append(Answered(of=mine.id, words="Thank you"))
        back = ana.ours.log.append(Answered(of=his.id, words="Gladly"))
        asks.append(f"table {ben.ours.log.append(Answered(of=back.id, line='appreciation.news.what-next')).id}")
    new = f"table {ben.ours.log.append(Noticed(did='The lamp')).id}"
    found = steps(ana, begins(ana))
    asked = next(nth for nth, key in enumerate(found) if key.startswith("question "))
    assert found.index(new) < asked and set(found[asked + 1 : asked + 4]) <= set(asks), found


def test_what_mends_comes_first_of_what_is_new(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    thanks = [ben.ours.log.append(Noticed(did=f"The gate {nth}")).id for nth in range(6)]
    sorry = ben.ours.log.append(SmallSaid(line="I am sorry")).id
    page = main(ana, "/today/")
    assert 0 < page.index(f"thing-{sorry}") < page.index(f"thing-{thanks[0]}")
    assert [key for key in steps(ana, begins(ana)) if key.startswith("table ")][:2] == [
        f"table {sorry}",
        f"table {thanks[0]}",
    ]


def test_while_a_repair_is_paused_or_has_its_time_nothing_is_suggested(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    page = main(ana, "/today/")
    assert "Why this?" in page and CARD in page and any(key.startswith("small ") for key in steps(ana, begins(ana)))
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    began = ben.ours.log.append(Started(by=ben.bond)).id
    ben.ours.log.append(PauseAsked(of=began, until=timezone.now() + timedelta(hours=1)))
    for minutes in (0, 61):
        at(monkeypatch, timezone.now() + timedelta(minutes=minutes), ana, ben)
        page = main(ana, "/today/")
        assert "Why this?" not in page and page.index(f"/repair/{began}/") < page.index(CARD)
    assert not any(key.startswith("small ") for key in steps(ana, begins(ana)))
    at(monkeypatch, timezone.now() + timedelta(days=8), ana, ben)
    assert "Why this?" in main(ana, "/today/"), "a repair that nobody goes on with silences nothing for ever"
