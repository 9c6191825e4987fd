"""In which order Tonight brings what lies there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import CARD, begins, evening, leaves_out, main, step_at, steps
from toward.practice.moments import Answered
from toward.practices.appreciation.moments import Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.repair.moments import PauseAsked, Started
from toward.practices.small_repairs.moments import SmallSaid

__all__ = ["evening"]


def test_what_is_new_comes_before_the_question_and_replies_to_my_replies_a_few_at_the_end(
    evening: tuple[Phone, Phone],
) -> None:
    ana, ben = evening
    replies = []
    for nth in range(5):
        mine = ana.ours.log.append(Noticed(did=f"The gate {nth}"))
        his = ben.ours.log.append(Answered(of=mine.id, words="Thank you"))
        back = ana.ours.log.append(Answered(of=his.id, words="Gladly"))
        replies.append(f"table {ben.ours.log.append(Answered(of=back.id, words='So glad')).id}")
    new = f"table {ben.ours.log.append(Noticed(did='The lamp')).id}"
    found = steps(ana, begins(ana))
    asked = next(nth for nth, key in enumerate(found) if key.startswith("question "))
    assert found.index(new) < asked and found[asked + 1 : asked + 4] == replies[:3]
    assert not set(found) & set(replies[3:]), "the others come another evening"


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


def test_of_old_moods_the_newest_comes_alone_and_today_keeps_all(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    moods = [ben.ours.log.append(CheckIn(text=f"Thin {nth}")).id for nth in range(3)]
    assert all(f"thing-{id}" in main(ana, "/today/") for id in moods)
    where = begins(ana)
    while not step_at(where).startswith("table "):
        where = leaves_out(ana, where)
    assert step_at(where) == f"table {moods[-1]}" and "Earlier ones stand under Feelings." in main(ana, where)
    assert ana.post(f"/table/{moods[-1]}/answer/", words="I am here").status_code < 400
    assert not [key for key in steps(ana, leaves_out(ana, where)) if key.startswith("table ")]
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    assert not [key for key in steps(ana, begins(ana)) if key.startswith("table ")], "no evening goes to older ones"
    alone = ben.ours.log.append(Noticed(did="The gate")).id
    where = begins(ana)
    while step_at(where) != f"table {alone}":
        where = leaves_out(ana, where)
    assert "Earlier ones stand" not in main(ana, where)


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
