"""Rounds, wishes and big days as moments tell them, in whatever order they come."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.interests.cards import coming
from toward.practices.interests.deck import SIZE
from toward.practices.interests.dues import dues
from toward.practices.interests.moments import (
    Agreed,
    BigDay,
    Common,
    Ended,
    LetGo,
    Line,
    Mark,
    Marks,
    NotNow,
    Off,
    Passion,
    Proposed,
    Round,
    Sealed,
    Still,
    Wish,
    WishesOpened,
)
from toward.practices.interests.sealing import common
from toward.practices.interests.story import AFTER, Story, part_of

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
CARDS = tuple("abcdefgh")
BOND = "bond"


def told(*ours: Moment, mine: tuple[Moment, ...] = (), me: str = "ana", now: datetime = NOW) -> Story:
    other = {"ana": "ben", "ben": "ana"}[me]
    return Story(Evening(mine=list(mine), ours=list(ours), me=me, other=other, now=now))


def a_round(id: str = "1", ids: tuple[str, ...] = CARDS) -> Round:
    return Round(by=BOND, id=id, ids=ids, at=NOW)


def opens(of: str, love: str = "", curious: str = "") -> Common:
    return Common(by=BOND, id=f"c{of}", of=of, love=tuple(love), curious=tuple(curious), at=NOW)


any_list = st.lists(st.sampled_from(["", *(f"{how}.{card}" for how in ("love", "curious") for card in CARDS)]))


class TestCommon:
    @given(any_list, any_list)
    def test_only_what_both_have_remains_whoever_is_first(self, one: list[str], two: list[str]) -> None:
        said: list[list[str]] = []

        def write(_: Moment, both: list[str]) -> Moment:
            said.append(both)
            return Moment()

        merge = common(SIZE, write)
        lists = [tuple((some + [""] * SIZE)[:SIZE]) for some in (one, two)]
        for each in (lists, lists[::-1]):
            assert len(merge([Marks(of="1", list=each[0]), Marks(of="1", list=each[1])])) == 1
        assert set(said[0]) == set(said[1]) == (set(lists[0]) & set(lists[1])) - {""}

    @pytest.mark.parametrize("size", [0, SIZE - 1, SIZE + 1])
    def test_a_list_of_another_size_opens_nothing(self, size: int) -> None:
        with pytest.raises(ValueError, match="another size"):
            common(SIZE, lambda m, both: m)([Marks(list=("",) * SIZE), Marks(list=("",) * size)])


class TestRounds:
    @given(st.lists(st.sampled_from(["begin", "open", "end", "off"]), max_size=30))
    def test_one_lies_at_a_time_whatever_comes(self, acts: list[str]) -> None:
        ours: list[Moment] = []
        ids = count()
        for act in acts:
            lies, id = told(*ours).round, str(next(ids))
            of = lies.moment.id if lies else "nothing"
            match act:
                case "begin":
                    ours.append(a_round(id))
                case "open":
                    ours.append(opens(of, love="ab", curious="c"))
                case "end":
                    ours.append(Ended(by=BOND, id=id, of=of))
                case "off":
                    ours.append(Off(by=BOND, id=id, card="a"))
            story = told(*ours)
            lying = [one for one in story.rounds if not one.common and not _ended(ours, one.moment.id)]
            assert lying == ([story.round] if story.round else []) and set(story.both) <= set("abc")
            assert told(*ours, me="ben").both == story.both

    def test_a_later_round_says_it_anew_and_off_is_off_until_then(self) -> None:
        first = (a_round(), opens("1", love="ab", curious="c"))
        assert told(*first).both == {"a": "love", "b": "love", "c": "curious"}
        assert told(*first, Off(card="a")).both == {"b": "love", "c": "curious"}
        again = (*first, Off(card="a"), a_round("2", ("a", "b")), opens("2", curious="a"))
        assert told(*again).both == {"a": "curious", "c": "curious"}

    def test_my_marks_are_mine_and_of_their_round(self) -> None:
        mine = (Mark(of="1", card="a", mark="love"), Mark(of="1", card="a", mark="no"), Mark(of="0", card="b"))
        one = told(a_round(), mine=mine).round
        assert one and one.marks == {"a": "no"} and one.sealed is None
        one = told(a_round(), mine=(*mine, Sealed(of="1"))).round
        assert one and one.sealed


def _ended(ours: list[Moment], id: str) -> bool:
    return any(isinstance(m, Ended) and m.of == id for m in ours)


class TestTime:
    def test_wishes_stand_side_by_side_by_the_time_they_were_asked(self) -> None:
        pair = [Wish(by=by, id=f"{by}{turn}", turn=turn) for turn in (0, 1) for by in ("ana", "ben")]
        ours = (WishesOpened(turn=0), *pair[:2], WishesOpened(turn=1), *pair[2:])
        assert told(*ours).turn == 2 and told(*ours).wishes == [pair[2:], pair[:2]]
        assert told(*ours[:3]).wishes == [pair[:2]] and told().wishes == []
        assert told(ours[0], ours[3], *pair[2:]).wishes == [pair[2:]]

    def test_what_was_proposed_is_agreed_and_let_go_and_not_now_looks_like_no_answer(self) -> None:
        said = Proposed(by="ben", id="1", at=NOW, words="Thursdays")
        no = (NotNow(by="ana", of="1"),)
        assert told(said, mine=no).offers[0].declined and told(said, me="ben").offers[0].open(NOW)
        yes = Agreed(by="ana", id="2", of="1")
        assert told(said, yes).offers[0].stands and not told(said, Agreed(by="ben", of="1")).offers[0].yes
        assert not told(said, yes, LetGo(by="ben", of="1")).offers[0].stands
        assert not told(said).offers[0].open(NOW + timedelta(days=31))


CHOIR = Passion(by="ben", id="p", key="choir", name="The choir", at=NOW, reworded=NOW)


def concert(days: int, of: str = "p") -> BigDay:
    return BigDay(by="ben", id="d", of=of, what="The concert", day=NOW.date() + timedelta(days=days), at=NOW)


class TestBigDays:
    @given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-400, 400))
    def test_it_is_near_from_the_day_before_until_three_days_after(self, day: date, days: int) -> None:
        part = part_of(day, day + timedelta(days=days))
        assert part == ("before" if days in (-1, 0) else "after" if 1 <= days <= AFTER else "")

    @pytest.mark.parametrize(("days", "part"), [(2, ""), (1, "before"), (0, "before"), (-1, "after"), (-4, "")])
    def test_only_the_other_has_something_to_say_and_once(self, days: int, part: str) -> None:
        ours = (CHOIR, concert(days))
        assert [one.part for one in told(*ours).near] == ([part] if part else [])
        assert told(*ours, me="ben").near == []
        said = Line(by="ana", of="d", part=part or "before", words="Well?")
        assert told(*ours, said).near == [] == told(*ours, mine=(NotNow(by="ana", of="d", part=said.part),)).near
        assert told(concert(days)).near == [], "its passion was taken back"

    def test_it_rings_the_day_before_and_the_day_after_while_nothing_was_said(self) -> None:
        evening = told(CHOIR, concert(5)).evening
        assert [one.at for one in dues(evening)] == [NOW.date() + timedelta(days=days) for days in (4, 6)]
        said = told(CHOIR, concert(5), mine=(NotNow(by="ana", of="d", part="before"),)).evening
        assert [one.about for one in dues(said)] == ["interests:d:after"]
        assert list(dues(told(CHOIR, concert(5), me="ben").evening)) == []

    def test_both_have_it_ahead_while_its_passion_stands(self) -> None:
        for me in ("ana", "ben"):
            assert [(one.day, one.of) for one in coming(told(CHOIR, concert(5), me=me).evening)] == [
                (concert(5).day, "p")
            ]
        assert list(coming(told(concert(5)).evening)) == []

    def test_after_a_year_its_author_is_asked_whether_it_is_still_true(self) -> None:
        later = NOW + timedelta(days=370)
        assert told(CHOIR, me="ben").soft == set()
        assert told(CHOIR, me="ben", now=later).soft == {"p"} and told(CHOIR, now=later).soft == set()
        still = Still(by="ben", of="p", at=later - timedelta(days=9))
        assert told(CHOIR, still, me="ben", now=later).soft == set()
