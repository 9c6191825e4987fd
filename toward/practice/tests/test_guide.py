"""A guide says how to answer, fits what it stands under, and comes no second time while there is another."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.log.seal import padme
from toward.me.evening import Evening
from toward.practice import content, guide
from toward.practice.guide import MONTH, Guide
from toward.practice.moments import Answered, Met
from toward.practice.registry import shares
from toward.practice.share import Share
from toward.practice.table import BARE, Thing
from toward.practices.bids.moments import Answered as BidAnswered
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions.deck import deck
from toward.practices.questions.moments import Answer
from toward.practices.reach.moments import Signal

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
AIMS = ("understood", "cared", "believed", "free", "near")
DEPTHS = ("easy", "open", "deep")
OF_SEVERAL_SORTS: list[Moment] = [
    *(CheckIn(mood=mood) for mood in (0, 3, 4, 6, 10)),
    *(Signal(what=what) for what in ("low", "here")),
    *(BidAnswered(how=how) for how in ("yes", "no")),
    *(Answer(question=one.id) for one in deck()),
    Answer(passed=True),
]
IMPATIENT = re.compile(r"\b(you should|you must|have to\b|why don’t|process|trigger|boundar|validat)", re.I)


def sorts() -> set[str]:
    """Every sort of thing that there is, and asking."""
    every = [*(kind() for kind in shares()), *OF_SEVERAL_SORTS]
    told = {Thing(m, shares()[type(m)]).sort.removesuffix(f".{BARE}") for m in every}
    return told - {""} | {guide.ASKING, "reply"}


def every() -> list[Guide]:
    """Each that fits something."""
    return list({id: one for sort in sorts() for id, one in guide.fitting(sort).items()}.values())


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z’]+", text.lower()))


def alike(one: Guide, two: Guide) -> bool:
    a, b = words(one.text), words(two.text)
    return len(a & b) / len(a | b) > 0.6


def test_whatever_is_answered_in_words_has_guides_for_more_than_a_month_of_days() -> None:
    for share in shares().values():
        assert bool(share.guide) == ("words" in share.takes), share.kind
    assert len(sorts()) >= 15 and all(len(guide.fitting(sort)) > MONTH.days - 1 for sort in sorts())


def test_there_are_plenty_and_each_is_one_small_step() -> None:
    assert len(every()) >= 140
    assert Counter(one.aim for one in every()).keys() == set(AIMS)
    assert Counter(one.depth for one in every()).keys() == set(DEPTHS)
    for one in every():
        assert re.fullmatch(r"[a-z0-9-]+", one.id) and len(one.text.split()) <= 20 and one.text[-1] in ".?"
        assert not IMPATIENT.search(one.text), one.text
        assert not one.start.endswith((" ", ".", "…")) and len(one.start.split()) <= 8


def test_each_is_there_once_and_none_says_what_another_says() -> None:
    rows = content.common("guides")["guide"]
    assert max(Counter(row["id"] for row in rows).values()) == 1 and len(rows) == len(every())
    assert [(a.text, b.text) for a, b in combinations(every(), 2) if alike(a, b)] == []


def test_each_sort_can_be_met_with_each_aim_and_each_guide_fits_a_sort_that_there_is() -> None:
    names = {sort.partition(".")[0] for sort in sorts()}
    assert {fit for one in every() for fit in one.fits} == names
    assert all({one.aim for one in guide.fitting(sort).values()} == set(AIMS) for sort in sorts())


def test_a_tap_or_one_word_is_met_with_no_guide_that_speaks_of_words_and_a_greeting_with_none() -> None:
    def sort(m: Moment) -> str:
        return Thing(m, shares()[type(m)]).sort

    thin, more = CheckIn(mood=5, text="Thin"), CheckIn(mood=5, text="Thin today")
    assert sort(thin) == f"checkin.{BARE}" and sort(more) == "checkin"
    assert sort(Signal(what="hello", words="Good night")) == "" == sort(Answered(line="feelings.low.soup"))
    assert sort(Answered(words="I saw it")) == "reply"
    for one in sorts():
        bare, whole = guide.fitting(f"{one}.{BARE}"), guide.fitting(one)
        assert "." in one or {id for id in whole if not whole[id].of_words} == bare.keys() != set()
    assert any(one.of_words for one in guide.fitting("checkin").values())
    easy = next(one for one in deck() if one.depth == "easy")
    told, tapped = Answer(question=easy.id, text=easy.text, words="Soup, at one"), Answer(text=easy.text, words="Soup")
    assert sort(told) == "answer.easy" and sort(tapped) == f"answer.open.{BARE}", "its question is no word of theirs"
    few = guide.fitting(f"answer.easy.{BARE}").values()
    assert few and {(one.of_words, one.depth == "deep") for one in few} == {(False, False)}
    for row in content.common("ready")["line"]:
        assert sort(Answer(question=easy.id, text=easy.text, words=row["text"])) == "", (
            "a tap that puts off has no step"
        )
    assert not [one.text for one in every() if "forgive" in one.text.lower()], "nobody is asked to forgive"


def test_an_easy_thing_is_not_met_with_a_deep_one_nor_the_other_way_round() -> None:
    found = {depth: {one.depth for one in guide.fitting(f"answer.{depth}").values()} for depth in DEPTHS}
    assert found == {"easy": {"easy", "open"}, "open": set(DEPTHS), "deep": {"open", "deep"}}


KIND = Share(CheckIn, "head.html", "body.html", takes=("words",), guide="reply")


def met(days: list[int], sort: str) -> list[tuple[datetime, str]]:
    """Things of a sort, met so many days after one another: when, and by which guide."""
    mine: list[Moment] = []
    at, share = NOW, Share(CheckIn, "h", "b", takes=("words",), guide=sort)
    for n, later in enumerate(days):
        at += timedelta(days=later, minutes=1)
        mark = guide.opened(Thing(CheckIn(id=str(n), text="Thin today"), share), Evening(mine, (), "ana", "ben", at))
        mine.append(mark.again(at=at))
    return [(m.at, m.guide) for m in mine if isinstance(m, Met)]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 3), min_size=31, max_size=120), st.sampled_from(["answer.deep", "reply", "low"]))
def test_none_comes_twice_in_a_month_while_there_is_another(days: list[int], sort: str) -> None:
    told = met(days, sort)
    for n, (at, one) in enumerate(told):
        lately = [each for then, each in told[:n] if at - then < MONTH]
        assert one not in lately or set(lately) == set(guide.fitting(sort))


def test_a_month_of_daily_things_sees_none_twice_and_where_all_were_seen_the_oldest_comes() -> None:
    for sort in sorts():
        assert max(Counter(one for _, one in met([1] * 29, sort)).values()) == 1, sort
    all_at_once = [one for _, one in met([0] * (len(guide.fitting("reply")) + 3), "reply")]
    assert all_at_once[-3:] == all_at_once[:3]


def test_what_i_was_given_in_another_bond_does_not_come_again_here() -> None:
    first = guide.drawn("reply", "1", {})
    mine: list[Moment] = [Met(of="elsewhere", guide=first, at=NOW)]
    thing = Thing(CheckIn(id="1", text="Thin today"), KIND)
    assert guide.opened(thing, Evening([], (), "ana", "ben", NOW)).guide == first
    assert guide.opened(thing, Evening(mine, (), "ana", "ben", NOW)).guide != first
    assert guide.opened(thing, Evening(mine, (), "ana", "ben", NOW + MONTH)).guide == first


def test_it_stays_the_same_and_another_way_aims_elsewhere_and_was_not_given_lately() -> None:
    for n in range(40):
        thing = Thing(CheckIn(id=str(n), text="Thin today"), KIND, guide=guide.drawn("reply", f"other {n}", {}))
        mine: list[Moment] = [Met(guide=id, at=NOW) for id in list(guide.fitting("reply"))[:12]]
        early, late = (guide.ways(thing, Evening(m, (), "ana", "ben", NOW)) for m in ([], mine))
        assert guide.of(thing) == early[0] == late[0] and early[0].id == thing.guide
        assert len({one.id for one in late}) == guide.WAYS
        assert not {one.id for one in late[1:]} & {m.guide for m in mine if isinstance(m, Met)}
        assert early[1].aim != early[0].aim


def test_what_was_opened_before_there_were_guides_has_one_and_keeps_it() -> None:
    old, gone = (
        Thing(CheckIn(id="1", text="Thin today"), KIND),
        Thing(CheckIn(id="1", text="Thin today"), KIND, guide="no-such-guide"),
    )
    assert guide.of(old) is not None and guide.of(old) == guide.of(gone)
    assert guide.of(Thing(CheckIn(id="1", text="Thin today"), Share(CheckIn, "h"))) is None


@pytest.mark.parametrize("wording", ["", "12"])
def test_a_mark_is_of_one_size_whichever_guide_it_keeps(wording: str) -> None:
    sizes = {padme(100 + len(one.id) + len(wording)) for one in every()}
    assert sizes == {padme(1)}
