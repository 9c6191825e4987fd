"""What a sort, what was opened, and what was agreed on amount to."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.values import sorting
from toward.practices.values.cards import cards, dues, tonight
from toward.practices.values.moments import Agreed, Agreement, Draft, Ended, LookedBack, NotNow, Opened, Said
from toward.practices.values.sorting import FIVE, TEN
from toward.practices.values.story import SORT, YEAR, Story, tell

NOW = datetime(2027, 5, 3, 22, tzinfo=UTC)
PAGES = [[f"v{n}" for n in range(at, at + 9)] for at in range(0, 27, 9)]
PAIR = {"id": "a-b", "values": ["a", "b"]}
BEGUN = Begun(id="bond", by="ana", at=NOW - timedelta(days=900))


def story(ours: Sequence[Moment] = (), mine: Sequence[Moment] = (), me: str = "ana", now: datetime = NOW) -> Story:
    return tell(Evening(mine, (BEGUN, *ours), me, "ben" if me == "ana" else "ana", now))


def both(*sides: Sequence[str], slot: str = "sort:1", days: float = 10) -> list[Moment]:
    at = NOW - timedelta(days=days)
    said = [
        Said(
            id=f"{who}{slot}", by=who, slot=slot, values=tuple(side), words=tuple(f"{who} {one}" for one in side), at=at
        )
        for who, side in zip(("ana", "ben"), sides, strict=False)
    ]
    return [Opened(by="bond", slot=slot, at=at), *said]


taps = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3", "ten", "five", ""]), st.sets(st.integers(0, 26))), max_size=30
)


@given(taps)
def test_whatever_is_tapped_in_whatever_order_a_sort_holds_together(taps: list[tuple[str, set[int]]]) -> None:
    """What is in the five was offered; a step that is not its turn offers nothing; and something always comes next."""
    draft = Draft()
    for which, some in taps:
        which = which or sorting.step(draft, PAGES)
        offered = sorting.offered(which, draft, PAGES)
        chosen = [one for one in offered if int(one[1:]) in some]
        least, most = sorting.ROOM.get(which, (0, 9))
        if offered and least <= len(chosen) <= most:
            draft = sorting.chosen(draft, which, PAGES, chosen)
        liked, ten, five = set(draft.liked), set(draft.ten), set(draft.values)
        assert ten <= liked and len(ten) in (0, *range(FIVE, TEN + 1)) and len(five) in (0, FIVE)
        assert not five or len(liked) < FIVE or five <= (ten or liked)
        following = sorting.step(draft, PAGES)
        assert (following == "words") == bool(five and draft.dealt == 3)
        assert following == "words" or sorting.offered(following, draft, PAGES)


def test_whoever_liked_less_than_five_chooses_among_all() -> None:
    draft = Draft(dealt=3, liked=("v1", "v2"))
    assert sorting.step(draft, PAGES) == "five" and len(sorting.offered("five", draft, PAGES)) == 27


def test_a_change_of_mind_keeps_what_was_written() -> None:
    five = tuple(f"v{n}" for n in range(5))
    draft = Draft(dealt=3, liked=five, values=five, words={"v1": "My aunt."})
    same = sorting.chosen(draft, "1", PAGES, five)
    other = sorting.chosen(draft, "1", PAGES, five[1:])
    assert same == draft and other.values == () and other.words == {"v1": "My aunt."}
    assert [sorting.back(step, draft, PAGES) for step in ("1", "2", "five", "words")] == ["", "1", "3", "five"]


def test_where_we_meet_and_differ_is_told_by_name() -> None:
    last = story(both("abc", "bcd")).last(SORT)
    assert last and last.meet() == ["b", "c"]
    assert [(side.by, ids) for side, ids in last.apart()] == [("ana", ["a"]), ("ben", ["d"])]


def test_a_pair_pulls_only_where_one_holds_the_one_and_the_other_the_other() -> None:
    def pulls(*sides: str) -> list[tuple[str, str, bool]]:
        found = [story(both(*sides), me=me).last(SORT) for me in ("ana", "ben")]
        told = [[(one.first.by, one.second.by, one.both) for one in last.pulls([PAIR])] for last in found if last]
        assert told[0] == told[1], "both phones say the same of who begins"
        return told[0]

    assert pulls("ax", "by") == [("ana", "ben", False)] and pulls("bx", "ay") == [("ben", "ana", False)]
    assert pulls("ab", "xy") == pulls("ax", "ay") == pulls("bx", "by") == pulls("xy", "zw") == []
    assert pulls("ab", "by") == [("ana", "ben", False)]
    assert pulls("ab", "ab") == [("ana", "ben", True)]


def test_a_pair_that_both_put_first_shows_all_four_sentences() -> None:
    last = story(both("ab", "ab")).last(SORT)
    (pull,) = last.pulls([PAIR]) if last else ()
    assert [(id, sorted(side.by for side in sides)) for id, sides in pull.held] == [
        ("a", ["ana", "ben"]),
        ("b", ["ana", "ben"]),
    ]


def test_what_one_took_back_pulls_and_meets_nowhere() -> None:
    last = story(both("ab")).last(SORT)
    assert last and last.mine.id and not last.theirs.id
    assert last.meet() == [] and list(last.pulls([PAIR])) == [] and [one.by for one in last.both] == ["ana"]


def test_a_new_sort_comes_after_a_year_and_the_earlier_stays() -> None:
    ours = [*both("ab", "cd", days=YEAR.days + 1), *both("ax", "cd", slot="true:1", days=3)]
    early = story(ours, now=NOW - timedelta(days=2))
    assert not early.due(SORT) and early.draft(SORT).slot == "sort:2"
    assert story(ours).due(SORT) and [one.mine.values for one in story(ours).rounds(SORT)] == [("a", "b")]
    assert [one.about["again"] for one in cards(story(ours).evening)] == [story(ours).last(SORT)]
    again = story([*ours, *both("ay", "cd", slot="sort:2", days=0)])
    assert not again.due(SORT) and [one.mine.values for one in again.rounds(SORT)] == [("a", "y"), ("a", "b")]


def test_the_first_sort_begins_with_what_was_sorted_alone() -> None:
    alone = Draft(id="d", slot="sort:1", dealt=6, values=tuple("abcde"), sealed=True)
    found = story(mine=[alone]).draft(SORT)
    assert (found.values, found.bond, found.id, found.sealed) == (alone.values, "bond", "", False)
    own = Draft(id="e", bond="bond", slot="sort:1", dealt=1)
    assert story(mine=[alone, own]).draft(SORT) == own
    assert story(both("ab", "cd"), mine=[alone, own]).draft(SORT).values == ()


DAY = date(2027, 5, 3)
PROPOSED = Agreement(id="x", by="ana", about="a-b", words="So.", until=DAY, at=NOW - timedelta(days=9))
YES = Agreed(id="y", by="ben", of="x", at=NOW - timedelta(days=8))


def on_today(*ours: Moment, mine: Sequence[Moment] = (), now: datetime = NOW, me: str = "ana") -> list[str]:
    return [one.of for one in cards(story(ours, mine, me, now).evening) if one.kind == "waits"]


def test_an_agreement_is_back_on_its_day_for_both_and_not_before() -> None:
    for me in ("ana", "ben"):
        assert on_today(PROPOSED, YES, me=me) == ["x"]
        assert on_today(PROPOSED, YES, me=me, now=NOW - timedelta(days=1)) == []
        assert [due.at for due in dues(story([PROPOSED, YES], me=me).evening)] == [DAY]
    assert on_today(PROPOSED) == [], "it was never agreed to"


def test_it_leaves_the_today_of_whoever_looked_back_or_let_it_rest() -> None:
    looked = LookedBack(by="ana", of="x", how="holds", at=NOW)
    assert on_today(PROPOSED, YES, looked) == [] and on_today(PROPOSED, YES, looked, me="ben") == ["x"]
    assert on_today(PROPOSED, YES, mine=[NotNow(of="x")]) == []


def test_either_ends_it_and_agreeing_anew_takes_its_place() -> None:
    anew = Agreement(id="z", by="ben", about="a-b", words="So, still.", until=DAY, instead="x", at=NOW)
    waits = story([PROPOSED, YES, anew])
    assert [(one.stands, one.open) for one in waits.pacts] == [(False, True), (True, False)]
    taken = story([PROPOSED, YES, anew, Agreed(by="ana", of="z", at=NOW)])
    assert [(one.stands, one.instead) for one in taken.pacts] == [(True, ""), (False, "z")]
    for who in ("ana", "ben"):
        assert not any(one.stands or one.asks for one in story([PROPOSED, YES, Ended(by=who, of="x")]).pacts)


def test_not_now_looks_like_no_answer() -> None:
    asked = story([PROPOSED], [NotNow(of="x")], me="ben").pact("x")
    told = story([PROPOSED]).pact("x")
    assert asked and not asked.open and told and told.open
    late = story([PROPOSED], now=NOW + timedelta(days=40)).pact("x")
    assert late and not late.open


def test_tonight_brings_the_next_step_until_it_takes_words_or_is_sealed() -> None:
    def brought(mine: Sequence[Moment]) -> list[str]:
        return [one.about["step"] for one in tonight(story(mine=mine).evening)]

    five = tuple("abcde")
    draft = Draft(bond="bond", slot="sort:1", dealt=6, liked=five)
    assert brought([]) == ["1"] and brought([draft]) == ["five"]
    assert brought([draft.again(values=five)]) == brought([draft.again(values=five, sealed=True)]) == []
