"""Rituals and the work nobody sees, whatever is said in whatever order."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.meaning.cards import cards, dues
from toward.practices.meaning.moments import (
    Carried,
    Changed,
    Ended,
    Handed,
    HandedBack,
    LookedBack,
    NotNow,
    Opened,
    Ritual,
    Taken,
    Too,
)
from toward.practices.meaning.story import RITUALS, WORK, Story, still_open, tell

NOW = datetime(2026, 5, 17, 22, tzinfo=UTC)
WHO = st.sampled_from(["ana", "ben", "eve", ""])
IDS = st.sampled_from(["a", "b", "c", ""])
TIMES = st.integers(0, 120).map(lambda days: NOW - timedelta(days=days))
SAID = st.one_of(
    st.builds(Ritual, by=WHO, id=IDS, at=TIMES, name=st.sampled_from(["Soup", "soup.", "A walk"])),
    st.builds(Too, by=WHO, of=IDS, mine=IDS),
    st.builds(Changed, by=st.just("bond"), of=IDS, name=st.just("Broth")),
    st.builds(Ended, by=st.just("bond"), of=IDS),
    st.builds(Opened, at=TIMES, slot=st.sampled_from(["rituals:1", "work:1", "work:2"])),
    st.builds(Carried, by=WHO, id=IDS, slot=st.sampled_from(["work:1", "work:2"])),
    st.builds(Handed, by=WHO, id=IDS, at=TIMES, words=st.just("Letters")),
    st.builds(Taken, by=WHO, of=IDS, at=TIMES),
    st.builds(HandedBack, by=WHO, of=IDS),
    st.builds(LookedBack, by=WHO, of=IDS),
)
SOUP, BROTH = Ritual(by="ana", id="a", name="Soup"), Ritual(by="ben", id="b", name="Broth")


def told(*ours: Moment, now: datetime = NOW, mine: tuple[Moment, ...] = (), me: str = "ana") -> Story:
    return tell(Evening(mine=mine, ours=ours, me=me, other="ben" if me == "ana" else "ana", now=now))


@given(st.lists(SAID, max_size=14))
def test_any_order_of_anything_is_a_story_and_the_same_for_both(ours: list[Moment]) -> None:
    hers, his = told(*ours), told(*ours, me="ben")
    assert [(one.said, one.both, one.over) for one in hers.rites] == [
        (one.said, one.both, one.over) for one in his.rites
    ]
    assert all(one.both for one in hers.rites if len({m.by for m in one.said}) > 1)
    assert {m.id for one in hers.rites for m in one.said} == set(hers.rituals), "none is lost, and none is there twice"
    assert [(one.runs, one.over, one.carried_by) for one in hers.things] == [
        (one.runs, one.over, one.carried_by) for one in his.things
    ]
    assert not any(one.carried_by == one.said.by != "" for one in hers.things)
    for story in (hers, his):
        for each in (cards, dues, still_open):
            list(each(story.evening))


def test_two_wordings_are_one_only_with_both() -> None:
    one, other = Too(by="ben", of="a", mine="b"), Too(by="ana", of="b", mine="a")
    assert not told(SOUP, BROTH, one).ours and not told(SOUP, BROTH, one, one).ours
    (rite,) = told(SOUP, BROTH, one, other).ours
    assert rite.said == (SOUP, BROTH) and rite.now is SOUP
    assert not told(SOUP, BROTH, one, other.again(by="eve")).ours
    assert not told(SOUP, Too(by="ana", of="a")).ours, "nobody says it to their own"


def test_how_it_is_held_is_what_was_changed_last() -> None:
    said = (
        SOUP,
        Too(by="ben", of="a"),
        Changed(by="bond", of="a", name="Stew"),
        Changed(by="bond", of="a", name="Rice"),
    )
    assert told(*said).ours[0].now.name == "Rice" and told(*said, Ended(by="bond", of="a")).ours == []


def test_rituals_are_sealed_once_and_work_anew_after_some_months() -> None:
    both = [Opened(slot=slot, at=NOW) for slot in ("rituals:1", "work:1")]
    assert told().due(RITUALS) and told().due(WORK)
    assert not told(*both).due(RITUALS) and not told(*both).due(WORK)
    later = told(*both, now=NOW + timedelta(days=91))
    assert not later.due(RITUALS) and later.due(WORK) and later.draft(WORK).slot == "work:2"


def test_a_thing_is_carried_for_two_weeks_and_looked_back_at() -> None:
    offer, yes = Handed(by="ana", id="a", at=NOW, words="Letters"), Taken(by="ben", of="a", at=NOW)
    assert told(offer, me="ben").things[0].open and not told(offer, Taken(by="ana", of="a", at=NOW)).things[0].runs
    assert told(offer, now=NOW + timedelta(days=15)).things[0].open is False
    assert told(offer, yes).things[0].carried_by == "ben"
    over = NOW + timedelta(days=14)
    assert (
        told(offer, yes, now=over).things[0].asks and not told(offer, yes, now=over + timedelta(days=21)).things[0].asks
    )
    assert not told(offer, yes, now=over, mine=(NotNow(of="a"),)).things[0].asks
    assert not told(offer, yes, LookedBack(by="ana", of="a"), now=over).things[0].asks
    back = told(offer, yes, HandedBack(by="ben", of="a"), now=over).things[0]
    assert back.over and not back.asks, "of what came back early nothing is asked"
