"""An answer says what it answers, can be answered by a tap once, and lies no more among what is new."""

import re

import pytest

from tests.cast import Phone
from toward.practice.moments import Answered
from toward.practice.registry import shares
from toward.practices.appreciation.moments import Noticed
from toward.practices.feelings.moments import CheckIn

LINE = r'name="line" value="([\w-]+)"'


def page(one: Phone, path: str = "/today/") -> str:
    return one.get(path).content.decode()


def answers(one: Phone, id: str, **said: str) -> Answered:
    one.post(f"/table/{id}/answer/", **said)
    found = [m for m in one.ours.log.moments if isinstance(m, Answered)][-1]
    assert found.of == id
    return found


def test_everything_that_is_answered_is_called_something() -> None:
    answered = [one for one in shares().values() if {"tap", "words"} & {*one.takes}]
    assert len(answered) > 15 and [one.kind.__name__ for one in answered if not one.called] == []


def test_it_says_what_was_answered(ana: Phone, ben: Phone, eve: Phone) -> None:
    for said, called in ((Noticed(did="The gate"), "what you noticed"), (CheckIn(text="Thin"), "your check-in")):
        answers(ben, ana.ours.log.append(said).id, words="I saw it")
        assert ana.sees("/today/", f"Ben has answered {called}") and not ana.sees("/today/", "I saw it")
        assert not ben.sees("/today/", called) and not eve.sees("/today/", called)


def test_own_words_are_answered_by_a_tap_and_a_tap_in_words_alone(ana: Phone, ben: Phone, eve: Phone) -> None:
    first = answers(ben, ana.ours.log.append(Noticed(did="The gate")).id, words="I saw it")
    assert not re.search(LINE, page(ana)), "closed it takes none"
    ana.post(f"/table/{first.id}/")
    line = re.search(LINE, page(ana))
    assert line and eve.post(f"/table/{first.id}/answer/", line=line[1]).status_code == 404
    back = answers(ana, first.id, line=line[1])
    assert ben.sees("/today/", "Ana wrote back to your answer")
    ben.post(f"/table/{back.id}/")
    thing = page(ben, f"/table/{back.id}/")
    assert not re.search(LINE, thing) and "In your own words" in thing, "a tap ends it, unless one writes"
    assert ben.post(f"/table/{back.id}/answer/", line=line[1]).status_code == 422
    third = answers(ben, back.id, words="And you")
    ana.post(f"/table/{third.id}/")
    assert re.search(LINE, page(ana).partition(f'id="thing-{third.id}"')[2])


@pytest.mark.parametrize("said", [{"words": "I saw it"}, {"line": ""}])
def test_what_i_have_answered_is_new_no_more(ana: Phone, ben: Phone, said: dict[str, str]) -> None:
    given = ana.ours.log.append(Noticed(did="The gate")).id
    ben.post(f"/table/{given}/")
    before = page(ben)
    line = re.search(LINE, before)
    assert ">New<" in before and line and "You have answered" not in before
    answers(ben, given, **({"line": line[1]} if "line" in said else said))
    after = page(ben)
    assert ">New<" not in after and "The gate" in after.partition("You have answered")[2]
    above, chip, _ = after.partition(f'name="line" value="{line[1]}"')
    assert chip and "Answer again" in above, "its chips are folded away"
