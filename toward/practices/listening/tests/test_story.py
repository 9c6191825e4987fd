"""Any order of any events of two people: never two speakers, no change without the speaker's yes, always a way on."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toward.log.moment import Moment
from toward.me.evening import FEW, LATELY, Evening
from toward.practice import content
from toward.practices.listening import prompts, scenes
from toward.practices.listening.cards import cards
from toward.practices.listening.moments import Kept, Moved, Offered, Practised, Replied, Rested
from toward.practices.listening.story import Desk, Story, tell
from toward.practices.listening.turns import NEXT, RUNNING, Session

T = datetime(2026, 5, 14, 20, 0, tzinfo=UTC)
PEOPLE = ("ana", "ben")
MOVES = sorted({move for _, move in NEXT} | {"here", "pause", "resume", "five_more", "stop", "nonsense"})


def seen(ours: list[Moment], me: str = "ana", now: datetime | None = None, mine: tuple[Moment, ...] = ()) -> Story:
    latest = max([m.at for m in ours], default=T)
    return tell(Evening(mine, ours, me, "ben" if me == "ana" else "ana", now or latest))


class Talk:
    """Writes a log as two people would."""

    def __init__(self, **offer: object) -> None:
        self.at = T
        self.ours: list[Moment] = [Offered(by="ana", id="o", at=T, **offer)]  # type: ignore[arg-type]

    def says(self, moment: Moment, after: float = 1) -> "Talk":
        self.at += timedelta(minutes=after)
        self.ours.append(moment.again(at=self.at, id=f"m{len(self.ours)}"))
        return self

    def yes(self) -> "Talk":
        return self.says(Replied(by="ben", of="o"))

    def moves(self, by: str, move: str, after: float = 1, step: int | None = None) -> "Talk":
        here = self.session.seen(move) if step is None else step
        return self.says(Moved(by=by, of="o", move=move, step=here), after)

    def begun(self) -> "Talk":
        return self.yes().moves("ana", "here")

    @property
    def session(self) -> Session:
        found = seen(self.ours, now=self.at).find("o")
        assert found
        return found


def test_a_whole_listening() -> None:
    talk = Talk(minutes=10).begun()
    for by, move, phase in [
        ("ana", "spoke", "reflecting"), ("ben", "asked", "answering"), ("ana", "spoke", "reflecting"),
        ("ben", "reflected", "sensing"), ("ben", "made_sense", "confirming"), ("ana", "there_is_more", "speaking"),
        ("ana", "spoke", "reflecting"), ("ben", "reflected", "sensing"), ("ben", "made_sense", "confirming"),
        ("ana", "got_it", "heard"), ("ana", "change_floor", "speaking"), ("ben", "spoke", "reflecting"),
    ]:  # fmt: skip
        talk.moves(by, move)
        assert talk.session.phase == phase
    assert talk.session.speaker == "ben"
    talk.moves("ana", "stop")
    assert (talk.session.phase, talk.session.may("ana"), talk.session.may("ben")) == ("ended", set(), set())


def test_an_offer_is_its_authors_to_take_back_and_a_stop_without_a_name_ends_only_what_runs() -> None:
    offered = Talk()
    assert [offered.session.may(who) for who in ("ana", "ben", "eve")] == [{"stop"}, set(), set()]
    assert offered.moves("ben", "stop").moves("bond", "stop").session.phase == "offered"
    agreed = Talk().yes()
    assert [agreed.session.may(who) for who in ("ana", "ben", "eve")] == [{"stop", "here"}, {"stop"}, set()]
    assert Talk(how="one_phone").yes().session.may("ben") == {"stop", "here"}
    assert agreed.moves("bond", "here").session.phase == "agreed"
    running = Talk().begun()
    assert running.moves("bond", "spoke").session.phase == "speaking"
    assert not running.session.stops_for_both("spoke") and running.session.stops_for_both("stop")
    assert running.moves("bond", "stop").session.phase == "ended"


def test_only_the_speaker_confirms_and_only_then_the_floor_changes() -> None:
    talk = Talk().begun().moves("ben", "change_floor").moves("ben", "spoke").moves("ana", "change_floor")
    assert (talk.session.phase, talk.session.speaker) == ("speaking", "ana")
    talk.moves("ana", "spoke").moves("ana", "reflected").moves("ben", "reflected").moves("ben", "made_sense")
    talk.moves("ben", "got_it").moves("ben", "change_floor")
    assert (talk.session.phase, talk.session.speaker) == ("confirming", "ana")


def test_both_were_heard_only_when_each_has_said_so() -> None:
    talk = Talk().begun()
    for speaker, listener in (PEOPLE, PEOPLE[::-1]):
        assert not talk.session.both_heard
        talk.moves(speaker, "spoke").moves(listener, "reflected").moves(listener, "made_sense")
        talk.moves(listener, "got_it")
        assert speaker not in talk.session.heard
        talk.moves(speaker, "got_it").moves(speaker, "change_floor")
    assert talk.session.both_heard and talk.moves("ana", "stop").session.both_heard


def test_one_question_a_piece() -> None:
    talk = Talk().begun().moves("ana", "spoke").moves("ben", "asked").moves("ana", "spoke")
    assert "asked" not in talk.session.may("ben")


def test_the_clock_leaves_pauses_out() -> None:
    talk = Talk(minutes=10).begun().moves("ana", "spoke", 3).moves("ben", "pause", 1)
    assert talk.session.left(talk.at + timedelta(hours=1)) == timedelta(minutes=6)
    talk.moves("ana", "resume", 30).moves("ana", "five_more", 2)
    assert talk.session.left(talk.at) == timedelta(minutes=9)
    assert talk.session.left(talk.at + timedelta(minutes=20)) == timedelta(0)
    assert seen(talk.ours, now=talk.at + timedelta(minutes=20)).running


def test_both_press_at_once() -> None:
    talk = Talk().begun().moves("ana", "five_more", 0, step=0).moves("ben", "five_more", 0, step=0)
    assert talk.session.added == 1
    talk.moves("ana", "pause", 0).moves("ben", "pause", 0).moves("ana", "resume", 0)
    assert talk.session.phase == "speaking"
    talk.moves("ben", "pause").moves("ana", "resume", step=0)
    assert talk.session.phase == "paused"


def test_an_old_page_changes_nothing() -> None:
    talk = Talk().begun().moves("ana", "spoke").moves("ben", "reflected").moves("ben", "made_sense")
    talk.moves("ana", "there_is_more").moves("ana", "spoke", step=0)
    assert talk.session.phase == "speaking"


def test_of_two_offers_at_once_the_first_wins_and_a_later_one_can_take_its_place() -> None:
    both = [Offered(by="ana", id="a", at=T), Offered(by="ben", id="b", at=T)]
    assert seen([*both]).find("b") is None
    instead = Offered(by="ben", id="c", at=T, instead_of="a")
    told = seen([*both, instead])
    first = told.find("a")
    assert told.offered and told.offered.id == "c"
    assert first and first.phase == "ended"


def test_two_sessions_never_run_at_once() -> None:
    talk = Talk(when=T + timedelta(hours=1)).yes()
    talk.says(Offered(by="ben")).says(Replied(by="ana", of="m2")).says(Moved(by="ben", of="m2", move="here"))
    talk.moves("ana", "here").moves("ben", "here")
    told = seen(talk.ours)
    assert told.running and told.running.id == "m2"
    assert talk.session.phase == "agreed"
    talk.says(Moved(by="ana", of="m2", move="stop")).moves("ana", "here").moves("ben", "here")
    assert talk.session.running


def test_everything_ends_by_itself() -> None:
    assert seen(Talk().ours, now=T + timedelta(hours=3)).offered is None
    talk = Talk(minutes=20).begun()
    assert seen(talk.ours, now=talk.at + timedelta(hours=3, minutes=19)).running
    assert not seen(talk.ours, now=talk.at + timedelta(hours=3, minutes=21)).running
    agreed = Talk(when=T + timedelta(days=1)).yes()
    assert seen(agreed.ours, now=T + timedelta(days=1, hours=3)).agreed
    assert not seen(agreed.ours, now=T + timedelta(days=1, hours=5)).agreed


def test_on_one_phone_either_hand_plays_both_parts_and_nothing_written_stays() -> None:
    talk = Talk(how="one_phone").begun()
    for move in ("spoke", "reflected", "made_sense", "got_it", "change_floor"):
        talk.says(Moved(by="ben", of="o", move=move, step=talk.session.step, text="words"))
    assert talk.session.speaker == "ben"
    assert talk.session.said_back == []


def test_not_now_takes_the_card_away_and_only_mine() -> None:
    ours = Talk().ours
    rested = Evening((Rested(by="ben", of="o"),), ours, "ben", "ana", T)
    assert [card.about["stands"] for card in cards(Evening((), ours, "ben", "ana", T))] == ["offered"]
    assert list(cards(rested)) == []
    assert list(cards(Evening((), ours, "ana", "ben", T))) == []


EVENTS = st.lists(
    st.one_of(
        st.builds(
            Offered, by=st.sampled_from(PEOPLE), speaks_first=st.sampled_from(["me", "you"]),
            how=st.sampled_from(["together", "apart", "one_phone"]), instead_of=st.sampled_from(["", "0", "1"]),
            when=st.sampled_from([None, T + timedelta(hours=1)]),
        ),
        st.builds(
            Replied, by=st.sampled_from(PEOPLE), of=st.sampled_from("0123"), answer=st.sampled_from(["yes", "no"])
        ),
        st.builds(
            Moved, by=st.sampled_from([*PEOPLE, "eve"]), of=st.sampled_from("0123"), move=st.sampled_from(MOVES),
            step=st.integers(-1, 6),
        ),
    ),
    max_size=40,
)  # fmt: skip
LUCK = st.lists(st.tuples(st.sampled_from(PEOPLE), st.integers(0, 9)), max_size=60)


@given(EVENTS, st.lists(st.floats(0, 90), min_size=40, max_size=40), st.sets(st.integers(0, 39), max_size=6))
def test_any_order_of_any_events(events: list[Moment], waits: list[float], erased: set[int]) -> None:
    desk, at = Desk(PEOPLE), T
    for n, event in enumerate(events):
        at += timedelta(minutes=waits[n])
        if n in erased:
            continue
        before = {one.id: (one.phase, one.speaker) for one in desk.live}
        heard = defaultdict(set, {one.id: set(one.heard) for one in desk.live})
        desk.take(event.again(id=str(n), at=at))
        look_at(desk, before, heard, event)
    desk.tick(at + timedelta(days=90))
    assert desk.live == []


def look_at(desk: Desk, before: dict[str, tuple[str, str]], heard: dict[str, set[str]], event: Moment) -> None:
    assert len([one for one in desk.live if one.running]) <= 1
    assert len([one for one in desk.live if one.phase == "offered"]) <= 1
    for one in desk.live:
        phase, speaker = before.get(one.id, (one.phase, one.speaker))
        if one.speaker != speaker:
            assert phase == "heard"
            assert one.one_phone or event.by == speaker
        if one.phase == "heard" and phase != "heard" and phase != "paused":
            assert phase == "confirming" and speaker in one.heard
            assert one.one_phone or event.by == speaker
        assert one.heard <= heard[one.id] | ({event.by} if not one.one_phone else set(PEOPLE))
        assert one.speaker in PEOPLE and one.listener in PEOPLE and one.speaker != one.listener
        assert one.phase in RUNNING | {"offered", "agreed"}
        if one.phase != "offered":
            assert all("stop" in one.may(person) for person in PEOPLE)
            assert one.may("ana") - {"stop"} or one.may("ben") - {"stop"}


@given(LUCK)
def test_whatever_they_do_they_come_to_an_end(luck: list[tuple[str, int]]) -> None:
    """From wherever two people have got to with moves that fit, each can go on, and the two pages agree."""
    talk = Talk(minutes=40).begun()
    desk = Desk(PEOPLE)
    for moment in talk.ours:
        desk.take(moment)
    session, shown = desk.sessions["o"], dict[str, set[str]]()
    for n, (person, chance) in enumerate(luck):
        open_to = sorted(session.may(person) - {"stop"})
        if not open_to:
            continue
        move = open_to[chance % len(open_to)]
        moved = Moved(
            by=person, of="o", move=move, step=session.seen(move), at=talk.at + timedelta(seconds=n), id=f"x{n}"
        )
        assert session.fits(moved)
        desk.take(moved)
        parts = {p: prompts.parts(session, p)[0] for p in PEOPLE}
        if session.phase != "paused":
            assert {part.role for part in parts.values()} == {"speaker", "listener"}
        for part in parts.values():
            key = f"{session.step_of(part.role)} {session.visits[session.step_of(part.role)]}"
            shown.setdefault(part.prompt, set()).add(key)
    assert all(len(times) == 1 for prompt, times in shown.items() if prompt)
    assert session.running


def test_no_prompt_stands_twice_in_the_deck() -> None:
    steps = content.read("listening", "listening_prompts")["step"]
    every = [one for step in steps.values() for one in step["prompts"]]
    assert len(every) == len(set(every))
    assert all(len(step["prompts"]) >= 10 and step["part"] for step in steps.values())


def test_no_scene_comes_again_before_all_have_been() -> None:
    mine: list[Moment] = []
    for _ in scenes.scenes() * 2:
        mine.append(Practised(by="ana", scene=scenes.next_for("ana", mine).id))
    ids = [m.scene for m in mine if isinstance(m, Practised)]
    half = len(scenes.scenes())
    assert half >= 30
    assert len(set(ids[:half])) == len(set(ids[half:])) == half
    assert all(len(one.models) == 3 for one in scenes.scenes())


def test_of_lines_kept_at_one_time_the_newest_are_listed() -> None:
    """So that a page told from the newest few lists the same ones."""
    kept = [Kept(by="ana", id=f"{n}", seq=n, at=T, line=f"line {n}") for n in range(FEW + 5)]
    for log in ([*kept], kept[-FEW:]):
        told = tell(Evening(log, (), "ana", "ben", T + 2 * LATELY))
        assert [line.m.id for line in told.listed] == [m.id for m in reversed(kept[-FEW:])]
