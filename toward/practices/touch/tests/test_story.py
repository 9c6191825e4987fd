"""What was said about touch: whatever is said in whatever order, and whatever is gone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.touch import deck
from toward.practices.touch.cards import cards
from toward.practices.touch.moments import (
    Agreed,
    Draft,
    HideTouch,
    Invitation,
    LetGo,
    NotNow,
    Ritual,
    RitualHour,
    SaidYes,
    Statement,
)
from toward.practices.touch.story import FAR, MOMENTS, Story, filled, refused, welcome

NOW = datetime(2026, 5, 3, 22, 10, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def told(ours: list[Moment], mine: list[Moment] | None = None, other: str = "ben", now: datetime = NOW) -> Story:
    return Story(Evening(mine=mine or [], ours=ours, me="ana", other=other, now=now))


def call(by: str, id: str, until: datetime = LATER) -> Invitation:
    return Invitation(by=by, id=id, at=NOW, until=until, words="x")


def test_what_was_marked_alone_fills_only_what_is_open_here() -> None:
    alone = Draft(
        marks={"home.long-hug": "love", "sad.long-hug": "love", "public.long-hug": "like"},
        rest={"home": "ask", "far": "no"},
        words="Warm hands first",
    )
    here = Draft(about="ben", marks={"home.long-hug": "no"}, rest={"sad": "no"}, words="Only when I ask")
    begun = filled(here, alone)
    assert begun.marks == {"home.long-hug": "no", "public.long-hug": "like"}  # when sad, everything else is a no here
    assert (begun.rest, begun.words) == ({"home": "ask", "sad": "no", "far": "no"}, "Only when I ask")
    assert told([], [alone, here]).begun == begun and told([], [alone, begun]).begun is None
    assert told([], [here]).begun is None and told([], [alone], other="").begun is None


def test_an_invitation_is_open_until_its_time_and_then_leaves_nothing() -> None:
    ours: list[Moment] = [call("ben", "1"), SaidYes(by="ana", of="1")]
    assert told(ours).call is not None
    assert told(ours, now=LATER).call is None
    assert told([call("ana", "1")], now=LATER).my_call is None


def test_not_now_and_no_answer_are_one_to_whoever_asked() -> None:
    ours: list[Moment] = [call("ben", "1")]
    assert told(ours, [NotNow(of="1")]).call is None
    asker = Story(Evening(mine=[], ours=ours, me="ben", other="ana", now=NOW))
    assert asker.my_call is not None and asker.my_call.yes is None


def test_only_the_one_who_was_asked_says_yes_and_only_to_what_stands() -> None:
    assert told([call("ana", "1"), SaidYes(by="ana", of="1")]).my_call.yes is None  # type: ignore[union-attr]
    assert told([call("ana", "1"), SaidYes(by="eve", of="1")]).my_call.yes is None  # type: ignore[union-attr]
    assert told([SaidYes(by="ben", of="1")]).my_call is None
    assert told([call("ana", "1"), SaidYes(by="ben", of="1")]).my_call.yes  # type: ignore[union-attr]
    again = told([call("ana", "1"), SaidYes(by="ben", of="1"), call("ana", "2")]).my_call
    assert again and again.moment.id == "2" and again.yes is None


def test_a_ritual_stands_when_both_want_it() -> None:
    ours: list[Moment] = [Ritual(by="ben", id="1", at=NOW)]
    assert [m.id for m in told(ours).offers] == ["1"]
    assert told([*ours, Agreed(by="ben", of="1")]).rituals == []
    assert told(ours, [NotNow(of="1")]).offers == []
    agreed = [*ours, Agreed(by="ana", of="1")]
    assert [m.id for m in told(agreed).rituals] == ["1"]
    assert told([*agreed, LetGo(by="eve", of="1")]).rituals
    assert told([*agreed, LetGo(by="ben", of="1")]).rituals == []
    assert told(ours, now=NOW + timedelta(days=14)).offers == []


def test_hidden_is_for_one_pair_and_can_be_undone() -> None:
    away: list[Moment] = [HideTouch(about="ben")]
    ours: list[Moment] = [call("ben", "1"), Ritual(by="ben", id="2", at=NOW)]
    assert list(cards(told(ours, away).evening)) == []
    assert not told(ours, away, other="dan").hidden
    assert not told(ours, [*away, HideTouch(about="ben", hidden=False)]).hidden
    assert len(list(cards(told(ours, [Draft(about="ben")]).evening))) == 2


def test_what_is_never_wanted_is_not_on_the_menu() -> None:
    said = Statement(marks={"home.hug": "no", "sad.hug": "ask", "home.pat": "no"}, rest={"public": "no"})
    assert not refused(said, "hug", MOMENTS)
    assert refused(said, "pat", MOMENTS) and refused(said, "any", MOMENTS)
    assert not refused(said, "pat", (FAR,)) and not refused(None, "pat", MOMENTS)
    assert welcome(Statement(marks={"sad.hug": "like"}), "hug", MOMENTS) and not welcome(None, "hug", MOMENTS)


def test_the_menu_of_friends_is_a_part_of_that_of_partners() -> None:
    partners = Begun(what="partners")
    for what in ("friends", "family", "other"):
        begun = Begun(what=what, far=True)
        assert set(deck.touches("home", begun)) < set(deck.touches("home", partners))
    ids = [item.id for item in (*deck.touches("home", partners), *deck.touches(FAR, partners))]
    assert len(set(ids)) == len(ids)


ids = st.sampled_from(["1", "2", ""])
people = st.sampled_from(["ana", "ben", "eve", ""])
times = st.datetimes(timezones=st.just(UTC))
marks = st.dictionaries(st.text(max_size=4), st.sampled_from(["love", "no", "", "odd"]), max_size=3)
moments = st.one_of(
    st.builds(Invitation, by=people, id=ids, until=times),
    st.builds(SaidYes, by=people, of=ids),
    st.builds(Ritual, by=people, id=ids, at=times),
    st.builds(Agreed, by=people, of=ids),
    st.builds(LetGo, by=people, of=ids),
    st.builds(Statement, by=people, id=ids, marks=marks, rest=marks),
)
kept = st.one_of(
    st.builds(NotNow, of=ids),
    st.builds(HideTouch, about=people, hidden=st.booleans()),
    st.builds(Draft, about=people, marks=marks),
)


@given(st.lists(moments, max_size=12), st.lists(kept, max_size=5), st.sampled_from(["ben", ""]))
def test_any_order_of_anything_is_told(ours: list[Moment], mine: list[Moment], other: str) -> None:
    had = [m.id for m in ours]
    ours = [m for nth, m in enumerate(ours) if not m.id or m.id not in had[:nth]]  # an id stands once in a log
    now = told(ours, mine, other)
    list(cards(now.evening))
    assert {m.id for m in now.rituals}.isdisjoint(m.id for m in (*now.offers, *now.my_offers))
    assert now.unshared in (True, False)
    for said in (now.own, now.theirs):
        assert said is None or deck.shown(said, deck.Item(FAR, "Far")) is not None


@given(st.lists(moments, max_size=12), st.lists(kept, max_size=5))
def test_nothing_in_mine_is_seen_by_the_other(ours: list[Moment], mine: list[Moment]) -> None:
    one, two = told(ours, mine), told(ours)
    assert (one.my_call, one.my_offers, one.rituals) == (two.my_call, two.my_offers, two.rituals)
    assert (one.own, one.theirs) == (two.own, two.theirs)


def test_the_same_ritual_proposed_by_both_is_agreed_to_once() -> None:
    later = NOW - timedelta(minutes=5)
    ours: list[Moment] = [
        Ritual(by="ben", id="1", at=NOW - timedelta(hours=1), when="sleep", words="One page aloud"),
        Ritual(by="ana", id="2", at=NOW - timedelta(hours=1), when="sleep", words="one page aloud "),
    ]
    assert [m.id for m in told(ours).offers] == ["1"] and [m.id for m in told(ours).my_offers] == ["2"]
    ours.append(Agreed(by="ana", id="3", at=later, of="1"))
    assert [m.id for m in told(ours).rituals] == ["1"] and told(ours).my_offers == []
    ours.append(LetGo(by="ana", id="4", at=NOW, of="1"))
    again = Ritual(by="ana", id="5", at=NOW, when="sleep", words="One page aloud")
    assert told([*ours, again]).my_offers == [again]


def test_the_newest_hour_of_a_ritual_counts_and_none_once_its_days_are_gone() -> None:
    first, second = RitualHour(of="r", days=(1,)), RitualHour(of="r", days=(2,))
    other = RitualHour(of="s", days=(3,))
    story = told([], [first, second, other, NotNow(of="r")])
    assert story.hour_of("r") == second and story.hour_of("s") == other and story.hour_of("t") is None
    assert told([], [first, RitualHour(of="r", days=())]).hour_of("r") is None
