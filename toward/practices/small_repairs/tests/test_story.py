"""Small repairs, whatever is said in whatever order."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid
from toward.practices.small_repairs.story import cards, tell

T0 = datetime(2026, 5, 20, 20, tzinfo=UTC)
WHO = st.sampled_from(["ana", "ben", "eve", ""])
IDS = st.sampled_from(["a", "b", "nothing", ""])
SAID = st.one_of(
    st.builds(SmallSaid, by=WHO, id=IDS, line=st.just("Sorry")),
    st.builds(SmallMet, by=WHO, of=IDS, time=st.booleans()),
)


def at(ours: list[Moment], mine: list[Moment], me: str = "ana") -> Evening:
    return Evening(mine=mine, ours=ours, me=me, other="ben" if me == "ana" else "ana", now=T0)


@given(st.lists(SAID, max_size=12), st.lists(st.builds(SmallRead, of=IDS), max_size=3))
def test_any_order_of_anything_is_a_story(ours: list[Moment], mine: list[Moment]) -> None:
    for me in ("ana", "ben"):
        told = tell(at(ours, mine, me))
        assert len(told) == sum(isinstance(m, SmallSaid) for m in ours)
        assert all(answer.by != one.said.by for one in told for answer in one.answers)
        list(cards(at(ours, mine, me)))


def test_the_newest_stands_first_with_what_came_back() -> None:
    ours: list[Moment] = [
        SmallSaid(id="a", by="ben", line="Sorry"),
        SmallMet(id="x", by="ana", of="a", line="Tomorrow?", time=True),
        SmallSaid(id="b", by="ben", line="I see you."),
    ]
    new, old = tell(at(ours, []))
    assert new.waits and not old.waits and old.asks_for_time
    assert not tell(at(ours, [SmallRead(of="b")]))[0].waits
