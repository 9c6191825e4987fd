"""What Tonight is made of: what each said, how somebody is first; an echo takes no place of its own."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import LONG, begins, evening, go, leaves_out, main, step_at, steps
from toward.paths.tests.test_tonight_enough import halves
from toward.practice.moments import Answered, Met
from toward.practices.appreciation.moments import GoodNews, Noticed
from toward.practices.boundaries.moments import Boundary
from toward.practices.fears.moments import Sentence
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions.moments import Answer
from toward.practices.questions.tests.hands import both
from toward.practices.reach.moments import Signal
from toward.practices.small_repairs.moments import SmallSaid

__all__ = ["evening"]
CHIP = r'action="([^"]+)"(?:(?!</form>).)*?<button class="chip" name="(\w+)" value="([^"]+)"'
BACK = "What came back to you"
TAPPED, GLADLY = "appreciation.noticed.gladly", "I did it gladly."


def opened(one: Phone) -> set[str]:
    return {m.of for m in one.me.mine.moments if isinstance(m, Met)}


def echoes(ana: Phone, ben: Phone, count: int, line: str = TAPPED) -> list[str]:
    """Ben's answers to what ana noticed."""
    mine = [ana.ours.log.append(Noticed(did=f"The gate {nth}")).id for nth in range(count)]
    return [ben.ours.log.append(Answered(of=of, line=line)).id for of in mine]


def to_the_end(one: Phone, **how: str) -> str:
    """The page with its last line."""
    steps(one, begins(one, **how))
    return main(one, "/tonight/")


@pytest.mark.parametrize("how", [{}, {"short": "1"}])
def test_what_was_said_about_how_somebody_is_comes_before_what_lay_there_longer(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch, how: dict[str, str]
) -> None:
    ana, ben = evening
    old = [ben.ours.log.append(Boundary(words=f"The shed {nth}")).id for nth in range(4)]
    echoes(ana, ben, 4)
    at(monkeypatch, timezone.now() + timedelta(days=3), ana, ben)
    thanks = ben.ours.log.append(Noticed(did="The lamp")).id
    news = ben.ours.log.append(GoodNews(news="I passed the exam")).id
    low = ben.ours.log.append(CheckIn(words=("sad",))).id
    sorry = ben.ours.log.append(SmallSaid(line="I am sorry")).id
    found = [key.removeprefix("table ") for key in steps(ana, begins(ana, **how)) if key.startswith("table ")]
    assert found == ([sorry, low, news] if how else [sorry, low, news, thanks, *old])


def test_what_has_waited_for_days_has_the_last_of_three_places(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    old = ben.ours.log.append(Boundary(words="The shed")).id
    at(monkeypatch, timezone.now() + timedelta(days=5), ana, ben)
    new = [ben.ours.log.append(Noticed(did=f"The lamp {nth}")).id for nth in range(4)]
    found = [key.removeprefix("table ") for key in steps(ana, begins(ana, short="1")) if key.startswith("table ")]
    assert found == [*new[:2], old]


def test_all_that_came_back_stands_where_it_ends_and_takes_no_place(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    lines = echoes(ana, ben, 4)
    words = ben.ours.log.append(Answered(of=ana.ours.log.append(Noticed(did="The hall")).id, words=LONG)).id
    assert not [key for key in steps(ana, begins(ana, short="1")) if key.startswith("table ")]
    page = main(ana, "/tonight/")
    assert BACK in page and page.count(GLADLY) == 4 and opened(ana) == set(lines), "a tapped line needs no tap"
    assert f"thing-{words}" in page and LONG not in page, "words are opened by a tap"
    assert go(ana, f"/table/{words}/", "/tonight/").startswith("/tonight/") and LONG in main(ana, "/tonight/")
    assert ben.ours.log.moments[-1].id == words, "and the other never knows"


def test_answers_to_how_i_was_stand_above_the_first_step_and_are_not_shown_twice(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    mine = ana.ours.log.append(CheckIn(words=("sad",))).id
    thanks = echoes(ana, ben, 1)[0]
    here = ben.ours.log.append(Answered(of=mine, line="feelings.low.here")).id
    page = main(ana, begins(ana))
    assert page.index(BACK) < page.index('id="step"') and f"thing-{here}" in page and f"thing-{thanks}" not in page
    assert opened(ana) == {here}
    at(monkeypatch, timezone.now() + timedelta(minutes=1), ana, ben)
    last = to_the_end(ana)
    assert f"thing-{thanks}" in last and f"thing-{here}" not in last


def test_answering_what_stands_beside_a_step_does_not_pass_the_step(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    here = ben.ours.log.append(Answered(of=ana.ours.log.append(CheckIn(words=("sad",))).id, words="I am here")).id
    begins(ana)
    where = begins(ana)
    assert f"thing-{here}" in main(ana, where)
    assert go(ana, f"/table/{here}/answer/", where, words="Thank you") == where


def test_the_letters_of_one_question_and_what_was_written_back_stand_together(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    both(ana, ben)
    mine, letter = (
        next(m for m in ana.ours.log.moments if isinstance(m, Answer) and m.by == one.person) for one in (ana, ben)
    )
    between = echoes(ana, ben, 1)[0]
    back = ben.ours.log.append(Answered(of=mine.id, words="I read it twice")).id
    for page in (main(ana, "/today/"), to_the_end(ana)):
        assert page.count(BACK) == 1
        stood = [page.index(id) for id in (letter.id, back)]
        assert stood == sorted(stood) and not stood[0] < page.index(between) < stood[1]


def test_today_gives_echoes_one_card_behind_the_rest(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    echoes(ana, ben, 6)
    low = ben.ours.log.append(CheckIn(words=("sad",))).id
    thanks = ben.ours.log.append(Noticed(did="The lamp")).id
    page = main(ana, "/today/")
    assert page.index(f"thing-{low}") < page.index(f"thing-{thanks}") < page.index(BACK)
    assert page.count(BACK) == 1 and page.index(BACK) < page.find('id="more"') % len(page) and page.count(GLADLY) == 6


def test_an_older_check_in_is_read_and_met_with_the_newer_one(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    old = [ben.ours.log.append(CheckIn(text=f"Thin {nth} {LONG}")).id for nth in range(2)]
    new = ben.ours.log.append(CheckIn(text=f"Better {LONG}")).id
    today = main(ana, "/today/")
    assert f"thing-{new}" in today and not any(f"thing-{id}" in today for id in old)
    where = leaves_out(ana, begins(ana))
    assert step_at(where) == f"table {new}" and "Thin" not in main(ana, where)
    go(ana, f"/table/{new}/", where)
    page = main(ana, where)
    assert all(words in page for words in ("Better", "Thin 0", "Thin 1")) and opened(ana) == {new, *old}
    assert not [key for key in steps(ana, leaves_out(ana, where)) if key.startswith("table ")]


def test_an_answer_to_the_newer_check_in_meets_the_older(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    old, new = (ben.ours.log.append(CheckIn(text=f"Thin {LONG}")).id for _ in range(2))
    ana.post(f"/table/{new}/answer/", words="I am here")
    assert opened(ana) == {new, old} and f"thing-{old}" not in main(ana, "/today/").partition("You have answered")[0]


def test_a_low_day_and_a_check_in_are_one_step_with_the_answers_of_each(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    low = ben.ours.log.append(Signal(what="low", until=timezone.now() + timedelta(hours=3))).id
    mood = ben.ours.log.append(CheckIn(words=("sad",))).id
    where = leaves_out(ana, begins(ana, short="1"))
    page = main(ana, where)
    assert step_at(where) == f"table {mood}" and page.index(f"thing-{mood}") < page.index(f"thing-{low}")
    assert all(f'action="/table/{id}/answer/"' in page for id in (low, mood))
    after = go(ana, f"/table/{low}/answer/", where, words="I am here")
    assert not step_at(after).startswith("table "), "one answer is an answer to both"


def test_after_enough_how_hard_it_is_stays_in_sight_and_an_echo_rests(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    low = ben.ours.log.append(CheckIn(words=("sad",))).id
    sorry = ben.ours.log.append(SmallSaid(line="I am sorry")).id
    afraid = ben.ours.log.append(Sentence(words="That you go")).id
    news = ben.ours.log.append(GoodNews(news="I passed")).id
    begins(ana)
    go(ana, "/tonight/enough/")
    echo = echoes(ana, ben, 1)[0]
    above, folded = halves(ana)
    assert all(f"thing-{id}" in above for id in (low, sorry, afraid))
    assert f"thing-{news}" in folded and f"thing-{echo}" in folded and f"thing-{echo}" not in above


def test_a_filled_evening_of_two_minutes_takes_five_taps_at_most(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    echoes(ana, ben, 3)
    for said in (GoodNews(news="I passed"), CheckIn(words=("sad",)), SmallSaid(line="I am sorry"), Noticed(did="It")):
        ben.ours.log.append(said)
    where, taps = begins(ana, short="1"), 0
    while step_at(where):
        page, taps = main(ana, where), taps + 1
        chip = re.search(CHIP, page, re.S)
        assert chip and ">Open<" not in page, "its words are there, and what can be said to them"
        question = re.search(r'name="question" value="([^"]+)"', page)
        where = go(ana, chip[1], where, **{chip[2]: chip[3]}, **({"question": question[1]} if question else {}))
    assert 4 <= taps <= 5 and BACK in main(ana, "/tonight/")


def test_what_is_long_or_heavy_is_opened_by_a_tap(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    for said in (Sentence(words="That you go"), Noticed(did=LONG)):
        id = ben.ours.log.append(said).id
        where = leaves_out(ana, begins(ana))
        while step_at(where) != f"table {id}":
            where = leaves_out(ana, where)
        assert "That you go" not in main(ana, where) and LONG not in main(ana, where)
        assert f'action="/table/{id}/"' in main(ana, where)


def test_who_walked_to_the_end_is_not_told_to_have_stopped(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    to_the_end(ana)
    page = main(ana, "/today/")
    assert "That was tonight, to its end." in page and "You stopped" not in page


def test_that_nothing_waits_is_said_where_it_is_so(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    both(ana, ben)
    letter = next(m.id for m in ana.ours.log.moments if isinstance(m, Answer) and m.by == ben.person)
    line = "Nothing here is waiting for you."
    assert line not in to_the_end(ana), "a letter lies there"
    ana.post(f"/table/{letter}/")
    assert line in main(ana, "/tonight/")
