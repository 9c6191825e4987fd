"""Whatever two people say, in any order and with any moment gone, there is a story to tell."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun
from toward.fields.times import day_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.deck import fits
from toward.practices.questions.alone import Alone
from toward.practices.questions.choose import A_MONTH, ANYWHERE, REST, Question, days
from toward.practices.questions.choose import dealt as written
from toward.practices.questions.moments import (
    AloneAnswer,
    Answer,
    Asked,
    AskedAgain,
    DepthAgreed,
    DepthWish,
    KeptForTalk,
    MineIsIn,
    NotNow,
    OwnAnswer,
    OwnQuestion,
    Response,
    SetAside,
    Talked,
)
from toward.practices.questions.story import Story

NOW = datetime(2026, 5, 20, 20, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Vienna")
TODAY = NOW.date().toordinal()
depths = st.sampled_from(["easy", "open", "deep"])
DECK = [Question(f"{depth}-{n}", f"{depth} {n}?", "t", depth) for depth in ("easy", "open", "deep") for n in range(70)]
BEGUN = Begun(id="bond", at=NOW - timedelta(days=200))


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def tell(ours: Sequence[Moment] = (BEGUN,), mine: Sequence[Moment] = (), me: str = "ana") -> Story:
    other = "ben" if me == "ana" else "ana"
    return Story(Evening(mine=mine, ours=ours, me=me, other=other, now=NOW), DECK)


def dealt(*more: Moment, upto: int = TODAY) -> dict[int, Question]:
    return days("bond", DECK, [BEGUN, *more], upto)


@given(st.lists(st.tuples(st.integers(0, 190), st.integers(0, 209)), max_size=40), st.integers(20, 190), depths)
def test_what_was_written_of_the_piles_goes_on_as_they_would(
    asked: list[tuple[int, int]], day: int, depth: str
) -> None:
    own = OwnQuestion(id="own", at=ago(150), by="ana", text="?")
    said = [own, DepthAgreed(at=ago(170), depth=depth)]
    said += [Asked(id=f"{n}", at=ago(n), slot=f"{n}", question=DECK[which].id) for n, which in asked]
    start = TODAY - day
    before = written("bond", DECK, [BEGUN, *said], start)
    assert (before is None) == (201 - day < A_MONTH)
    late = [m for m in said if not isinstance(m, Asked) or day_of(m.at, ANYWHERE) >= start]
    went_on = dealt(*late, *([before] if before else said))
    assert went_on == {n: one for n, one in dealt(*said).items() if before is None or n >= start}


# -- the question of the day -----------------------------------------------------------------


def test_both_have_the_same_question_and_it_stays_all_day() -> None:
    ana, ben = tell().today, tell(me="ben").today
    assert ana and ben and ana.question == ben.question
    late = Evening(mine=(), ours=(BEGUN,), me="ana", other="ben", now=NOW + timedelta(hours=5))
    assert Story(late, DECK).today == ana
    next_day = Evening(mine=(), ours=(BEGUN,), me="ana", other="ben", now=NOW + timedelta(hours=9))
    assert Story(next_day, DECK).today != ana


def test_what_is_said_today_changes_nothing_before_tomorrow() -> None:
    before = dealt()[TODAY]
    said = [
        OwnQuestion(id="own", by="ana", at=NOW, text="Ours?"),
        DepthAgreed(depth="deep", at=NOW),
        Asked(question=before.id, slot=f"day:{TODAY}:{before.id}", at=NOW),
        Begun(what="friends", at=NOW),
    ]
    assert dealt(*said)[TODAY] == before


def test_without_wishes_it_is_easy_and_never_deeper_than_agreed() -> None:
    assert {q.depth for q in dealt().values()} == {"easy"}
    agreed = dealt(DepthAgreed(depth="open", at=ago(100)))
    assert {q.depth for day, q in agreed.items() if day > TODAY - 98} == {"easy", "open"}
    assert "deep" in {q.depth for q in dealt(DepthAgreed(depth="deep", at=ago(100))).values()}


def test_an_own_question_comes_within_a_few_days_and_then_rests() -> None:
    for seed in range(20):
        said = [BEGUN, OwnQuestion(id="own", text="Ours?", at=ago(10))]
        asked = [day for day, q in days(f"s{seed}", DECK, said, TODAY).items() if q.id == "own"]
        assert asked and asked[0] <= TODAY - 10 + 4
        assert len(asked) == 1


@given(st.sets(st.integers(0, 199)), st.sampled_from(["easy", "open", "deep"]))
def test_nothing_comes_twice_in_sixty_days_and_nothing_opened_ever(opened: set[int], depth: str) -> None:
    said: list[Moment] = [BEGUN, DepthAgreed(depth=depth, at=ago(190))]
    first = days("bond", DECK, said, TODAY)
    said += [Asked(question=first[TODAY - n].id, at=ago(n)) for n in opened if TODAY - n in first]
    said.sort(key=lambda m: m.at)
    last: dict[str, int] = {}
    gone: dict[str, int] = {m.question: m.at.date().toordinal() for m in reversed(said) if isinstance(m, Asked)}
    for day, question in days("bond", DECK, said, TODAY).items():
        assert day - last.get(question.id, -REST) >= REST
        assert day <= gone.get(question.id, day) + 2
        last[question.id] = day


def test_a_bond_gets_what_is_meant_for_it() -> None:
    def fit(what: str, far: bool = False, **tags: str) -> bool:
        return fits(Begun(what=what, far=far), tags.get("bonds", "any"), tags.get("where", "any"))

    assert fit("partners", bonds="partners") and not fit("friends", bonds="partners")
    assert fit("family", bonds="friends") and fit("our own word", bonds="friends")
    assert not fit("partners", bonds="friends")
    assert fit("friends", far=True, where="far") and not fit("friends", where="far")
    assert fit("friends", where="near") and not fit("friends", far=True, where="near")


def test_when_all_is_answered_the_day_has_no_question() -> None:
    said = [Asked(question=q.id, at=ago(5)) for q in DECK]
    assert tell([BEGUN, *said]).today is None


# -- what rests, what waits ------------------------------------------------------------------


def test_mine_is_in_and_the_other_sees_what_they_always_saw() -> None:
    today = tell().today
    assert today is not None
    own = OwnAnswer(bond="bond", slot=today.slot, words="mine")
    ana = tell(mine=[own]).today
    assert ana and ana.own == own and not ana.mine_to_answer
    assert tell(me="ben").today == today


def test_not_now_never_and_deeper_rest_for_me_alone() -> None:
    ours = [BEGUN, DepthAgreed(depth="deep", at=ago(100))]
    places = [p for p in tell(ours).places if p.question.depth == "deep"]
    one = places[0]
    for mine, rest in [
        (NotNow(bond="bond", slot=one.slot), "not_now"),
        (SetAside(question=one.question.id), "aside"),
        (DepthWish(bond="bond", round=2, depth="easy"), "deeper"),
    ]:
        found = tell(ours, [mine]).place(one.which)
        assert found and found.rest == rest and not found.mine_to_answer
    other_bond = NotNow(bond="another", slot=one.slot)
    assert tell(ours, [other_bond]).place(one.which) == one


def test_what_was_asked_again_and_taken_back_stays_readable_for_its_author() -> None:
    old = OwnAnswer(bond="bond", slot="again:gone", words="I waited")
    assert tell(mine=[old]).unopened == [old]


def test_an_answer_waits_however_long_and_is_found_by_both_once_it_is_told() -> None:
    slot = "day:700000:easy-1"
    old, says = OwnAnswer(bond="bond", slot=slot, question="easy-1", text="easy 1?"), MineIsIn(by="ana", of=slot)
    ana, ben = tell([BEGUN, says], [old]), tell([BEGUN, says], me="ben")
    assert [one.slot for one in ana.inside] == [slot] == [one.slot for one in ben.missed[:1]]
    assert ana.unopened == [] == ben.inside and slot not in [one.slot for one in ana.missed]
    assert slot not in [one.slot for one in tell(me="ben").places], "untold it shows nowhere"
    for which in ("700000", "700000:easy-1"):
        found = ben.place(which)
        assert found and found.question.text == "easy 1?" and found.mine_to_answer
    opened = [BEGUN, says, Asked(slot=slot, question="easy-1")]
    assert not tell(opened, [old]).inside and not tell(opened, me="ben").missed[0].waits


# -- opened ----------------------------------------------------------------------------------


def opened(slot: str, question: str, at: datetime, n: str = "") -> list[Moment]:
    return [
        Asked(id=f"asked{n}", by="bond", slot=slot, question=question, text="Why?", at=at),
        Answer(id=f"ana{n}", by="ana", slot=slot, question=question, words="so", at=at),
        Answer(id=f"ben{n}", by="ben", slot=slot, question=question, passed=True, at=at),
    ]


def test_two_letters_mine_first_and_what_was_said_back() -> None:
    back = Response(id="r", by="ben", of="ana", words="I see", at=ago(0.1))
    kept = KeptForTalk(id="k", by="ana", of="asked", at=ago(0.1))
    pair = tell([BEGUN, *opened("day:1:q", "q", ago(0.5)), back, kept], me="ben").pairs[0]
    assert [a.by for a in pair.answers] == ["ben", "ana"]
    assert pair.responses == (back,) and pair.to_talk and back in pair.letters
    talked = tell([BEGUN, *opened("day:1:q", "q", ago(0.5)), kept, Talked(of="asked")]).pairs[0]
    assert not talked.to_talk


def test_after_half_a_year_it_may_be_asked_again_and_old_and_new_stand_side_by_side() -> None:
    old = opened("day:1:q", "q", ago(190))
    told = tell([BEGUN, *old])
    assert told.may_be_asked_again(told.pairs[0])
    again = AskedAgain(id="again", by="ben", question="q", text="Why?", at=ago(1))
    told = tell([BEGUN, *old, again])
    assert [p.slot for p in told.again] == ["again:again"]
    assert not told.may_be_asked_again(told.pairs[0])
    told = tell([BEGUN, *old, again, *opened("again:again", "q", ago(0), "2")])
    assert told.again == [] and len(told.pairs[0].before) == 1
    assert [told.may_be_asked_again(p) for p in told.pairs] == [False, False]


def test_an_answer_taken_back_leaves_the_other_standing() -> None:
    ours = [m for m in opened("day:1:q", "q", ago(1)) if m.id != "ben"]
    pair = tell([BEGUN, *ours]).pairs[0]
    assert pair.theirs is None and pair.gone == ["ben"]


def test_wishes_are_asked_for_at_first_and_a_month_after() -> None:
    assert tell().wish_is_due and tell().depth == "easy" and tell().round == 1
    wish = DepthWish(bond="bond", round=1, depth="deep")
    assert not tell(mine=[wish]).wish_is_due
    agreed = [BEGUN, DepthAgreed(depth="open", at=ago(3))]
    assert not tell(agreed, [wish]).wish_is_due and tell(agreed, [wish]).depth == "open"
    assert tell([BEGUN, DepthAgreed(depth="open", at=ago(40))], [wish]).wish_is_due


# -- anything at all -------------------------------------------------------------------------

ids = st.sampled_from(["a", "b", "c", "easy-1", "easy-2", "own", ""])
people = st.sampled_from(["ana", "ben", "", "bond"])
times = st.floats(-3, 300).map(ago)
slots = st.sampled_from([f"day:{TODAY}:easy-1", "day:x", "again:a", "again:b", "alone", ""])
depths = st.sampled_from(["easy", "open", "deep", "bottomless", ""])


def anyone(kind: type[Moment], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Moment]:
    return st.builds(kind, id=ids, by=people, at=times, **fields)


ours_moments = st.one_of(
    anyone(Begun, what=st.sampled_from(["partners", "friends", "x"]), far=st.booleans()),
    anyone(Asked, slot=slots, question=ids, text=ids),
    anyone(Answer, slot=slots, question=ids, words=ids, passed=st.booleans()),
    anyone(Response, of=ids, words=ids),
    anyone(KeptForTalk, of=ids),
    anyone(Talked, of=ids),
    anyone(AskedAgain, question=ids, text=ids),
    anyone(OwnQuestion, text=ids),
    anyone(DepthAgreed, depth=depths),
)
bonds = st.sampled_from(["bond", "a", ""])
mine_moments = st.one_of(
    anyone(OwnAnswer, bond=bonds, slot=slots, words=ids),
    anyone(NotNow, bond=bonds, slot=slots, question=ids),
    anyone(SetAside, question=ids),
    anyone(DepthWish, bond=bonds, round=st.integers(0, 3), depth=depths),
    anyone(AloneAnswer, question=ids),
)


@given(st.lists(ours_moments, max_size=12), st.lists(mine_moments, max_size=8))
def test_any_order_and_any_moment_gone_tell_a_story(ours: list[Moment], mine: list[Moment]) -> None:
    for me in ("ana", "ben"):
        told = tell(ours, mine, me)
        places = [told.today, *told.again, *told.inside, *told.missed]
        assert all(place is None or place.question.text is not None for place in places)
        for pair in told.pairs:
            assert len(pair.told) == len(pair.answers)
            assert (pair.letters, told.may_be_asked_again(pair), pair.gone) is not None
        assert (told.to_talk, told.unopened, told.own_questions) is not None
        assert told.depth in ("easy", "open", "deep") and told.round >= 1
    assert tell(ours, [], "ana").today == tell(ours, [], "ben").today


@given(st.lists(mine_moments, max_size=20))
def test_alone_there_is_always_another_that_i_have_not_answered(mine: list[Moment]) -> None:
    told = Alone(Evening(mine=mine, ours=(), me="ana", other="", now=NOW), DECK)
    assert told.question is not None
    assert told.question.id not in {m.question for m in mine if isinstance(m, AloneAnswer | SetAside)}
    assert told.answered_today in (True, False)
