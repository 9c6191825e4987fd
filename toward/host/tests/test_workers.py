"""When workers are renewed, and how long one that dies again and again is waited for."""

import pytest

from toward.host import program, workers
from toward.host.tests.staff import Staff, Worker


def test_who_is_old_is_renewed_and_nobody_else() -> None:
    old, young = Worker(0, 101), Worker(1, 60)
    staff = Staff(old, young)
    assert staff._rest() == 0
    staff.renew()
    assert old.ended and staff.wrks[0] is not old and staff.wrks[1] is young and not young.ended
    assert 30 < staff._rest() <= 40


def test_the_old_one_goes_on_when_no_new_one_comes() -> None:
    old = Worker(0, 101)
    staff = Staff(old, comes=False)
    staff.renew()
    assert staff.wrks == [old] and not old.ended and staff._rest() > 90


def test_nobody_is_given_half_an_update(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    old = Worker(0, 101)
    staff = Staff(old)
    monkeypatch.setattr(program, "stamp", lambda: (1, 1))
    staff.renew()
    assert staff.wrks == [old] and not old.ended
    assert capfd.readouterr().err.count("\n") == 1


def test_all_are_renewed_when_asked_to() -> None:
    wrks = [Worker(0, 1), Worker(1, 2)]
    staff = Staff(*wrks)
    staff.reload_signal = True
    staff.renew()
    assert all(one.ended for one in wrks) and not staff.reload_signal


def test_who_dies_again_and_again_is_waited_for_longer_and_never_given_up() -> None:
    staff, rests = Staff(Worker(0)), list[float]()
    for _ in range(12):
        staff.wrks[0].alive = False
        staff.interrupt_children.append(0)
        staff.follow()
        rests.append(staff._rest())
        staff.due = dict.fromkeys(staff.due, 0.0)
        staff.follow()
        assert staff.wrks[0].is_alive()
    assert rests[0] < 1 and sorted(rests) == pytest.approx(rests, abs=0.5) and rests[-1] <= workers.PATIENCE
    assert rests[-1] > workers.PATIENCE / 2


def test_the_first_death_of_one_that_worked_well_is_followed_at_once() -> None:
    staff = Staff(Worker(0, workers.STEADY + 1, alive=False))
    staff.interrupt_children.append(0)
    staff.follow()
    assert staff.wrks[0].is_alive() and not staff.due
