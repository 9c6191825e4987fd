"""The order of Today."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Phone
from toward.paths.order import STILL_HERE, Entry, of_card, ordered, suggested
from toward.paths.today import shelved, today, visits_of
from toward.practice.practice import Card

NOW = datetime(2026, 5, 3, 22, 0, tzinfo=UTC)


def entry(key: str, days: float = 0, *, timed: bool = False, new: bool = False) -> Entry:
    return Entry(key, "x.html", {}, NOW - timedelta(days=days), timed=timed, new=new)


def keys(entries: list[Entry]) -> str:
    return "".join(one.key for one in entries)


def test_what_has_a_time_then_what_is_new_then_the_rest_by_the_day_it_came() -> None:
    order = ordered([entry("r", 1), entry("o", 3), entry("n", 0, new=True), entry("t", 20, timed=True)], NOW)
    assert [keys(order.now), keys(order.new), keys(order.rest)] == ["t", "n", "or"]
    assert (order.top, order.turn) == ("n", "o")


def test_after_seven_days_it_lies_under_still_here_unless_it_is_new_or_has_a_time() -> None:
    week = STILL_HERE.days
    order = ordered([entry("a", week), entry("b", week - 0.1), entry("c", week, new=True)], NOW)
    assert [keys(order.still), keys(order.rest), keys(order.new)] == ["a", "b", "c"]


def test_nothing_without_a_time_stands_on_top_twice_while_there_is_another() -> None:
    assert ordered([entry("a", 2), entry("b", 1)], NOW, "a").top == "b"
    three = [entry("a", 3), entry("b", 2), entry("c", 1), entry("t", timed=True)]
    assert [keys(ordered(three, NOW, "", turn).rest) for turn in "abc"] == ["bca", "cab", "abc"]
    assert ordered([entry("a", 2)], NOW, "a").top == "a"
    assert ordered([entry("a", new=True), entry("b", new=True), entry("c", 1)], NOW, "a").top == "b"
    assert keys(ordered([entry("a", timed=True), entry("b", timed=True)], NOW, "a").now) == "ab"
    assert ordered([entry("a", new=True), entry("c", 1)], NOW, "a").top == "c"


def test_what_i_have_answered_stands_by_itself_whatever_else_it_is() -> None:
    said = [replace(entry(key, days, timed=key == "t", new=True), done=True) for key, days in (("n", 0), ("t", 9))]
    order = ordered([*said, entry("r", 1)], NOW)
    assert (keys(order.done), keys(order.now), keys(order.new), order.top) == ("nt", "", "", "r")


def test_a_card_that_came_since_my_visit_is_new() -> None:
    card = Card("waits", "a.html", since=NOW)
    assert of_card(card, NOW - timedelta(hours=1)).new and not of_card(card, NOW).new
    assert of_card(Card("waits", "a.html"), NOW).timed


def test_two_cards_of_one_kind_are_two(ana: Phone, ben: Phone) -> None:
    for when in ("sleep", "parting"):
        ana.post("/touch/rituals/", when=when, words="One page aloud")
    lies = today(ben.me.evening(), visits_of(ben.me)).lies
    every = [*lies.now, *lies.new, *lies.rest, *lies.more]
    offers = [one for one in every if "offer_card" in one.template]
    assert len(offers) == 2 == len({one.key for one in offers})
    again = ordered([replace(one, new=True) for one in offers], NOW, offers[0].key)
    assert again.top == offers[1].key


def test_what_is_suggested_comes_round() -> None:
    cards = [Card("worth", "a.html"), Card("worth", "b.html")]
    assert [one.template for one in suggested(cards, "a.html")] == ["b.html"]
    assert [one.template for one in suggested(cards, "b.html")] == ["a.html"]
    assert [one.template for one in suggested(cards[:1], "a.html")] == ["a.html"]
    assert suggested([], "a.html") == []


ENTRIES = st.builds(entry, st.uuids().map(str), st.floats(0, 30), timed=st.booleans(), new=st.booleans())


@given(st.lists(ENTRIES, max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_nothing_is_lost_and_no_top_comes_twice(entries: list[Entry], which: int, turn: int) -> None:
    on_top, had_turn = ((*(one.key for one in entries), *[""] * 13)[nth] for nth in (which, turn))
    order = ordered(entries, NOW, on_top, had_turn)
    found = [*order.now, *order.new, *order.rest, *order.still]
    assert sorted(one.key for one in found) == sorted(one.key for one in entries)
    others = [one for one in (*order.new, *order.rest) if one.key != on_top]
    assert order.now or order.top != on_top or not on_top or not others


def test_what_the_two_have_under_way_stands_in_sight_for_a_week_however_much_lies_there() -> None:
    others = [entry(f"t{n}", timed=True) for n in range(3)] + [entry(f"n{n}", new=True) for n in range(9)]

    def seen(days: float) -> tuple[list[str], list[str]]:
        shown = shelved(ordered([*others, replace(entry("r", days), under_way=True)], NOW))
        return [one.key for one in shown.now][:1], [one.key for one in shown.more]

    assert seen(6)[0] == ["r"] and seen(6)[1]
    assert seen(8)[0] == ["t0"]
