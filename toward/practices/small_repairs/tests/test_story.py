"""Small repairs, whatever is said in whatever order."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid
from toward.practices.small_repairs.story import answered, read, tell

T0 = datetime(2026, 5, 20, 20, tzinfo=UTC)
WHO = st.sampled_from(["ana", "ben", "eve", ""])
IDS = st.sampled_from(["a", "b", "nothing", ""])
SAID = st.one_of(
    st.builds(SmallSaid, by=WHO, id=IDS, line=st.just("Sorry")),
    st.builds(SmallMet, by=WHO, of=IDS, time=st.booleans()),
)


def at(*ours: Moment, mine: tuple[Moment, ...] = (), me: str = "ana") -> Evening:
    return Evening(mine=mine, ours=ours, me=me, other="ben" if me == "ana" else "ana", now=T0)


@given(st.lists(SAID, max_size=12), st.lists(st.builds(SmallRead, of=IDS), max_size=3))
def test_any_order_of_anything_is_a_story(ours: list[Moment], mine: list[Moment]) -> None:
    for me in ("ana", "ben"):
        told = tell(at(*ours, mine=tuple(mine), me=me))
        assert len(told.said) == sum(isinstance(m, SmallSaid) for m in ours)
        assert sum(map(len, told.answers.values())) == sum(isinstance(m, SmallMet) for m in ours)


def test_the_newest_stands_first_and_the_answers_of_old_with_what_they_answer() -> None:
    one, two = SmallSaid(id="a", by="ben", line="Sorry"), SmallSaid(id="b", by="ben", line="I see you.")
    back = SmallMet(id="x", by="ana", of="a", line="Tomorrow?", time=True)
    told = tell(at(one, back, two))
    assert told.said == [two, one] and dict(told.answers) == {"a": [back]}


def test_what_was_answered_or_read_of_old_is_not_new_again() -> None:
    said, back = SmallSaid(id="a", by="ben"), SmallMet(id="x", by="ana", of="a")
    assert answered(said, at(said, back)) and not answered(said, at(said))
    assert not answered(said, at(said, back, me="ben"))
    assert read(back, at(said, back, mine=(SmallRead(of="a"),), me="ben")) and not read(back, at(said, back, me="ben"))
