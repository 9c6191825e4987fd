"""Sealed until both: a machine of two people who write, change, withdraw, leave, in any order."""

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.drawn import often
from toward.log.log import Closed, Log
from toward.log.models import MomentRow, WaitingRow
from toward.log.moment import Moment
from toward.log.waiting import SIZE, NothingWaits, Waiting, empty
from toward.people import keys

LOG, KEY = "b" * 22, bytes(range(32))


class Letter(Moment, tag="test.letter"):
    """A line, for these tests."""

    text: str = ""


def waiting(reader: str, *, closed: bool = False) -> Waiting:
    return Waiting(Log(LOG, KEY, reader, closed=lambda: closed), ("ana", "ben"), keys.gate)


def letters() -> list[Letter]:
    return [m for m in Log(LOG, KEY, "ana").moments if isinstance(m, Letter)]


@pytest.mark.django_db
class TestWaiting:
    def test_nothing_moves_until_both_are_in(self) -> None:
        waiting("ana").ask("q1")
        assert waiting("ana").put("q1", Letter(text="from ana")) is False
        assert MomentRow.objects.count() == 0
        assert waiting("ben").put("q1", Letter(text="from ben")) is True
        assert [(m.by, m.text) for m in letters()] == [("ana", "from ana"), ("ben", "from ben")]
        assert WaitingRow.objects.count() == 0

    def test_the_same_person_twice_is_not_both(self) -> None:
        waiting("ana").ask("q1")
        waiting("ana").put("q1", Letter(text="one"))
        assert waiting("ana").put("q1", Letter(text="two")) is False
        waiting("ben").put("q1", Letter(text="three"))
        assert [m.text for m in letters()] == ["two", "three"]

    def test_rows_tell_nothing_of_who_has_written(self) -> None:
        waiting("ana").ask("q1")
        before = {row.member: len(bytes(row.box)) for row in WaitingRow.objects.all()}
        waiting("ana").put("q1", Letter(text="x" * 5000))
        after = {row.member: len(bytes(row.box)) for row in WaitingRow.objects.all()}
        assert before == after == {"ana": SIZE, "ben": SIZE}
        assert WaitingRow.objects.values("day").distinct().count() == 1

    def test_the_gate_key_alone_or_the_bond_key_alone_opens_nothing(self) -> None:
        waiting("ana").ask("q1")
        waiting("ana").put("q1", Letter(text="secret"))
        box = bytes(WaitingRow.objects.get(member="ana").box)
        place = f"waiting:1:{LOG}:q1:ana"
        from toward.log import seal

        with pytest.raises(seal.DoesNotOpen):
            seal.unlock(KEY, box, place)
        assert b"secret" not in bytes(seal.unlock(keys.gate(place), box, place))

    def test_withdrawing_leaves_the_place_as_if_unused(self) -> None:
        waiting("ana").ask("q1")
        waiting("ana").put("q1", Letter(text="no"))
        waiting("ana").withdraw("q1")
        assert waiting("ben").put("q1", Letter(text="yes")) is False

    def test_in_an_ended_bond_the_places_stand_as_before_and_hold_nothing(self) -> None:
        waiting("ana").ask("q1")
        waiting("ana").put("q1", Letter(text="hers"))
        before = [(row.prompt, row.member, len(row.box)) for row in WaitingRow.objects.order_by("member")]
        empty(LOG)
        assert [(row.prompt, row.member, len(row.box)) for row in WaitingRow.objects.order_by("member")] == before
        waiting("ana", closed=True).withdraw("q1")
        assert waiting("ben").put("q1", Letter(text="his")) is False, "hers was there, and is gone"

    def test_no_place_no_words(self) -> None:
        with pytest.raises(NothingWaits):
            waiting("ana").put("never asked", Letter(text="x"))
        with pytest.raises(Closed):
            waiting("ana", closed=True).put("q1", Letter(text="x"))

    def test_a_box_of_another_prompt_or_member_opens_nothing(self) -> None:
        waiting("ana").ask("q1")
        waiting("ana").ask("q2")
        waiting("ana").put("q1", Letter(text="for q1"))
        stolen = WaitingRow.objects.get(prompt="q1", member="ana").box
        WaitingRow.objects.filter(prompt="q2").update(box=stolen)
        assert waiting("ben").put("q2", Letter(text="mine")) is False


class Two(RuleBasedStateMachine):
    """Whatever the two do, what stands in the log is always whole pairs, each by its own author."""

    def __init__(self) -> None:
        super().__init__()
        MomentRow.objects.all().delete()
        WaitingRow.objects.all().delete()
        self.inside: dict[str, dict[str, str]] = {}
        self.open: dict[str, dict[str, str]] = {}

    @rule(prompt=st.sampled_from(["p", "q"]), who=st.sampled_from(["ana", "ben"]))
    def ask(self, prompt: str, who: str) -> None:
        waiting(who).ask(prompt)
        self.inside.setdefault(prompt, {})

    @precondition(lambda self: self.inside)
    @rule(data=st.data(), who=st.sampled_from(["ana", "ben"]), text=st.text(max_size=8))
    def put(self, data: st.DataObject, who: str, text: str) -> None:
        prompt = data.draw(st.sampled_from(sorted(self.inside)))
        opened = waiting(who).put(prompt, Letter(text=f"{prompt}:{text}"))
        self.inside[prompt][who] = f"{prompt}:{text}"
        assert opened == (len(self.inside[prompt]) == 2)
        if opened:
            self.open[f"{prompt}{len(self.open)}"] = self.inside.pop(prompt)

    @precondition(lambda self: self.inside)
    @rule(data=st.data(), who=st.sampled_from(["ana", "ben"]))
    def withdraw(self, data: st.DataObject, who: str) -> None:
        prompt = data.draw(st.sampled_from(sorted(self.inside)))
        waiting(who).withdraw(prompt)
        self.inside[prompt].pop(who, None)

    @precondition(lambda self: self.inside)
    @rule(data=st.data())
    def somebody_meddles(self, data: st.DataObject) -> None:
        prompt = data.draw(st.sampled_from(sorted(self.inside)))
        WaitingRow.objects.filter(prompt=prompt, member="ana").update(box=os.urandom(SIZE))
        self.inside[prompt].pop("ana", None)

    @invariant()
    def only_whole_pairs_are_open(self) -> None:
        expected = [(who, text) for pair in self.open.values() for who, text in sorted(pair.items())]
        assert [(m.by, m.text) for m in letters()] == expected


@pytest.mark.django_db
def test_any_order_of_two_people_opens_only_whole_pairs() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    limits = settings(
        max_examples=often(40), stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Two, settings=limits)
